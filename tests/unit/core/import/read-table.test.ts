import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from '#lib/core/import/read-table.ts';

const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells);
const told = (text: string) => readTable(text).entries.map(({ where, seen }) => [where.row, seen]);

describe('a table', () => {
	test.each([
		['commas', 'a,b\n1,2\n'],
		['tabs', 'a\tb\n1\t2'],
		['semicolons', 'a;b\r\n1;2\r\n'],
		['bars', 'a|b\n1|2'],
		['a byte order mark', '\uFEFFa,b\n1,2'],
		['bare carriage returns', 'a,b\r1,2\r'],
		['line ends of each kind', 'a,b\r\n1,2\n\r\n'],
		['empty lines before and after', '\n\n"a",b\n\n1,2\n,\n']
	])('with %s is read', (_, text) => {
		expect(readTable(text)).toMatchObject({
			columns: ['a', 'b'],
			rows: [{ cells: ['1', '2'] }],
			entries: []
		});
	});

	test('has what stands in quotation marks in one cell', () => {
		expect(cellsOf('a,b\n"1, ""one""\nand more","x;y"\n')).toEqual([['1, "one"\nand more', 'x;y']]);
		expect(readTable('a;b\n"x,y,z,w",2').columns).toEqual(['a', 'b']);
	});

	test('takes a quotation mark inside a cell for a character', () => {
		expect(cellsOf('a,b\n5" pipe,the "old" one\n')).toEqual([['5" pipe', 'the "old" one']]);
	});

	test('loses only the row whose quotation marks do not fit', () => {
		const text = 'a,b\n1,2\n"open,3\n4,5\n"x"y,6\n7,"8"\n';
		expect(cellsOf(text)).toEqual([
			['1', '2'],
			['"open', '3'],
			['4', '5'],
			['"x"y', '6'],
			['7', '8']
		]);
		expect(told(text).map(([row]) => row)).toEqual([3, 5]);
	});

	test('keeps and tells what is too much or too little in a row', () => {
		const { rows, entries } = readTable('a,b\n1,2,3,4\n5\n');
		expect(rows).toMatchObject([
			{ row: 2, cells: ['1', '2'], more: ['3', '4'] },
			{ row: 3, cells: ['5', ''], more: [] }
		]);
		expect(entries.map(({ where }) => where.row)).toEqual([2, 3]);
	});

	test('may have a row that is divided in another way', () => {
		expect(cellsOf('a,b,c\n1,2,3\n4;5;6\n')).toEqual([
			['1', '2', '3'],
			['4', '5', '6']
		]);
		expect(told('a,b,c\n4;5;6\n')).toEqual([[2, 'a row divided by “;”']]);
	});

	test('names columns that have no name, or one that is there already', () => {
		expect(readTable('a,,a\n1,2,3').columns).toEqual(['a', 'column 2', 'a (2)']);
	});

	test('tells of characters that show a damaged file', () => {
		expect(told('a,b\n1\0,caf\uFFFD')).toHaveLength(2);
		expect(cellsOf('a,b\n1\0,2')).toEqual([['1', '2']]);
	});

	test('may have 200 columns and hold formulas, which are texts', () => {
		const columns = Array.from({ length: 200 }, (_, i) => `c${i}`);
		const cells = columns.map((_, i) => `=A${i}+1`);
		expect(cellsOf(`${columns.join(',')}\n${cells.join(',')}`)).toEqual([cells]);
	});

	test('of 100,000 rows is read row by row, and tells how far it is', () => {
		const text = `a,b\n${'1,2\n'.repeat(100_000)}`;
		const done: number[] = [];
		expect(readTable(text, (share) => done.push(share)).rows).toHaveLength(100_000);
		expect(done.length).toBeGreaterThan(100);
		expect(done).toEqual([...done].sort((a, b) => a - b));
		expect(done.at(-1)).toBeLessThanOrEqual(1);
	});

	test('in which every row has a mark that does not fit is read all the same', () => {
		const { rows } = readTable(`a,b\n${'"x,1\n'.repeat(2_001)}`);
		expect(rows).toHaveLength(2_001);
		expect(rows.every(({ cells }) => cells[1] === '1')).toBe(true);
	});
});

test('any table that was written is read again', () => {
	const cell = fc
		.string({ unit: 'grapheme', maxLength: 8 })
		.map((text) => text.replace(/[\0\r\uFFFD]/g, ''));
	const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
		fc.array(
			fc
				.array(cell, { minLength: width, maxLength: width })
				.filter((cells) => cells.some((one) => one.trim() !== '')),
			{ maxLength: 6 }
		)
	);
	fc.assert(
		fc.property(rows, fc.constantFrom(',', '\t', ';', '|'), (rows, delimiter) => {
			const header = Array.from({ length: rows[0]?.length ?? 2 }, (_, i) => `column-${i}`);
			const text = Papa.unparse([header, ...rows], { delimiter });
			expect(readTable(text)).toMatchObject({ columns: header, entries: [] });
			expect(cellsOf(text)).toEqual(rows);
		})
	);
});

test('no text makes an exception', () => {
	const piece = fc.constantFrom(
		'a',
		',',
		';',
		'\t',
		'"',
		'\n',
		'\r',
		'\0',
		'=',
		'|',
		'\uFEFF',
		' '
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(piece).map((pieces) => pieces.join(''))
			),
			(text) => {
				const { columns, rows } = readTable(text);
				for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
			}
		),
		{ numRuns: 1_000 }
	);
});
