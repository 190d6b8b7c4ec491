/**
 * TimelineJS 2 and the H5P Timeline, which is built on it: `{ "timeline": { "date": [{…}] } }`.
 * Dates are written `2012,1,26`; texts are HTML.
 */
import { isRecord } from '../check/fields.ts';
import type { ImportedStory, ImportEntry, ImportRequest } from './imported.ts';
import type { Importer, ImportInput } from './importer.ts';
import { fieldOf, readSlide, readText, type Field } from './read-slide.ts';
import { tellKept } from './tell-kept.ts';
import { readTimelineJsDate } from './timelinejs-date.ts';

export const timelineJs2Importer: Importer = {
	format: 'timelinejs-2',
	recognises: ({ json }) => timelineIn(json) !== null,
	read: readDatedList
};

/** Fields that the editor of H5P writes and TimelineJS 2 does not know. */
const OF_H5P = ['defaultZoomLevel', 'height', 'backgroundImage', 'language'];

export const h5pImporter: Importer = {
	format: 'h5p',
	recognises: ({ json, fileName }) => {
		const timeline = timelineIn(json);
		if (timeline === null) return false;
		return fileName === 'content.json' || OF_H5P.some((key) => key in timeline);
	},
	read: readDatedList
};

function timelineIn(json: unknown): Record<string, unknown> | null {
	const timeline = isRecord(json) ? json['timeline'] : undefined;
	return isRecord(timeline) && Array.isArray(timeline['date']) ? timeline : null;
}

function readDatedList({ json }: ImportInput, { dates }: ImportRequest): ImportedStory {
	const entries: ImportEntry[] = [];
	const timeline = fieldOf({ value: json, path: [] }, 'timeline');
	const { date: list, ...rest } = isRecord(timeline.value) ? timeline.value : {};
	const slides = Array.isArray(list) ? (list as unknown[]) : [];
	const events = slides.map((value, index) => {
		const slide = { value, path: ['timeline', 'date', index] };
		const [start, end] = ['startDate', 'endDate'].map((key) => fieldOf(slide, key).value);
		const date = readTimelineJsDate(start, end, { dates });
		return readSlide(fieldsOf(slide), date, entries);
	});
	const title = readText(fieldOf(timeline, 'headline'), entries).text;
	const deck = readText(fieldOf(timeline, 'text'), entries).text;
	const language = languageOf(rest['language']);
	const assets = slides.map((value) => (isRecord(value) ? value['asset'] : undefined));
	entries.push(
		...tellKept([
			{ values: [timeline.value], read: ['date', 'headline', 'text', 'language'] },
			{ values: slides, read: ['startDate', 'endDate', 'headline', 'text', 'tag', 'asset'] },
			{ values: assets, read: ['media', 'caption', 'credit'], prefix: 'asset.' }
		])
	);
	return {
		...(title && { title }),
		...(deck && { deck }),
		...(language && { language }),
		events,
		rest,
		entries
	};
}

const fieldsOf = (slide: Field) => ({
	slide,
	headline: fieldOf(slide, 'headline'),
	text: fieldOf(slide, 'text'),
	group: fieldOf(slide, 'tag'),
	media: fieldOf(slide, 'asset'),
	mediaUrl: 'media'
});

export const languageOf = (value: unknown): string | undefined =>
	typeof value === 'string' && /^[a-z]{2}(-[A-Z]{2})?$/.test(value) ? value : undefined;
