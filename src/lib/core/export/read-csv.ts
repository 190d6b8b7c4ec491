/** Reads a CSV file that `csv.ts` wrote, or that a spreadsheet saved: the cells as they were before. */
import { csvParseRows } from 'd3-dsv';
import { GUARDED } from './csv.ts';

/** Rows of texts, the header first. A byte order mark is skipped. */
export function readCsv(text: string): string[][] {
	return csvParseRows(text.replace(/^\uFEFF/, '')).map((row) => row.map(unguarded));
}

/** Without the apostrophe that kept a spreadsheet from running the cell. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
