/** The files of a story that other programs open, by name. Each is made from the whole story. */
import { readFileSync } from 'node:fs';
import { atomFeed } from '../core/export/atom-feed.ts';
import { storyCalendar } from '../core/export/calendar.ts';
import { cslItem } from '../core/export/csl-json.ts';
import { datasetLicence, datasetReadme, datasetZip } from '../core/export/dataset-zip.ts';
import { feedEntries } from '../core/export/feed-entries.ts';
import { jsonFeed } from '../core/export/json-feed.ts';
import { withKeptSlides } from '../core/export/kept-timelinejs.ts';
import { placesGeoJson } from '../core/export/places-geojson.ts';
import { STORY_TABLES } from '../core/export/story-tables.ts';
import { timelineJs } from '../core/export/timelinejs.ts';
import { DAY } from '../core/dates/civil.ts';
import { parseEdtf } from '../core/dates/edtf.ts';
import { indexStory } from '../core/model/story-model.ts';
import { writtenDates } from '../core/model/written-dates.ts';
import type { Story } from '../core/schema/story.ts';
import { recordAddress } from '../core/views/record-paths.ts';
import { writeBibtex } from './bibtex.ts';
import { readStory, storyFile } from './read-story.ts';
import { recordUuid } from './record-uuid.ts';
import { loadStory, SITE } from './story-page.ts';
import { csvFile } from './tables-page.ts';

interface StoryFile {
	/** The media type, as it is served. */
	type: string;
	make: (story: string) => string | Uint8Array;
}

export const STORY_FILES = {
	'places.geojson': {
		type: 'application/geo+json; charset=utf-8',
		make: (id) => asJson(placesGeoJson(modelOf(id)))
	},
	'sources.csl.json': {
		type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
		make: (id) => asJson(cslOf(id))
	},
	'sources.bib': {
		type: 'application/x-bibtex; charset=utf-8',
		make: (id) => writeBibtex(cslOf(id))
	},
	'timelinejs.json': {
		type: 'application/json; charset=utf-8',
		make: (id) => {
			const story = readStory(id);
			return asJson(withKeptSlides(timelineJs(modelOf(id), writtenDates(story)), story));
		}
	},
	'events.ics': {
		type: 'text/calendar; charset=utf-8',
		make: (id) => calendarOf(id).text
	},
	'feed.xml': {
		type: 'application/atom+xml; charset=utf-8',
		make: (id) =>
			atomFeed(modelOf(id), entriesOf(id), { id: `urn:uuid:${recordUuid(id, '')}`, site: SITE })
	},
	'feed.json': {
		type: 'application/feed+json; charset=utf-8',
		make: (id) => asJson(jsonFeed(modelOf(id), entriesOf(id), { site: SITE }))
	},
	'dataset.zip': {
		type: 'application/zip',
		make: zipOf
	}
} as const satisfies Record<string, StoryFile>;

export type StoryFileName = keyof typeof STORY_FILES;

/** A page of the data tells how large each file is, so it is made before it is asked for. */
const made = new WeakMap<Story, Map<string, Uint8Array>>();

/** @param name one of `STORY_FILES` */
export function storyFileBytes(id: string, name: string): Uint8Array {
	const story = readStory(id);
	const known = made.get(story) ?? new Map<string, Uint8Array>();
	made.set(story, known);
	const content = known.get(name) ?? STORY_FILES[name as StoryFileName].make(id);
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	known.set(name, bytes);
	return bytes;
}

/** The story file as its authors wrote it, to the byte. */
export const datasetText = (id: string): string => readFileSync(storyFile(id), 'utf8');

const modelOf = (id: string) => indexStory(loadStory(id));
const cslOf = (id: string) => readStory(id).sources.map(cslItem);
const asJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

const entriesOf = (id: string) =>
	feedEntries(readStory(id), modelOf(id), (name) => `urn:uuid:${recordUuid(id, name)}`);

/** Also says which events it cannot hold. */
export function calendarOf(id: string) {
	const { zone, updated } = readStory(id);
	const model = modelOf(id);
	const { start, end } = parseEdtf(updated);
	return storyCalendar(model, {
		zone,
		updated: Number.isFinite(start) ? start : end - DAY,
		idOf: (record) => recordUuid(id, record),
		linkTo: (event) => (SITE ? recordAddress(model, event, `${SITE}/${id}/`) : null)
	});
}

function zipOf(id: string): Uint8Array {
	const head = loadStory(id);
	const tables = STORY_TABLES.map((table) => [`${table}.csv`, csvFile(id, table)] as const);
	return datasetZip(id, {
		'README.txt': datasetReadme(head, SITE),
		'LICENSE.txt': datasetLicence(head),
		'dataset.json': datasetText(id),
		...Object.fromEntries(tables),
		'places.geojson': STORY_FILES['places.geojson'].make(id),
		'sources.csl.json': STORY_FILES['sources.csl.json'].make(id)
	});
}
