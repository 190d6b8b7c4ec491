/**
 * StoryMapJS: `{ "storymap": { "slides": [{…}] } }`, places told one after another. Few slides have a
 * date; those without are no events, but the places that they name come over.
 */
import { isRecord } from '../check/fields.ts';
import type { ImportedPlace, ImportedStory, ImportEntry, ImportRequest } from './imported.ts';
import type { Importer, ImportInput } from './importer.ts';
import { fieldOf, readSlide, readText, type Field } from './read-slide.ts';
import { languageOf } from './read-timelinejs-2.ts';
import { readTimelineJsDate } from './timelinejs-date.ts';

export const storyMapJsImporter: Importer = {
	format: 'storymapjs',
	recognises: ({ json }) => Array.isArray(slidesField(json).value),
	read: readStoryMap
};

const mapField = (json: unknown): Field => fieldOf({ value: json, path: [] }, 'storymap');
const slidesField = (json: unknown): Field => fieldOf(mapField(json), 'slides');

function readStoryMap({ json }: ImportInput, { dates }: ImportRequest): ImportedStory {
	const entries: ImportEntry[] = [];
	const { slides: list, ...rest } = recordIn(mapField(json).value);
	const slides = Array.isArray(list) ? (list as unknown[]) : [];
	const fields = slides.map((value, index) => ({ value, path: ['storymap', 'slides', index] }));
	const isOverview = ({ value }: Field) => recordIn(value)['type'] === 'overview';
	const overview = fields.find(isOverview);
	const opening = overview ? fieldOf(overview, 'text') : undefined;
	const title = opening ? readText(fieldOf(opening, 'headline'), entries).text : '';
	const deck = opening ? readText(fieldOf(opening, 'text'), entries).text : '';
	const language = languageOf(rest['language']);
	const told = fields.filter((field) => field !== overview);
	return {
		...(title && { title }),
		...(deck && { deck }),
		...(language && { language }),
		events: told.map((slide) => {
			const date = readTimelineJsDate(fieldOf(slide, 'date').value, undefined, { dates });
			const event = readSlide(fieldsOf(slide), date, entries);
			const place = readPlace(fieldOf(slide, 'location'), entries);
			return { ...event, places: place ? [place] : [] };
		}),
		rest: { ...rest, ...(overview && { overview: overview.value }) },
		entries
	};
}

const fieldsOf = (slide: Field) => {
	const text = fieldOf(slide, 'text');
	return {
		slide,
		headline: fieldOf(text, 'headline'),
		text: fieldOf(text, 'text'),
		media: fieldOf(slide, 'media'),
		mediaUrl: 'url'
	};
};

function readPlace(location: Field, entries: ImportEntry[]): ImportedPlace | null {
	const name = readText(fieldOf(location, 'name'), entries).text;
	const [longitude, latitude] = ['lon', 'lat'].map((key) => degrees(fieldOf(location, key).value));
	const isPoint =
		longitude !== undefined &&
		latitude !== undefined &&
		Math.abs(longitude) <= 180 &&
		Math.abs(latitude) <= 90;
	if (!name && !isPoint) return null;
	return { ...(name && { name }), ...(isPoint && { point: [longitude, latitude] as const }) };
}

function degrees(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const recordIn = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
