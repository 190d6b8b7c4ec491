/**
 * A table of events to a story: what each column holds is found out or asked for, and what has no
 * place in a story is kept by the column's own name.
 */
import { dateHabits } from './dates/date-column.ts';
import type { ImportedStory, ImportEntry, ImportRequest } from './imported.ts';
import type { Importer } from './importer.ts';
import { columnsOf, readTable, tellKept, type Table } from './read-table.ts';
import { guessColumns, KEPT, type ColumnFields } from './table-columns.ts';
import { readEvent } from './table-event.ts';
import { rowReader, type RowReader } from './table-rows.ts';

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

function* dateCells({ rows }: Table, reader: RowReader): Generator<string> {
	for (const row of rows) {
		yield reader.cell(row, 'date');
		yield reader.cell(row, 'end');
	}
}
