import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUARDED, writeCsv, type CsvValue } from '#lib/core/export/csv.ts';
import { readCsv } from '#lib/core/export/read-csv.ts';
import { STORY_TABLES, storyTable } from '#lib/core/export/story-tables.ts';
import { STORIES } from './told-stories.ts';

const cell = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom('=1+1', "'=x", "''@a", '+1', '-1', '\t', 'a,b', '"', 'a\r\nb', 'a\nb', "'", '＝1')
);
const rows = fc
	.integer({ min: 1, max: 5 })
	.chain((width) =>
		fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })
	);

/** A file of nothing but empty cells in one column has empty lines, which is no row to any reader. */
const isNothing = (row: readonly string[]) => row.length === 1 && row[0] === '';

describe('a table that was written and is read again', () => {
	it('has the same cells, whatever they hold', () => {
		fc.assert(
			fc.property(
				rows.filter((table) => !table.some(isNothing)),
				(table) => {
					expect(readCsv(writeCsv(table))).toEqual(table);
				}
			)
		);
	});

	it('never holds a cell that a spreadsheet would run', () => {
		fc.assert(
			fc.property(cell, (text) => {
				const [, second = ''] = /^\uFEFF"?x"?,"?([^]*)/.exec(writeCsv([['x', text]])) ?? [];
				expect(second).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]./u);
			})
		);
	});
});

describe.each(STORIES)('%s', (_, { model, dates }) => {
	it.each(STORY_TABLES)('%s.csv, read by d3-dsv, equals the data', (table) => {
		const [columns = [], ...records] = storyTable(model, dates, table);
		const text = (value: CsvValue) =>
			typeof value === 'object' && value !== null ? value.join('|') : String(value ?? '');
		const read = csvParse(writeCsv([columns, ...records]).slice(1));
		expect(read.columns).toEqual(columns);
		const cells = read.map((row) =>
			read.columns.map((column) => row[column]?.replace(GUARDED, (found) => found.slice(1)))
		);
		expect(cells).toEqual(records.map((record) => record.map(text)));
		expect(readCsv(writeCsv([columns, ...records])).slice(1)).toEqual(cells);
	});
});
