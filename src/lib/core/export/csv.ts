/**
 * Rows as the text of a CSV file, by RFC 4180: cells between commas, rows ended by CRLF, a cell in
 * quotation marks where it holds one, a comma or a line end.
 *
 * The file begins with a byte order mark, without which spreadsheets take UTF-8 for an older
 * encoding and spoil dashes, quotation marks and accents; readers of CSV skip it.
 *
 * A spreadsheet would run text that begins like a formula. Such text gets an apostrophe before it,
 * and so does text that has apostrophes before such a beginning, which keeps it reversible: where
 * a cell matches `GUARDED`, taking away its first character gives the text. Numbers are numbers: a
 * negative one stays as it is.
 */

/** Null: an empty cell. A list holds ids, codes or numbers, none with the bar that joins them. */
export type CsvValue = string | number | boolean | null | undefined | readonly string[];

/** How a spreadsheet's formula begins, in full-width characters too, after any apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
export const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

const BYTE_ORDER_MARK = '\uFEFF';

export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
	return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** What the cell says, before it is guarded and quoted. */
export function cellText(value: CsvValue): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? value.join('|') : String(value);
}

function writeCell(value: CsvValue): string {
	const text = cellText(value);
	if (typeof value === 'number' || typeof value === 'boolean') return text;
	const guarded = FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
