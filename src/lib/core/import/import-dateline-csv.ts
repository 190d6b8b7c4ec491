/**
 * A table that Dateline exported, edited in a spreadsheet, back into its story by the ids of its
 * rows. Only cells that changed change the text, and nothing else in it; rows that are gone take
 * nothing away.
 */
import { checkStory } from '../check/check-story.ts';
import { valueAt } from '../check/fields.ts';
import { clip, count } from '../check/words.ts';
import { addItems, editAll } from '../edit/edit-story.ts';
import { cellText } from '../export/csv.ts';
import { unguarded } from '../export/read-csv.ts';
import { storyTable, type StoryTable } from '../export/story-tables.ts';
import { resolveStory } from '../model/resolve-story.ts';
import { indexStory } from '../model/story-model.ts';
import { writtenDates } from '../model/written-dates.ts';
import type { Path } from '../parse/parse-json.ts';
import type { Story } from '../schema/story.ts';
import { dateHabits } from './dates/date-column.ts';
import type { DateHabits } from './dates/date-reading.ts';
import { isSameCell, readCell } from './dateline-cell.ts';
import { datelineColumn, datelineTable, type CellField } from './dateline-columns.ts';
import { findingEntries } from './import-faults.ts';
import type { ImportEntry, ImportRequest, ImportResult, Where } from './imported.ts';
import { columnsOf, readTable, type Table, type TableRow } from './read-table.ts';
import { faultsOf, recordEdits, withChanges, type FieldChange, type Json } from './record-edits.ts';

export const isDatelineCsv = (text: string): boolean =>
	datelineTable(columnsOf(text)) !== undefined;

/** Never throws. The story is null where there is none that could take up the table. */
export function importDatelineCsv(request: ImportRequest): ImportResult {
	const { text, into, gazetteer, onprogress } = request;
	const read = readTable(text, onprogress);
	const name = datelineTable(read.columns, 0);
	const { story } = into === undefined ? {} : checkStory(into, { gazetteer });
	if (!name || into === undefined || !story) {
		const seen = name ? 'no sound story to take up the table' : 'no column “id”';
		const did = name
			? 'Nothing was taken over: say into which story it goes, and see that it has no errors.'
			: 'Nothing was taken over: records are found by their ids.';
		const entries: ImportEntry[] = [{ severity: 'error', where: { row: 1 }, seen, did }];
		return { format: 'dateline-csv', story: null, entries };
	}
	const back = takeBack(story, name, read);
	const edited = editAll(into, back.edits);
	const changed = addItems(edited, [name], back.fresh);
	const entries =
		changed === into ? back.entries : [...back.entries, ...findingEntries(changed, gazetteer)];
	const columns = Object.fromEntries(
		read.columns.map((column) => [column, wordsOf(datelineColumn(name, column))])
	);
	return { format: 'dateline-csv', story: changed, columns, entries };
}

const wordsOf = (field: CellField | null | undefined): string =>
	field ? field.path.join('.') : field === null ? 'worked out' : 'not taken over';

interface TakenBack {
	/** Of the story. */
	edits: FieldChange[];
	/** Records that are new. */
	fresh: Json[];
	entries: ImportEntry[];
}

function takeBack(story: Story, name: StoryTable, table: Table): TakenBack {
	const entries = [...table.entries, ...unknownColumns(name, table)];
	const edits: FieldChange[] = [];
	const fresh: Json[] = [];
	const records: readonly Json[] = story[name];
	const indices = new Map(records.map(({ id }, index) => [String(id), index]));
	const before = cellsById(story, name);
	const habits = habitsOf(name, table);
	const workedOut = new Map<string, number>();
	const seen = new Set<string>();

	for (const row of table.rows) {
		const id = cellOf(table, row, 'id').trim();
		const index = indices.get(id);
		const where = { row: row.row };
		if (id === '' || seen.has(id)) {
			const what = id === '' ? 'a row without an id' : `the id “${clip(id, 40)}” again`;
			entries.push({ severity: 'error', where, seen: what, did: 'The row is left out.' });
			continue;
		}
		seen.add(id);
		const cells = before.get(id);
		const record = records[index ?? -1];
		if (!record || !cells || index === undefined) {
			const made = newRecord(name, table, row, habits, entries);
			if (made) fresh.push(made);
			continue;
		}
		const changes = table.columns.flatMap((column) => {
			const [cell, was] = [cellOf(table, row, column), cells.get(column)];
			const field = fieldOf(name, column, record);
			if (was === undefined || column === 'id') return [];
			if (field) return changeOf({ cell, was, field, column, row, id }, habits, entries);
			if (cell !== was) workedOut.set(column, (workedOut.get(column) ?? 0) + 1);
			return [];
		});
		const { edits: own, taken, refused } = recordEdits(name, record, changes);
		edits.push(...own.map(({ path, value }) => ({ path: [name, index, ...path], value })));
		entries.push(...taken.map(tellTaken), ...refused.map(tellRefused));
	}
	entries.push(...tellWorkedOut(workedOut), ...tellMissing([...indices.keys()], seen));
	return { edits, fresh, entries };
}

/** What each row would be now, by id and column. */
function cellsById(story: Story, name: StoryTable): Map<string, Map<string, string>> {
	const model = indexStory(resolveStory(story));
	const [columns = [], ...rows] = storyTable(model, writtenDates(story), name);
	return new Map(
		rows.map((cells) => {
			const byColumn = cells.map((cell, i) => [String(columns[i]), cellText(cell)] as const);
			return [String(cells[0]), new Map(byColumn)];
		})
	);
}

const cellOf = ({ columns }: Table, { cells }: TableRow, column: string): string =>
	unguarded(cells[columns.indexOf(column)] ?? '');

/** Null where the cell is worked out; the name of an office may be that of one of `people`. */
function fieldOf(name: StoryTable, column: string, record: Json): CellField | null {
	const field = datelineColumn(name, column) ?? null;
	const isPerson = /^(executive|addressee)_name$/.test(column);
	const [role = ''] = field?.path ?? [];
	return isPerson && valueAt(record, [role, 'person']) !== undefined ? null : field;
}

function habitsOf(name: StoryTable, table: Table): DateHabits {
	const columns = table.columns.filter((column) => datelineColumn(name, column)?.kind === 'date');
	const cells = table.rows.flatMap((row) => columns.map((column) => cellOf(table, row, column)));
	return { order: dateHabits(cells, {}).habits.order };
}

// — one cell —

interface Cell {
	cell: string;
	was: string;
	field: CellField;
	column: string;
	row: TableRow;
	id: string;
}

interface CellChange extends FieldChange {
	path: Path;
	where: Where;
	record: string;
	cell: string;
	was: string;
}

function changeOf(
	{ cell, was, field, column, row, id }: Cell,
	habits: DateHabits,
	entries: ImportEntry[]
): CellChange[] {
	if (isSameCell(cell, was, field)) return [];
	const where = { row: row.row, column };
	const read = readCell(cell, field, habits);
	const change = { path: field.path, where, record: id, cell, was };
	if ('value' in read) return [{ ...change, value: read.value }];
	entries.push({ ...tellRefused(change), did: `${read.fault} ${keeps(was)}` });
	return [];
}

type Told = Pick<CellChange, 'where' | 'record' | 'cell' | 'was'>;

const tellTaken = ({ where, record, cell, was }: Told): ImportEntry => ({
	severity: 'note',
	where,
	record,
	seen: cell.trim() === '' ? 'an empty cell' : `“${clip(cell, 60)}”`,
	did: was === '' ? 'Taken over: it was empty.' : `Taken over: it was “${clip(was, 60)}”.`
});

const tellRefused = ({ where, record, cell, was }: Told): ImportEntry => ({
	severity: 'error',
	where,
	record,
	seen: cell.trim() === '' ? 'an empty cell' : `“${clip(cell, 60)}”`,
	did: `Not taken over: this field cannot hold it. ${keeps(was)}`
});

const keeps = (was: string): string =>
	was === '' ? 'It stays empty.' : `The story keeps “${clip(was, 60)}”.`;

// — rows that are new, and those that are gone —

function newRecord(
	name: StoryTable,
	table: Table,
	row: TableRow,
	habits: DateHabits,
	entries: ImportEntry[]
): Json | null {
	const changes: FieldChange[] = [];
	const wrong: string[] = [];
	for (const column of table.columns) {
		const field = datelineColumn(name, column);
		const read = field && readCell(cellOf(table, row, column), field, habits);
		if (!field || !read) continue;
		if ('value' in read) changes.push({ path: field.path, value: read.value });
		else wrong.push(column);
	}
	const record = { ...withChanges({}, changes), ...wordingOf(name, table, row) };
	const id = cellOf(table, row, 'id').trim();
	const seen = `a new row, “${clip(id, 40)}”`;
	const faults = [...new Set([...wrong, ...faultsOf(name, record).map((path) => path.join('.'))])];
	if (faults.length > 0) {
		const did = `Left out: something is missing or wrong in ${faults.join(', ')}.`;
		entries.push({ severity: 'error', where: { row: row.row }, seen, did });
		return null;
	}
	entries.push({ severity: 'note', where: { row: row.row }, record: id, seen, did: 'Added.' });
	return record;
}

/** Of the sources of a remark it is known only of the first that it prints the words so. */
function wordingOf(name: StoryTable, table: Table, row: TableRow): Json {
	if (name !== 'remarks') return {};
	const [source] = cellOf(table, row, 'sources').split('|');
	return { wordings: [{ source: source?.trim(), exact: cellOf(table, row, 'words') }] };
}

function tellMissing(ids: readonly string[], seen: ReadonlySet<string>): ImportEntry[] {
	const missing = ids.filter((id) => !seen.has(id));
	if (missing.length === 0) return [];
	const named = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ' …' : '');
	const what = `no row for ${count(missing.length, 'record')}: ${named}`;
	const did = 'Kept as they are: a row that is gone takes nothing away.';
	return [{ severity: 'warning', where: {}, seen: what, did }];
}

const tellWorkedOut = (columns: ReadonlyMap<string, number>): ImportEntry[] =>
	[...columns].map(([column, cells]) => ({
		severity: 'warning',
		where: { row: 1, column },
		seen: `${count(cells, 'changed cell')} in “${column}”`,
		did: 'Not taken over: the column is worked out from others, or belongs to another record.'
	}));

const unknownColumns = (name: StoryTable, { columns }: Table): ImportEntry[] =>
	columns
		.filter((column) => datelineColumn(name, column) === undefined)
		.map((column) => ({
			severity: 'warning',
			where: { row: 1, column },
			seen: `the column “${clip(column, 40)}”`,
			did: `Not taken over: ${name} have no such field.`
		}));
