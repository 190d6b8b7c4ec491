import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUARDED, writeCsv } from '../../../../src/lib/core/export/csv.ts';

/** A reader of RFC 4180 that refuses whatever the standard does not allow. */
function readStrictly(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const [cell = ''] = /^(?:"(?:[^"]|"")*"|[^",\r\n]*)/.exec(text.slice(at)) ?? [];
		row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		at += cell.length;
		if (text[at] === ',') at += 1;
		else if (text.startsWith('\r\n', at)) {
			rows.push(row);
			row = [];
			at += 2;
		} else throw new Error(`Neither a comma nor CRLF at ${at}`);
	}
	if (row.length) throw new Error('The last row has no end');
	return rows;
}

/** As the documentation of `csv.ts` tells readers to do. */
const unguard = (cell: string) => (GUARDED.test(cell) ? cell.slice(1) : cell);
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

const hostile = fc.stringMatching(/^'{0,2}[=+\-@\t\r\n＝]?[",;|\r\n a-zé“’\u{1F600}]{0,9}$/u);
const anyText = fc.oneof(fc.string({ unit: 'binary' }), hostile);
const anyRows = fc
	.integer({ min: 1, max: 5 })
	.chain((width) =>
		fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1 })
	);

describe('a CSV file', () => {
	it.each([
		['a strict reader of RFC 4180', readStrictly],
		['the reader of D3', (text: string) => csvParseRows(text)]
	])('gives any text back, to %s', (_, read) => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				// A row of one empty cell is an empty line, which has no cells to readers of lines.
				fc.pre(rows.every((row) => row.length > 1 || row[0] !== ''));
				const back = read(withoutMark(writeCsv(rows))).map((row) => row.map(unguard));
				expect(back).toEqual(rows);
			})
		);
	});

	it('holds no cell that a spreadsheet would run', () => {
		fc.assert(
			fc.property(anyRows, (rows) => {
				const cells = readStrictly(withoutMark(writeCsv(rows))).flat();
				expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
			})
		);
		expect(writeCsv([['=HYPERLINK("https://x")', 'a']])).toBe(
			'\uFEFF"\'=HYPERLINK(""https://x"")",a\r\n'
		);
	});

	it('keeps numbers as they are, and lists in one cell', () => {
		expect(writeCsv([[-87.65, 0, true, null, undefined, ['a', 'b'], []]])).toBe(
			'\uFEFF-87.65,0,true,,,a|b,\r\n'
		);
	});

	it('begins with a byte order mark and ends each row with CRLF', () => {
		expect(writeCsv([['a'], ['“é”']])).toBe('\uFEFFa\r\n“é”\r\n');
	});
});
