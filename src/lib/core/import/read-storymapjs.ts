/**
 * StoryMapJS: `{ "storymap": { "slides": [{…}] } }`, places told one after another. Few slides have a
 * date; those without are no events, but the places that they name come over.
 */
import { isRecord } from '../check/fields.ts';
import { dateEntries } from './dates/date-column.ts';
import { readDateWords } from './dates/read-date-words.ts';
import type { ImportedPlace, ImportedStory, ImportEntry, ImportRequest } from './imported.ts';
import type { Importer, ImportInput } from './importer.ts';
import { fieldOf, readSlide, readText, type Field } from './read-slide.ts';
import { languageOf } from './read-timelinejs-2.ts';
import { tellKept } from './tell-kept.ts';
import { NO_EVENT, type DateReading } from './timelinejs-date.ts';

export const storyMapJsImporter: Importer = {
	format: 'storymapjs',
	recognises: ({ json }) => Array.isArray(slidesField(json).value),
	read: readStoryMap
};

const mapField = (json: unknown): Field => fieldOf({ value: json, path: [] }, 'storymap');
const slidesField = (json: unknown): Field => fieldOf(mapField(json), 'slides');

function readStoryMap({ json }: ImportInput, request: ImportRequest): ImportedStory {
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
	const events = told.map((slide) => {
		const event = readSlide(fieldsOf(slide), readDate(slide, request, entries), entries);
		const place = readPlace(fieldOf(slide, 'location'), entries);
		return { ...event, places: place ? [place] : [] };
	});
	entries.push(
		...tellKept([
			{ values: [json], read: ['storymap'] },
			{ values: [rest], read: ['language'], prefix: 'storymap.' },
			{ values: told.map(({ value }) => value), read: ['date', 'location', 'text', 'media'] },
			{
				values: told.map((slide) => fieldOf(slide, 'location').value),
				read: ['name', 'lat', 'lon'],
				prefix: 'location.'
			}
		])
	);
	return {
		...(title && { title }),
		...(deck && { deck }),
		...(language && { language }),
		events,
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

/** Written as the author pleased, for the map shows it as it is. */
function readDate(slide: Field, request: ImportRequest, entries: ImportEntry[]): DateReading {
	const words = readText(fieldOf(slide, 'date'), entries).text;
	const reading = readDateWords(words, { order: request.dates, zone: request.zone });
	const { edtf, time } = reading;
	const told = dateEntries(reading, { path: slide.path });
	return {
		date: { edtf, words, ...(time !== undefined && { time }) },
		entries:
			edtf === null ? told.map((one) => ({ ...one, did: `${one.did} So ${NO_EVENT}` })) : told
	};
}

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
