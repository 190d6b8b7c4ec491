/**
 * A table of events to a story: what each column holds is found out or asked for, and what has no
 * place in a story is kept by the column's own name.
 */
import { clip } from '../check/words.ts';
import { STATES } from '../schema/states.ts';
import { stateForms } from '../find/state-forms.ts';
import { squeeze } from '../find/spelling.ts';
import { dateEntries, dateHabits, isLossy, joinDates } from './dates/date-column.ts';
import { TO_BE_WRITTEN } from './placeholders.ts';
import { readPoint } from './read-point.ts';
import type { DateHabits, DateReading } from './dates/date-reading.ts';
import { withTime } from './dates/hours.ts';
import { readDateWords } from './dates/read-date-words.ts';
import { readYearParts } from './dates/read-year-parts.ts';
import type {
	ImportedEvent,
	ImportedPlace,
	ImportedSource,
	ImportedStory,
	ImportEntry,
	ImportRequest
} from './imported.ts';
import type { Importer } from './importer.ts';
import { columnsOf, readTable, tellKept, type Table, type TableRow } from './read-table.ts';
import { guessColumns, KEPT, type ColumnFields, type TableField } from './table-columns.ts';

type TableRequest = Pick<ImportRequest, 'columns' | 'dates' | 'zone' | 'onprogress'>;

export const tableImporter: Importer = {
	format: 'csv',
	recognises: ({ text, json }) => json === undefined && columnsOf(text).length > 1,
	read: ({ text }, request) => eventsOfTable(readTable(text, request.onprogress), request)
};

export interface ImportedTable extends ImportedStory {
	columns: Readonly<Record<string, string>>;
}

/** Also for what comes as records with names, such as the features of a map. */
export function eventsOfTable(table: Table, request: TableRequest): ImportedTable {
	const { fields, entries: guesses } = guessColumns(table, request.columns);
	const entries = [...table.entries, ...guesses];
	const reader = rowReader(table, fields);
	const { habits, notes } = dateHabits(dateCells(table, reader), request);
	const column = reader.columnOf('date') ?? reader.columnOf('year');
	const where = { row: 1, ...(column !== undefined && { column }) };
	entries.push(
		...notes.map((note) => ({ ...note, where, seen: `the dates of “${column ?? ''}”` })),
		...missingColumns(fields)
	);
	entries.push(
		...tellKept(
			table,
			[...fields].flatMap(([name, field]) => (field === KEPT ? name : []))
		)
	);
	const events = table.rows.map((row) => readEvent(row, reader, habits, entries));
	return { events, rest: {}, entries, columns: Object.fromEntries(fields) };
}

function missingColumns(fields: ColumnFields): ImportEntry[] {
	const taken = new Set(fields.values());
	const lacks: [boolean, string][] = [
		[!taken.has('date') && !taken.has('year'), 'no column of dates'],
		[!taken.has('title') && !taken.has('text'), 'no column of titles or texts']
	];
	const did = 'Say which it is: the name of the column, and `date`, `title` or `text`.';
	return lacks.flatMap(([isMissing, seen]) =>
		isMissing ? [{ severity: 'error' as const, where: { row: 1 }, seen, did }] : []
	);
}

interface RowReader {
	columnOf(field: TableField): string | undefined;
	/** What stands there, without spaces at its ends; empty if there is no such column. */
	cell(row: TableRow, field: TableField): string;
	/** The columns that are only kept, and cells beyond the last. */
	rest(row: TableRow): Record<string, string>;
	/** Columns as they are, by their names. */
	asIs(row: TableRow, fields: readonly TableField[]): Record<string, string>;
}

function rowReader({ columns }: Table, fields: ColumnFields): RowReader {
	const places = new Map([...fields.values()].map((field) => [field, -1]));
	for (const [index, column] of columns.entries()) places.set(fields.get(column) ?? KEPT, index);
	const kept = columns.map((column) => fields.get(column) === KEPT);
	return {
		columnOf: (field) => columns[places.get(field) ?? -1],
		cell: ({ cells }, field) => cells[places.get(field) ?? -1]?.trim() ?? '',
		rest: ({ cells, more }) =>
			Object.fromEntries([
				...columns.flatMap((column, i) => (kept[i] && cells[i] ? [[column, cells[i]]] : [])),
				...more.flatMap((cell, i) => (cell ? [[`column ${columns.length + i + 1}`, cell]] : []))
			]) as Record<string, string>,
		asIs: ({ cells }, wanted) =>
			Object.fromEntries(
				columns.flatMap((column, i) => {
					const field = fields.get(column);
					const isWanted = wanted.some((one) => one === field);
					return isWanted && cells[i] ? [[column, cells[i]]] : [];
				})
			)
	};
}

function* dateCells({ rows }: Table, reader: RowReader): Generator<string> {
	for (const row of rows) {
		yield reader.cell(row, 'date');
		yield reader.cell(row, 'end');
	}
}

const DATE_FIELDS = ['date', 'end', 'year', 'month', 'day', 'time'] as const;
const PLACE_FIELDS = ['latitude', 'longitude', 'coordinates'] as const;

function readEvent(
	row: TableRow,
	reader: RowReader,
	habits: DateHabits,
	entries: ImportEntry[]
): ImportedEvent {
	const where = { row: row.row };
	const text = oneLine(reader.cell(row, 'text'));
	const own = oneLine(reader.cell(row, 'title'));
	const title = own || titleOf(text) || TO_BE_WRITTEN;
	if (own === '') {
		const did = text
			? `The first words of its text became one: “${clip(title, 60)}”.`
			: `\`title\` says “${TO_BE_WRITTEN}”.`;
		entries.push({ severity: 'warning', where, seen: 'no title', did });
	}
	if (text === '') {
		const did = `\`summary\` says “${TO_BE_WRITTEN}”.`;
		entries.push({ severity: 'warning', where, seen: 'no text', did });
	}
	const date = rowDate(row, reader, habits);
	entries.push(...dateEntries(date, where));
	const { places, isPlaced } = rowPlaces(row, reader, entries);
	const group = oneLine(reader.cell(row, 'group'));
	// A mere number says nothing in an address, and another table has the same.
	const id = reader.cell(row, 'id');
	const key = /^[\d.]*$/.test(id) ? '' : id;
	return {
		where,
		...(key && { key }),
		title,
		summary: text || TO_BE_WRITTEN,
		...(group && { group }),
		date: {
			edtf: date.edtf,
			...(date.time !== undefined && { time: date.time }),
			words: date.words
		},
		places,
		sources: rowSources(row, reader),
		rest: {
			...reader.rest(row),
			...(id !== key && reader.asIs(row, ['id'])),
			...(isLossy(date) && reader.asIs(row, DATE_FIELDS)),
			...(!isPlaced && reader.asIs(row, PLACE_FIELDS))
		}
	};
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first sentence, or as many of its words as a title may have. */
const titleOf = (text: string): string =>
	clip(/^.{3,}?(?=[.!?](?:\s|$))/.exec(text)?.[0] ?? text, 90);

function rowDate(row: TableRow, reader: RowReader, habits: DateHabits): DateReading {
	const written = reader.cell(row, 'date');
	const year = reader.cell(row, 'year');
	const month = reader.cell(row, 'month');
	const day = reader.cell(row, 'day');
	const start =
		written === '' && year !== ''
			? readYearParts(year, month, day)
			: readDateWords(written, habits);
	const timed = withTime(start, reader.cell(row, 'time'), habits);
	const end = reader.cell(row, 'end');
	return joinDates(timed, end === '' ? null : readDateWords(end, habits));
}

function rowPlaces(
	row: TableRow,
	reader: RowReader,
	entries: ImportEntry[]
): { places: ImportedPlace[]; isPlaced: boolean } {
	const name = placeName(row, reader);
	const { point, fault } = readPoint(
		reader.cell(row, 'longitude'),
		reader.cell(row, 'latitude'),
		reader.cell(row, 'coordinates')
	);
	if (fault) entries.push({ severity: 'error', where: { row: row.row }, ...fault });
	const place = { ...(name && { name }), ...(point && { point }) };
	return { places: name || point ? [place] : [], isPlaced: !fault };
}

/** “Springfield, Illinois”; a county and a state that stand in columns of their own say so. */
function placeName(row: TableRow, reader: RowReader): string {
	const place = oneLine(reader.cell(row, 'place'));
	const county = oneLine(reader.cell(row, 'county'));
	const state = oneLine(reader.cell(row, 'state'));
	if (place) {
		const isSaid = place.includes(',') || squeeze(place).endsWith(squeeze(state));
		return state && !isSaid ? `${place}, ${state}` : place;
	}
	const named = /\b(county|parish|borough|city|census area|municipio)\b/i.test(county);
	const whole = county && !named ? `${county} County` : county;
	if (whole) return [whole, state].filter(Boolean).join(', ');
	return KNOWN_STATES.has(squeeze(state)) ? `State of ${state}` : state;
}

const KNOWN_STATES: ReadonlySet<string> = new Set(STATES.flatMap(stateForms));

function rowSources(row: TableRow, reader: RowReader): ImportedSource[] {
	const link = reader.cell(row, 'link');
	const source = oneLine(reader.cell(row, 'source'));
	const links = [...link.split(/\s+|[|;](?=https?:)/), ...addressesIn(source)].filter(Boolean);
	const words = source.replace(ADDRESS, '').trim();
	const [first, ...others] = [...new Set(links)];
	if (first === undefined) return words ? [{ publisher: words }] : [];
	return [{ url: first, ...(words && { publisher: words }) }, ...others.map((url) => ({ url }))];
}

const ADDRESS = /https?:\/\/[^\s|;]+/gi;

const addressesIn = (text: string): string[] => text.match(ADDRESS) ?? [];
