/** Reads a CSV file that `csv.ts` wrote, or that a spreadsheet saved: the cells as they were before. */
import { csvParseRows } from 'd3-dsv';
import { GUARDED } from './csv.ts';

/**
 * Rows of texts, the header first. A byte order mark is skipped, and an apostrophe that kept a
 * spreadsheet from running a cell is taken away again.
 */
export function readCsv(text: string): string[][] {
	return csvParseRows(text.replace(/^\uFEFF/, '')).map((row) =>
		row.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell))
	);
}
