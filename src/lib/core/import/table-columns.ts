/**
 * What each column of a table holds: as it was said, else by its name, else by what stands in it.
 * What is taken for nothing is kept as it is.
 */
import { didYouMean } from '../check/nearest.ts';
import { clip, either } from '../check/words.ts';
import { wordsOf } from '../find/spelling.ts';
import { looksLikeDate } from './dates/date-column.ts';
import type { ImportEntry } from './imported.ts';
import type { Table } from './read-table.ts';

const names = (list: string): string[] => list.split(', ');

/** What a column may be taken for, with the names by which it is known, the best known first. */
export const TABLE_FIELDS = {
	id: names('id, key, uid, unique id, event id, objectid, fid'),
	date: names(
		'date, start date, date start, start, from, begin, begins, began, begin date, when, datetime, date time, start datetime, event date, timestamp, occurred, occurred on'
	),
	end: names(
		'end date, date end, end, to, until, finish, finish date, ends, ended, end datetime, through'
	),
	year: names('year, start year'),
	month: names('month, start month'),
	day: names('day, start day'),
	time: names('time, start time, hour, clock, event time, time of day'),
	title: names(
		'title, headline, event, event title, event name, name, what, subject, heading, label'
	),
	text: names(
		'text, description, event description, summary, details, detail, body, content, what happened, notes, note, desc, abstract, comments'
	),
	place: names(
		'place, place name, location, location name, where, city, town, municipality, jurisdiction, venue, address'
	),
	county: names('county, county name, parish'),
	state: names('state, state name, state abbreviation, st'),
	latitude: names('latitude, lat, y'),
	longitude: names('longitude, lon, lng, long, x'),
	coordinates: names('coordinates, coords, lat long, lat lon, lat lng, latlng, geo, point'),
	group: names('group, category, type, tag, tags, kind, topic, series, lane, theme'),
	link: names('link, url, web link, website, web, href, article, source url, source link'),
	source: names('source, sources, reference, references, citation, outlet')
};

export type TableField = keyof typeof TABLE_FIELDS;

const FIELDS = Object.keys(TABLE_FIELDS) as TableField[];

/** For a column that is to be kept only. */
export const KEPT = 'kept';

/** By the name of the column, in the order of the table. */
export type ColumnFields = ReadonlyMap<string, TableField | typeof KEPT>;

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200;

/** Of the cells that are not empty. */
const MOST = 0.8;

export function guessColumns(
	table: Table,
	asked: Readonly<Record<string, string>> = {}
): { fields: ColumnFields; entries: ImportEntry[] } {
	const { columns } = table;
	const entries: ImportEntry[] = [];
	const fields = new Map<string, TableField | typeof KEPT>();
	const isFree = (field: TableField) => ![...fields.values()].includes(field);

	for (const [name, field] of Object.entries(asked)) {
		const column = columns.find((one) => one === name) ?? columns.find((one) => same(one, name));
		const known = [...FIELDS, KEPT].find((one) => one === field);
		if (column !== undefined && known) fields.set(column, known as TableField);
		else entries.push(unknownAsked(name, field, column, columns));
	}
	const named = columns.map((column) => wordsOf(column).join(' '));
	for (const field of FIELDS) {
		if (!isFree(field)) continue;
		// The better known a name is, the earlier it stands.
		for (const name of TABLE_FIELDS[field]) {
			const column =
				columns[named.findIndex((one, i) => one === name && !fields.has(columns[i] ?? ''))];
			if (column === undefined) continue;
			fields.set(column, field);
			break;
		}
	}
	for (const field of ['date', 'link', 'text', 'title'] as const) {
		if (!isFree(field) || (field === 'date' && !isFree('year'))) continue;
		const column = byContent(table, field, (name) => !fields.has(name));
		if (column === undefined) continue;
		fields.set(column, field);
		const did = `Taken for \`${field}\`, by what stands in it.`;
		const seen = `the column “${clip(column, 40)}”`;
		entries.push({ severity: 'warning', where: { row: 1, column }, seen, did });
	}
	return {
		fields: new Map(columns.map((column) => [column, fields.get(column) ?? KEPT])),
		entries
	};
}

const same = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

function unknownAsked(
	name: string,
	field: string,
	column: string | undefined,
	columns: readonly string[]
): ImportEntry {
	const { mend = '' } =
		column === undefined ? didYouMean(name, columns) : didYouMean(field, [...FIELDS, KEPT]);
	const seen =
		column === undefined ? `no column “${clip(name, 40)}”` : `no field “${clip(field, 40)}”`;
	const choice = `A column is one of ${either([...FIELDS, KEPT])}.`;
	const did = column === undefined ? `It was asked for. ${mend}` : mend || choice;
	return { severity: 'error', where: { row: 1 }, seen, did: did.trim() };
}

/** The column that holds most of what is looked for. */
function byContent(
	{ columns, rows }: Table,
	field: 'date' | 'link' | 'text' | 'title',
	isFree: (column: string) => boolean
): string | undefined {
	const scores = columns.map((column, index) => {
		if (!isFree(column)) return 0;
		const cells = rows
			.slice(0, SAMPLE)
			.map(({ cells }) => cells[index]?.trim() ?? '')
			.filter(Boolean);
		if (cells.length === 0) return 0;
		const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
		const lengths = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
		const isWords = share((cell) => /\p{L}{2}/u.test(cell) && !isLink(cell)) >= MOST;
		if (field === 'date') return atLeastMost(share(looksLikeDate));
		if (field === 'link') return atLeastMost(share(isLink));
		if (!isWords) return 0;
		if (field === 'text') return lengths > 80 ? lengths : 0;
		// The first that says something else in each row.
		const isTitle = new Set(cells).size > cells.length / 2 && lengths >= 8;
		return isTitle ? columns.length - index : 0;
	});
	const best = Math.max(0, ...scores);
	return best > 0 ? columns[scores.indexOf(best)] : undefined;
}

const atLeastMost = (share: number): number => (share >= MOST ? share : 0);

const isLink = (cell: string): boolean => /^https?:\/\/\S+$/i.test(cell);
