/**
 * Where the columns of the tables that `story-tables.ts` writes stand in the records of a story, and
 * how their cells are read back; null for those that are worked out from other fields.
 */
import { STORY_TABLES, type StoryTable } from '../export/story-tables.ts';

export type CellKind = 'text' | 'date' | 'list' | 'number' | 'flag' | 'digits';

export interface CellField {
	path: readonly (string | number)[];
	kind: CellKind;
	/** Of digits: how many, as spreadsheets take away zeros at the start. */
	length?: number;
}

const text = (...path: CellField['path']): CellField => ({ path, kind: 'text' });
const date = (...path: CellField['path']): CellField => ({ path, kind: 'date' });
const list = (...path: CellField['path']): CellField => ({ path, kind: 'list' });
const number = (...path: CellField['path']): CellField => ({ path, kind: 'number' });
const flag = (...path: CellField['path']): CellField => ({ path, kind: 'flag' });
const digits = (length: number, ...path: CellField['path']): CellField => ({
	path,
	kind: 'digits',
	length
});

const office = (role: 'executive' | 'addressee') => ({
	[`${role}_name`]: text(role, 'name'),
	[`${role}_title`]: text(role, 'title'),
	[`${role}_note`]: text(role, 'note'),
	[`${role}_sources`]: list(role, 'sources')
});

const WHEN = {
	date: date('date'),
	date_words: null,
	hour_words: null,
	earliest: null,
	latest: null,
	scheduled: flag('scheduled'),
	time_note: text('timeNote')
};

type Columns = Readonly<Record<string, CellField | null>>;

export const DATELINE_COLUMNS: Readonly<Record<StoryTable, Columns>> = {
	places: {
		id: text('id'),
		name: text('names', 'formal'),
		short_name: text('names', 'short'),
		kind: text('kind'),
		state: text('state'),
		state_geoid: digits(2, 'geoids', 'state'),
		county_geoid: digits(5, 'geoids', 'county'),
		place_geoid: digits(7, 'geoids', 'place'),
		in_counties: { path: ['counties'], kind: 'list', length: 5 },
		ocd_id: text('ocd'),
		wikidata_id: text('wikidata'),
		longitude: number('point', 0),
		latitude: number('point', 1),
		counted: null,
		status: null,
		status_words: null,
		status_event: null,
		within: null,
		contains: null,
		events: null,
		...office('executive'),
		...office('addressee'),
		disputes: null,
		note: text('note'),
		sources: list('sources')
	},
	events: {
		id: text('id'),
		lane: text('lane'),
		lane_label: null,
		...WHEN,
		title: text('title'),
		summary: text('summary'),
		places: list('places'),
		people: list('people'),
		status: text('status'),
		in_force: text('inForce', 'label'),
		in_force_until: null,
		weight: number('weight'),
		remarks: null,
		disputes: null,
		sources: list('sources')
	},
	remarks: {
		id: text('id'),
		event: text('event'),
		speaker: text('speaker'),
		speaker_name: null,
		speaker_role: null,
		words: text('words'),
		medium: text('medium'),
		venue: text('venue'),
		to: text('to'),
		...WHEN,
		context: text('context'),
		note: text('note'),
		weight: number('weight'),
		disputes: null,
		sources: null
	},
	sources: {
		id: text('id'),
		number: null,
		type: text('type'),
		title: text('title'),
		authors: null,
		publisher: text('publisher'),
		issued: date('issued'),
		issued_words: null,
		url: text('URL'),
		archive: text('archive'),
		accessed: date('accessed'),
		primary: flag('primary'),
		note: text('note')
	}
};

/** What a column is read as: null if it is worked out, undefined if there is no such column. */
export const datelineColumn = (table: StoryTable, column: string): CellField | null | undefined =>
	Object.hasOwn(DATELINE_COLUMNS[table], column) ? DATELINE_COLUMNS[table][column] : undefined;

/** Of the columns that a table must have to be known for one of ours. */
const MOST = 0.8;

/** @param share a table that was said to be ours may lack more of its columns */
export function datelineTable(columns: readonly string[], share = MOST): StoryTable | undefined {
	if (!columns.includes('id')) return undefined;
	const shares = STORY_TABLES.map((table) => {
		const names = Object.keys(DATELINE_COLUMNS[table]);
		return names.filter((name) => columns.includes(name)).length / names.length;
	});
	const best = Math.max(...shares);
	return best >= share ? STORY_TABLES[shares.indexOf(best)] : undefined;
}
