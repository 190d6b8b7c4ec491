/** What any old timeline becomes on its way to a story: the forms that all importers share. */
import type { Gazetteer } from '../check/gazetteer.ts';
import type { Path } from '../parse/parse-json.ts';

export const IMPORT_FORMATS = {
	timelinejs: 'TimelineJS 3 (JSON)',
	'timelinejs-2': 'TimelineJS 2 (JSON)',
	'timelinejs-sheet': 'TimelineJS spreadsheet (CSV or TSV)',
	storymapjs: 'StoryMapJS (JSON)',
	h5p: 'H5P Timeline (content.json)',
	geojson: 'GeoJSON with dates',
	csv: 'a table (CSV or TSV)',
	'dateline-csv': 'a table that Dateline exported'
} as const;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

export interface ImportRequest {
	text: string;
	/** The last part of its path, where it has one. */
	fileName?: string;
	/** Found out from the text, if not given. */
	format?: ImportFormat;
	/** For a story made anew: its id. */
	id?: string;
	/** Text of the story that takes up the records; else a new story is made. */
	into?: string;
	/** For tables: our field by the name of a column, which outweighs what would be guessed. */
	columns?: Readonly<Record<string, string>>;
	/** How 3/4/2018 is read, where the column does not decide. */
	dates?: 'month-first' | 'day-first';
	/** IANA zone of the story made anew. */
	zone?: string;
	gazetteer: Gazetteer;
	/** Called now and then with the share that is done, from 0 to 1. */
	onprogress?: (done: number) => void;
}

/** Where in the text that is imported. */
export interface Where {
	/** From 1, the header being row 1. */
	row?: number;
	column?: string;
	path?: Path;
}

/** What was done with one thing of the old timeline, for a person to read. */
export interface ImportEntry {
	/** `error`: not taken over. `warning`: changed, or to be decided. `note`: only told. */
	severity: 'error' | 'warning' | 'note';
	where: Where;
	/** Id of the record it became part of. */
	record?: string;
	seen: string;
	/** What became of it, and why. */
	did: string;
}

export interface ImportResult {
	format: ImportFormat;
	/** Text of the story file; null if nothing could be read. */
	story: string | null;
	/** For tables: what each column was taken for. */
	columns?: Readonly<Record<string, string>>;
	entries: ImportEntry[];
}

/** A date of the old timeline, read. */
export interface ImportedDate {
	/** EDTF; null where it could not be read, or is still to be decided. */
	edtf: string | null;
	/** Hour and minute, `HH:MM`, where it gives them. */
	time?: string;
	/** As the old timeline has it. */
	words: string;
}

export interface ImportedPlace {
	name?: string;
	/** Longitude and latitude in degrees. */
	point?: readonly [number, number];
}

export interface ImportedSource {
	url?: string;
	title?: string;
	publisher?: string;
	note?: string;
}

/** One thing that happened, from whatever form it had; texts are plain already. */
export interface ImportedEvent {
	where: Where;
	/** Its own id or key there, if it has one. */
	key?: string;
	title: string;
	summary: string;
	/** Name of its group, category or tag. */
	group?: string;
	date: ImportedDate;
	places: ImportedPlace[];
	sources: ImportedSource[];
	/** What our format has no place for, as it was. */
	rest: Readonly<Record<string, unknown>>;
}

export interface ImportedStory {
	title?: string;
	deck?: string;
	language?: string;
	events: ImportedEvent[];
	/** Of the story as a whole, what our format has no place for. */
	rest: Readonly<Record<string, unknown>>;
	entries: ImportEntry[];
}

/** Placeholder until the importers are merged. */
export const importStory = (_request: ImportRequest): ImportResult => ({
	format: 'csv',
	story: null,
	entries: []
});
