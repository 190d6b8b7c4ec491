/**
 * What a table of records is made of: everything that the page shows of each, in cells of words
 * that lead to the records they name. The page draws it; it knows no markup.
 */
import type { Model, StoryEvent, StoryRemark } from '../../model/story-model.ts';
import type { Lane } from '../../schema/story.ts';
import { isOneSource } from '../source-uses.ts';

export interface RecordTable {
	id: 'places' | 'events' | 'remarks' | 'sources';
	title: string;
	/** "place", "places": what its rows are. */
	one: string;
	many: string;
	caption: string;
	columns: readonly Column[];
	/** Id of the column by which the rows stand in order; null: the order of the file. */
	sortedBy: string | null;
	rows: readonly { id: string; cells: readonly Cell[] }[];
}

export interface Column {
	/** Part of addresses. */
	id: string;
	label: string;
	/** By what it sorts: a cell's `value` as a number, or its text in the order of the language. */
	sorts: 'number' | 'text';
	/** Its cell names the row. */
	heads?: true;
}

export interface Cell {
	lines: readonly Line[];
	/** What it sorts by, where that is not its text. Absent in a column of numbers: it comes last. */
	value?: number | string;
	/** Drawn before the first line. */
	lane?: Lane;
	/** Links too many to stand open, under a word that counts them. */
	folded?: { words: string; items: readonly Item[] };
}

/** Read as one: its items with commas between, then the numbers of its sources. */
export interface Line {
	/** "Lies in": what the items are to the row. */
	lead?: string;
	items: readonly Item[];
	/** Said beside the record, and set fainter. */
	quiet?: true;
	/** Ids. */
	sources?: readonly string[];
}

export interface Item {
	text: string;
	/** Id of the record on the story page that it leads to. */
	record?: string;
	/** Path of a record's own page, from the story's address. */
	page?: string;
	/** Address of another site that it leads to. */
	href?: string;
	/** Of a date: EDTF as the file writes it, and what `<time>` takes of it, "" if nothing. */
	date?: { edtf: string; datetime: string };
	/** Someone's exact words. */
	quoted?: true;
}

/** A line of plain words; none where there are no words. */
export const plain = (text: string | undefined): Line[] => (text ? [{ items: [{ text }] }] : []);

export const quiet = (text: string | undefined): Line[] =>
	text ? [{ items: [{ text }], quiet: true }] : [];

/** A line of links to records; none where there are none. */
export const linked = (lead: string, items: readonly Item[]): Line[] =>
	items.length ? [{ lead, items, quiet: true }] : [];

export const linkPlaces = (model: Model, ids: readonly string[]): Item[] =>
	ids.flatMap((id) => {
		const place = model.place.get(id);
		return place ? [{ text: place.names.short, record: id }] : [];
	});

/** The questions on which sources differ that touch a record. */
export const linkDisputes = (model: Model, record: string): Item[] =>
	model.disputes
		.filter(({ records }) => records.includes(record))
		.map(({ id, short, question }) => ({ text: short ?? question, record: id }));

export const sourcesCell = (ids: readonly string[] = []): Cell => ({
	lines: ids.length ? [{ items: [], sources: ids }, ...quiet(oneSource(ids))] : [],
	value: ids.length
});

const oneSource = (ids: readonly string[]) => (isOneSource(ids) ? 'One source' : undefined);

/**
 * The day and the hour of a record, which sorts by its rank in the order of time.
 * @param page path of the record's own page; null if it has none
 */
export const whenCell = (
	{ when }: StoryEvent | StoryRemark,
	edtf: string,
	rank: number,
	note: string | undefined,
	page: string | null
): Cell => ({
	lines: [
		{
			items: [
				{
					text: when.day,
					date: { edtf, datetime: when.datetime },
					...(page === null ? {} : { page })
				}
			]
		},
		...plain(when.hour),
		...quiet(note)
	],
	value: rank
});
