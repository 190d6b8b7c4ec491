/**
 * The text of a table (CSV by RFC 4180, TSV, semicolons, bars) to its rows. A row that is broken is
 * read as well as it can be and told of; it never takes others with it.
 */
import Papa from 'papaparse';
import { clip, count } from '../check/words.ts';
import type { ImportEntry } from './imported.ts';

export interface TableRow {
	/** From 1, the header being row 1. */
	row: number;
	/** As many as there are columns. */
	cells: string[];
	/** Those beyond the last column. */
	more: string[];
}

export interface Table {
	/** Each once, none empty. */
	columns: string[];
	rows: TableRow[];
	entries: ImportEntry[];
}

const DELIMITERS = [',', '\t', ';', '|'];

/** So many rows with unfit quotation marks show that in this file they are mere characters. */
const MOST_REPAIRS = 50;

/** Between two reports of how far it is. */
const STEP = 500;

/** @param onprogress the share of the text that is read */
export function readTable(text: string, onprogress?: (done: number) => void): Table {
	const entries: ImportEntry[] = [];
	const clean = cleanText(text, entries);
	const delimiter = delimiterOf(clean);
	const table: Table = { columns: [], rows: [], entries };
	let row = 0;
	readRows(clean, delimiter, (cells, isRepaired, done) => {
		row++;
		if (row % STEP === 0) onprogress?.(done);
		if (isRepaired) {
			const did = 'Read to the end of its line, with the marks as mere characters.';
			const seen = 'quotation marks that do not fit';
			entries.push({ severity: 'warning', where: { row }, seen, did });
		}
		if (cells.every((cell) => cell.trim() === '')) return;
		if (table.columns.length === 0) table.columns = nameColumns(cells, entries);
		else table.rows.push(fitRow(cells, row, table, delimiter));
	});
	return table;
}

/** Of a file that may be a table: the names in its header. */
export const columnsOf = (text: string): string[] => readTable(text.slice(0, HEADER)).columns;

/** No header is longer. */
const HEADER = 20_000;

function cleanText(text: string, entries: ImportEntry[]): string {
	const tell = (seen: string, did: string) => {
		entries.push({ severity: 'warning', where: {}, seen, did });
	};
	let clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const nuls = clean.split('\0').length - 1;
	if (nuls > 0) {
		clean = clean.replaceAll('\0', '');
		tell(count(nuls, 'NUL character'), 'Taken out. The file may be damaged, or in UTF-16.');
	}
	const lost = clean.split('\uFFFD').length - 1;
	if (lost > 0) {
		const did =
			'Kept as they are. The file may not be in UTF-8: save it as UTF-8 and import again.';
		tell(`${count(lost, 'character')} that could not be read (\uFFFD)`, did);
	}
	return clean;
}

/** The one that the header has most of, outside quotation marks; else what the first rows agree on. */
function delimiterOf(text: string): string {
	const start = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
	const header = /^\s*(.*)/.exec(start)?.[1] ?? '';
	const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
	const most = Math.max(...counts);
	return most > 1 ? (DELIMITERS[counts.indexOf(most)] ?? ',') : ',';
}

/** For a person: the columns that hold something, but have no place in a story. */
export function tellKept({ columns, rows }: Table, kept: readonly string[]): ImportEntry[] {
	return kept.flatMap((column) => {
		const index = columns.indexOf(column);
		const filled = rows.filter(({ cells }) => cells[index]?.trim()).length;
		if (filled === 0) return [];
		const seen = `the column “${clip(column, 40)}” with ${count(filled, 'cell')}`;
		const did = 'No place for it in a story. Kept under `extensions`.';
		return [{ severity: 'note', where: { row: 1, column }, seen, did }];
	});
}

type TakeRow = (cells: string[], isRepaired: boolean, done: number) => void;

/** Row by row, so that the text is not held twice. */
function readRows(text: string, delimiter: string, take: TakeRow): void {
	let from = 0;
	for (let repairs = 0; from < text.length; repairs++) {
		from = readSound(
			text,
			from,
			{ delimiter, quoteChar: repairs < MOST_REPAIRS ? '"' : '\0' },
			take
		);
		if (from >= text.length) return;
		const lineEnd = text.indexOf('\n', from);
		const line = text.slice(from, lineEnd < 0 ? undefined : lineEnd);
		from = lineEnd < 0 ? text.length : lineEnd + 1;
		take(line.split(delimiter), true, from / text.length);
	}
}

/** Up to a row whose quotation marks do not fit: where that begins, or the end of the text. */
function readSound(
	text: string,
	from: number,
	marks: { delimiter: string; quoteChar: string },
	take: TakeRow
): number {
	let start = from;
	let isSound = true;
	Papa.parse<string[]>(text.slice(from), {
		...marks,
		newline: '\n',
		// The fast way splits the whole text at once.
		fastMode: false,
		step: ({ data, errors, meta }, parser) => {
			if (errors.some(({ type }) => type === 'Quotes')) {
				isSound = false;
				parser.abort();
				return;
			}
			start = from + meta.cursor;
			take(data, false, start / text.length);
		}
	});
	return isSound ? text.length : start;
}

function nameColumns(cells: readonly string[], entries: ImportEntry[]): string[] {
	const taken = new Map<string, number>();
	return cells.map((cell, index) => {
		const written = cell.replace(/\s+/g, ' ').trim();
		const name = written || `column ${index + 1}`;
		const before = taken.get(name) ?? 0;
		taken.set(name, before + 1);
		if (before === 0) return name;
		const column = `${name} (${before + 1})`;
		const seen = `the column “${clip(name, 40)}” again`;
		entries.push({
			severity: 'warning',
			where: { row: 1, column },
			seen,
			did: `Named “${column}”.`
		});
		return column;
	});
}

function fitRow(
	cells: string[],
	row: number,
	{ columns, entries }: Table,
	delimiter: string
): TableRow {
	const width = columns.length;
	const tell = (seen: string, did: string) => {
		entries.push({ severity: 'warning', where: { row }, seen, did });
	};
	const [only = ''] = cells;
	const other =
		cells.length === 1 &&
		DELIMITERS.find((one) => one !== delimiter && only.split(one).length === width);
	if (width > 1 && other) {
		tell(`a row divided by “${other}”`, 'Read so, as it gives as many cells as there are columns.');
		const read = Papa.parse<string[]>(only, { delimiter: other }).data[0] ?? [];
		return fitRow(read, row, { columns, rows: [], entries }, other);
	}
	const more = cells.slice(width);
	if (more.some((cell) => cell.trim() !== '')) {
		const did = 'Those beyond the last column are only kept.';
		tell(`${count(cells.length, 'cell')} in ${count(width, 'column')}`, did);
	} else if (cells.length < width) {
		tell(`${count(cells.length, 'cell')} in ${count(width, 'column')}`, 'The others are empty.');
	}
	return { row, cells: columns.map((_, index) => cells[index] ?? ''), more };
}
