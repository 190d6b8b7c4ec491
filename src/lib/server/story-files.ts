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
import { timelineJs } from '../core/export/timelinejs.ts';
import { writeCsv } from '../core/export/csv.ts';
import { storyTable, STORY_TABLES, type StoryTable } from '../core/export/story-tables.ts';
import { DAY } from '../core/dates/civil.ts';
import { parseEdtf } from '../core/dates/edtf.ts';
import { resolveStory } from '../core/model/resolve-story.ts';
import { indexStory, type ResolvedStory } from '../core/model/story-model.ts';
import { writtenDates } from '../core/model/written-dates.ts';
import type { Story } from '../core/schema/story.ts';
import { recordAddress } from '../core/views/record-paths.ts';
import { writeBibtex } from './bibtex.ts';
import { loadStory, SITE } from './load-story.ts';
import { readStory, storyFile, type ReadStory } from './read-story.ts';
import { recordUuid } from './record-uuid.ts';

/** Everything that a file is made from. */
export interface WholeStory {
	story: Story;
	/** As its authors wrote it. */
	text: string;
	resolved: ResolvedStory;
}

interface StoryFile {
	/** The media type, as it is served. */
	type: string;
	make: (whole: WholeStory) => string | Uint8Array;
}

export const STORY_FILES = {
	'places.geojson': {
		type: 'application/geo+json; charset=utf-8',
		make: (whole) => asJson(placesGeoJson(modelOf(whole)))
	},
	'sources.csl.json': {
		type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
		make: (whole) => asJson(cslOf(whole))
	},
	'sources.bib': {
		type: 'application/x-bibtex; charset=utf-8',
		make: (whole) => writeBibtex(cslOf(whole))
	},
	'timelinejs.json': {
		type: 'application/json; charset=utf-8',
		make: (whole) =>
			asJson(withKeptSlides(timelineJs(modelOf(whole), writtenDates(whole.story)), whole.story))
	},
	'events.ics': {
		type: 'text/calendar; charset=utf-8',
		make: (whole) => calendar(whole).text
	},
	'feed.xml': {
		type: 'application/atom+xml; charset=utf-8',
		make: (whole) =>
			atomFeed(modelOf(whole), entriesOf(whole), {
				id: `urn:uuid:${recordUuid(whole.story.id, '')}`,
				site: SITE
			})
	},
	'feed.json': {
		type: 'application/feed+json; charset=utf-8',
		make: (whole) => asJson(jsonFeed(modelOf(whole), entriesOf(whole), { site: SITE }))
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
	const whole = wholeById(id);
	const known = made.get(whole.story) ?? new Map<string, Uint8Array>();
	made.set(whole.story, known);
	const content = known.get(name) ?? STORY_FILES[name as StoryFileName].make(whole);
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	known.set(name, bytes);
	return bytes;
}

/** The story file as its authors wrote it, to the byte. */
export const datasetText = (id: string): string => readFileSync(storyFile(id), 'utf8');

/** One kind of record as CSV. */
export const csvFile = (id: string, table: StoryTable): string => tableCsv(wholeById(id), table);

export const tableCsv = (whole: WholeStory, table: StoryTable): string =>
	writeCsv(storyTable(modelOf(whole), writtenDates(whole.story), table));

/** Also says which events it cannot hold. */
export const calendarOf = (id: string) => calendar(wholeById(id));

export const wholeStory = ({ story, text, ledger }: ReadStory): WholeStory => ({
	story,
	text,
	resolved: resolveStory(story, ledger)
});

function wholeById(id: string): WholeStory {
	return { story: readStory(id), text: datasetText(id), resolved: loadStory(id) };
}

const modelOf = ({ resolved }: WholeStory) => indexStory(resolved);
const cslOf = ({ story }: WholeStory) => story.sources.map(cslItem);
const asJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

const entriesOf = (whole: WholeStory) =>
	feedEntries(
		whole.story,
		modelOf(whole),
		(name) => `urn:uuid:${recordUuid(whole.story.id, name)}`
	);

function calendar(whole: WholeStory) {
	const { id, zone, updated } = whole.story;
	const model = modelOf(whole);
	const { start, end } = parseEdtf(updated);
	return storyCalendar(model, {
		zone,
		updated: Number.isFinite(start) ? start : end - DAY,
		idOf: (record) => recordUuid(id, record),
		linkTo: (event) => (SITE ? recordAddress(model, event, `${SITE}/${id}/`) : null)
	});
}

function zipOf(whole: WholeStory): Uint8Array {
	const { resolved, story, text } = whole;
	const tables = STORY_TABLES.map((table) => [`${table}.csv`, tableCsv(whole, table)] as const);
	return datasetZip(story.id, {
		'README.txt': datasetReadme(resolved, SITE),
		'LICENSE.txt': datasetLicence(resolved),
		'dataset.json': text,
		...Object.fromEntries(tables),
		'places.geojson': STORY_FILES['places.geojson'].make(whole),
		'sources.csl.json': STORY_FILES['sources.csl.json'].make(whole)
	});
}
