/**
 * One slide of TimelineJS, StoryMapJS or H5P to an event. They name their fields differently; what
 * is made of a headline, a text, a group and a picture is the same in all.
 */
import { isRecord } from '../check/fields.ts';
import { clip } from '../check/words.ts';
import type { Path } from '../parse/parse-json.ts';
import { sentence } from '../text/sentence.ts';
import { htmlToText, tellRemovals, type PlainText } from './html-to-text.ts';
import type { ImportedEvent, ImportedSource, ImportEntry } from './imported.ts';
import { TO_BE_WRITTEN } from './placeholders.ts';
import type { DateReading } from './timelinejs-date.ts';

/** A value, and where it stands. */
export interface Field {
	value: unknown;
	path: Path;
}

export const fieldOf = ({ value, path }: Field, key: string): Field => ({
	value: isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined,
	path: [...path, key]
});

/** Where the parts of a slide stand in its format. */
export interface SlideFields {
	slide: Field;
	headline: Field;
	text: Field;
	group?: Field;
	/** With `caption`, `credit` and more beside the address. */
	media: Field;
	/** The name that the address of the media has there. */
	mediaUrl: string;
}

/** Adds to `entries` what a person must be told. */
export function readSlide(
	fields: SlideFields,
	{ date, entries: aboutDate }: DateReading,
	entries: ImportEntry[]
): ImportedEvent {
	const { slide } = fields;
	const where = { path: slide.path };
	if (!isRecord(slide.value)) {
		const seen = clip(JSON.stringify(slide.value), 60);
		entries.push({
			severity: 'error',
			where,
			seen,
			did: 'Left out, and not kept: it is no slide.'
		});
	}
	entries.push(...aboutDate.map((entry) => ({ ...entry, where })));
	const headline = readText(fields.headline, entries);
	const text = readText(fields.text, entries);
	const group = fields.group ? readText(fields.group, entries).text : '';
	const tellEmpty = (plain: PlainText, what: string, field: string) => {
		if (plain.text !== '') return;
		const did = `\`${field}\` says “${TO_BE_WRITTEN}”.`;
		entries.push({ severity: 'warning', where, seen: `no ${what}`, did });
	};
	tellEmpty(headline, 'headline', 'title');
	tellEmpty(text, 'text', 'summary');
	return {
		where,
		title: headline.text || TO_BE_WRITTEN,
		summary: text.text || TO_BE_WRITTEN,
		...(group && { group }),
		date,
		places: [],
		sources: [...readMedia(fields, entries), ...linkSources(headline), ...linkSources(text)],
		rest: isRecord(slide.value) ? slide.value : {}
	};
}

/** What stands there as words; a number is one, a list or a record is not. */
export function readText({ value, path }: Field, entries: ImportEntry[]): PlainText {
	const isText = typeof value === 'string' || typeof value === 'number';
	if (!isText && value !== undefined && value !== null) {
		const seen = clip(JSON.stringify(value), 60);
		const did = 'Left out: it is no text. Kept under `extensions`.';
		entries.push({ severity: 'warning', where: { path }, seen, did });
	}
	const plain = htmlToText(isText ? String(value) : '');
	// One by one: a text may hold more links than a call takes arguments.
	for (const entry of tellRemovals(plain, { path })) entries.push(entry);
	return plain;
}

export const linkSources = ({ links }: PlainText): ImportedSource[] =>
	links.map(({ url, words }) => ({
		url,
		note: `Linked in the text of the old timeline${words && `, on “${words}”`}.`
	}));

/** The address of a picture or a player is a source; so is the page that it links to. */
function readMedia({ media, mediaUrl }: SlideFields, entries: ImportEntry[]): ImportedSource[] {
	const url = mediaAddress(fieldOf(media, mediaUrl), entries);
	const link = readText(fieldOf(media, 'link'), []).text;
	const [title, caption, credit] = ['title', 'caption', 'credit'].map((key) =>
		readText(fieldOf(media, key), entries)
	);
	const words = [
		caption?.text && `Caption: ${sentence(caption.text)}`,
		credit?.text && `Credit: ${sentence(credit.text)}`
	];
	const note = words.filter(Boolean).join(' ');
	const sources: ImportedSource[] = [];
	if (url || note || title?.text) {
		sources.push({
			...(url && { url }),
			...(title?.text && { title: title.text }),
			note: note || 'Shown as a picture, a player or a page in the old timeline.'
		});
	}
	if (link) sources.push({ url: link, note: 'Linked from a picture of the old timeline.' });
	const more = [title, caption, credit].flatMap((plain) => (plain ? linkSources(plain) : []));
	return [...sources, ...more];
}

/** An address, or the code of a player or a post, which holds one. */
function mediaAddress({ value, path }: Field, entries: ImportEntry[]): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const text = typeof value === 'string' ? value.trim() : '';
	const code = text.includes('<') ? htmlToText(text) : null;
	const url = code ? (code.embeds.find((embed) => embed.url)?.url ?? code.links.at(-1)?.url) : text;
	const did = url
		? 'Its address becomes a source; it is not shown. Kept under `extensions`.'
		: 'Left out: no address in it. Kept under `extensions`.';
	const severity = url ? 'note' : 'warning';
	const seen = clip(text || JSON.stringify(value), 80);
	entries.push({ severity, where: { path }, seen, did });
	return url?.trim();
}
