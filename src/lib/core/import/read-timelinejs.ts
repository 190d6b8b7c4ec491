/** TimelineJS 3: `{ "title": {…}, "events": [{…}], "eras": [{…}] }`. Its texts are HTML. */
import { isRecord } from '../check/fields.ts';
import { clip, count } from '../check/words.ts';
import { resolveWhen } from '../dates/when.ts';
import { whenWords } from '../export/record-words.ts';
import type { ImportedEvent, ImportedStory, ImportEntry } from './imported.ts';
import type { Importer } from './importer.ts';
import { fieldOf, readSlide, readText, type Field } from './read-slide.ts';
import { tellKept } from './tell-kept.ts';
import { readTimelineJsDate, type DateReading } from './timelinejs-date.ts';

export const timelineJsImporter: Importer = {
	format: 'timelinejs',
	recognises: ({ json }) => isRecord(json) && Array.isArray(json['events']),
	read: ({ json }) => readTimelineJs(isRecord(json) ? json : {})
};

function readTimelineJs(json: Record<string, unknown>): ImportedStory {
	const { events: list, ...rest } = json;
	const entries: ImportEntry[] = [];
	const slides = Array.isArray(list) ? (list as unknown[]) : [];
	const events = slides.map((value, index) =>
		readTimelineJsSlide({ value, path: ['events', index] }, entries)
	);
	const { title, deck } = readTimelineJsTitle(json['title'], entries);
	const eras = rest['eras'];
	if (Array.isArray(eras) && eras.length > 0) {
		const did = 'Not drawn: a story has no eras. Kept under `extensions`.';
		entries.push({
			severity: 'warning',
			where: { path: ['eras'] },
			seen: count(eras.length, 'era'),
			did
		});
	}
	const media = slides.map((value) => (isRecord(value) ? value['media'] : undefined));
	entries.push(
		...tellKept([
			{ values: [json], read: ['events', 'title', 'eras'] },
			{ values: [json['title']], read: ['text'], prefix: 'title.' },
			{ values: slides, read: READ },
			{ values: media, read: READ_OF_MEDIA, prefix: 'media.' }
		])
	);
	return { ...(title && { title }), ...(deck && { deck }), events, rest, entries };
}

/** Of the slide before the first: the title and the deck of the story, empty where it has none. */
export function readTimelineJsTitle(
	value: unknown,
	entries: ImportEntry[]
): { title: string; deck: string } {
	const text = fieldOf({ value, path: ['title'] }, 'text');
	return {
		title: readText(fieldOf(text, 'headline'), entries).text,
		deck: readText(fieldOf(text, 'text'), entries).text
	};
}

/**
 * Also asked on export: what the slide says, to see whether the story still says the same.
 * @param date where it is read already, from a form that TimelineJS does not know
 */
export function readTimelineJsSlide(
	slide: Field,
	entries: ImportEntry[],
	date: DateReading = readTimelineJsDate(
		fieldOf(slide, 'start_date').value,
		fieldOf(slide, 'end_date').value
	)
): ImportedEvent {
	const text = fieldOf(slide, 'text');
	const fields = {
		slide,
		headline: fieldOf(text, 'headline'),
		text: fieldOf(text, 'text'),
		group: fieldOf(slide, 'group'),
		media: fieldOf(slide, 'media'),
		mediaUrl: 'url'
	};
	const event = readSlide(fields, date, entries);
	tellDisplayDate(slide, event, entries);
	const key = fieldOf(slide, 'unique_id').value;
	return typeof key === 'string' && key !== '' ? { ...event, key } : event;
}

/** A date in words of its own says what the parts do not: "spring", "about". */
function tellDisplayDate(slide: Field, { date }: ImportedEvent, entries: ImportEntry[]): void {
	const own = fieldOf(slide, 'display_date');
	const inner = fieldOf(fieldOf(slide, 'start_date'), 'display_date');
	for (const field of [own, inner]) {
		const words = readText(field, []).text;
		if (words === '' || (date.edtf !== null && words === wordsOf(date.edtf, date.time))) continue;
		const seen = `the date in words, “${clip(words, 60)}”`;
		const did = 'Not shown: a date is told from its parts. Look whether it is as exact as that.';
		entries.push({ severity: 'warning', where: { path: field.path }, seen, did });
	}
}

const wordsOf = (date: string, time: string | undefined): string =>
	whenWords(resolveWhen({ date, ...(time !== undefined && { time }) }));

/** What of a slide is read; all else is only kept. */
const READ = ['start_date', 'end_date', 'display_date', 'text', 'group', 'media', 'unique_id'];
const READ_OF_MEDIA = ['url', 'caption', 'credit', 'title', 'link'];
