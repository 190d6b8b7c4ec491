import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../../../src/lib/core/views/tables/sort-rows.ts';
import {
	askPairs,
	countRows,
	foldText,
	holdsWords,
	parseAsks,
	type TableAsk
} from '../../../../../src/lib/core/views/tables/table-query.ts';

const TABLES = ['places', 'events', 'remarks'];
const parse = (address: string) => parseAsks(new URLSearchParams(address), TABLES);

const anyAsk = fc.record<TableAsk>({
	query: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('3:37', 'events:x', '-')),
	sort: fc.option(
		fc.record({ column: fc.stringMatching(/^[a-z]{1,8}$/), descending: fc.boolean() })
	)
});

describe('what is asked of the tables', () => {
	it('comes back from the address as it went in', () => {
		fc.assert(
			fc.property(fc.tuple(anyAsk, anyAsk, anyAsk), (asks) => {
				const asked = new Map(asks.map((ask, i) => [TABLES[i] ?? '', ask]));
				const address = new URLSearchParams(askPairs(asked)).toString();
				// What no address can hold: halves of characters.
				fc.pre(asks.every(({ query }) => query.isWellFormed()));
				expect(parse(address)).toEqual(asked);
			})
		);
	});

	it('is for every table where the address names none', () => {
		expect([...parse('q=3:37').values()].map(({ query }) => query)).toEqual([
			'3:37',
			'3:37',
			'3:37'
		]);
		expect(parse('q=events:3:37').get('events')?.query).toBe('3:37');
	});

	it('leaves alone what the page does not have', () => {
		expect(parse('q=tables:x&sort=people:name&sort=events:').get('events')).toEqual({
			query: 'tables:x',
			sort: null
		});
	});
});

describe('a filter', () => {
	const row = foldText('São Paulo’s mayor says “no”  Jan. 24, 2018');

	it('finds every word in any order, without regard to case, accents and quotation marks', () => {
		for (const query of ['', 'mayor', 'MAYOR sao', "paulo's", '"no"', '24 são', ' mayor ']) {
			expect(holdsWords(row, query), query).toBe(true);
		}
	});

	it('wants all of the words', () => {
		expect(holdsWords(row, 'mayor governor')).toBe(false);
	});

	it('says how many rows are left', () => {
		expect(countRows(12, 98, 'event', 'events')).toBe('12 of 98 events');
		expect(countRows(98, 98, 'event', 'events')).toBe('98 events');
		expect(countRows(0, 1, 'event', 'events')).toBe('0 of 1 event');
	});
});

describe('sorted rows', () => {
	const sort = (values: (number | string)[], descending = false) =>
		sortRows(values, descending, 'en-US').map((i) => values[i]);

	it('go by value: numbers as numbers, names as the language has them', () => {
		expect(sort([10, 9, -1])).toEqual([-1, 9, 10]);
		expect(sort(['Zion', 'éclair', 'Eagle', '“Apple”', 'Item 10', 'Item 9'])).toEqual([
			'“Apple”',
			'Eagle',
			'éclair',
			'Item 9',
			'Item 10',
			'Zion'
		]);
	});

	it('put rows without a value last, whichever way they go', () => {
		expect(sort([NaN, 2, 1])).toEqual([1, 2, NaN]);
		expect(sort([NaN, 2, 1], true)).toEqual([2, 1, NaN]);
		expect(sort(['', 'b', 'a'], true)).toEqual(['b', 'a', '']);
	});

	it('lose none, and keep the written order of equals in both directions', () => {
		const anyValues = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(NaN)));
		fc.assert(
			fc.property(anyValues, fc.boolean(), (values, descending) => {
				const order = sortRows(values, descending, 'en-US');
				expect([...order].sort((a, b) => a - b)).toEqual([...values.keys()]);
				for (const [i, now] of order.entries()) {
					const next = order[i + 1] ?? -1;
					if (next >= 0 && Object.is(values[now], values[next])) expect(now).toBeLessThan(next);
				}
			})
		);
	});
});
