import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault } from '#lib/core/check/read-date.ts';
import { readTimelineJsDate, type DateOptions } from '#lib/core/import/timelinejs-date.ts';

const read = (start: unknown, end?: unknown, options?: DateOptions) => {
	const { date, entries } = readTimelineJsDate(start, end, options);
	return {
		date: date.time === undefined ? date.edtf : `${date.edtf} ${date.time}`,
		told: entries.map(({ severity }) => severity)
	};
};

describe('dates in parts', () => {
	it.each([
		[{ year: 2012 }, '2012'],
		[{ year: '2012', month: '', day: '' }, '2012'],
		[{ year: '2012', month: '1' }, '2012-01'],
		[{ year: '2012', month: '01', day: 26 }, '2012-01-26'],
		[{ year: 2012, month: 1, day: 26, hour: 15, minute: 7 }, '2012-01-26 15:07'],
		[{ year: 2012, month: 1, day: 26, hour: '0', minute: '00' }, '2012-01-26 00:00'],
		[{ year: -300 }, '-0299'],
		[{ year: '-1', month: 3, day: 15 }, '0000-03-15'],
		[{ year: 476 }, '0476'],
		[{ year: -13000 }, 'Y-12999']
	])('%j', (start, date) => {
		expect(read(start)).toEqual({ date, told: [] });
	});

	it.each([
		['a month that is none', { year: 2012, month: 13, day: 1 }, '2012'],
		['a month in words', { year: 2012, month: 'May' }, '2012'],
		['a day that the month lacks', { year: 2011, month: 2, day: 29 }, '2011-02'],
		['a day without a month', { year: 2011, day: 29 }, '2011'],
		['an hour without a day', { year: 2011, month: 2, hour: 9, minute: 0 }, '2011-02'],
		['an hour that no clock has', { year: 2011, month: 2, day: 2, hour: 24 }, '2011-02-02'],
		['a minute without an hour', { year: 2011, month: 2, day: 2, minute: 5 }, '2011-02-02'],
		['an hour without a minute', { year: 2011, month: 2, day: 2, hour: 9 }, '2011-02-02 09:00'],
		['two digits', { year: 99 }, '0099'],
		['a month in a far year', { year: 12000, month: 4 }, 'Y12000']
	])('%s is told', (_, start, date) => {
		expect(read(start).date).toBe(date);
		expect(read(start).told).toContain('warning');
	});

	it('seconds are told, and only kept', () => {
		const start = { year: 2011, month: 2, day: 2, hour: 9, minute: 0, second: 30 };
		expect(read(start)).toEqual({ date: '2011-02-02 09:00', told: ['note'] });
	});
});

describe('spans', () => {
	const may = { year: 2012, month: 5 };
	const noon = { year: 2012, month: 5, day: 2, hour: 12, minute: 0 };

	it.each([
		['two months', may, { year: 2012, month: 7 }, '2012-05/2012-07', []],
		['the same twice', may, { year: '2012', month: '05' }, '2012-05', []],
		['an end of empty parts', may, { year: '', month: '' }, '2012-05', []],
		['an end before the start', may, { year: 2011 }, '2012-05', ['warning']],
		['an end that holds the start', may, { year: 2012 }, '2012-05', ['warning']],
		['an end in words', may, 'later', '2012-05', ['warning']],
		['hours of one day', noon, { ...noon, hour: 14 }, '2012-05-02 12:00', ['warning']],
		['hours of two days', noon, { ...noon, day: 3 }, '2012-05-02/2012-05-03', ['warning']],
		['across the year 1', { year: -44 }, { year: 14 }, '-0043/0014', ['warning']]
	])('%s', (_, start, end, date, told) => {
		expect(read(start, end)).toEqual({ date, told });
	});
});

describe('dates in a text', () => {
	it.each([
		['2012,1,26', '2012-01-26'],
		['2012,1', '2012-01'],
		['2012', '2012'],
		['2012,1,26,14,30', '2012-01-26 14:30'],
		['2012, 1, 26', '2012-01-26'],
		['-300', '-0299'],
		['2012-01-26', '2012-01-26'],
		['2012-01-26T14:30', '2012-01-26 14:30'],
		['1/26/2012', '2012-01-26'],
		['26/1/2012', '2012-01-26'],
		['1/26/2012 14:30', '2012-01-26 14:30'],
		['1/2012', '2012-01']
	])('%s', (text, date) => {
		expect(read(text)).toEqual({ date, told: [] });
	});

	it('3/4/2018 is read as asked, and told', () => {
		expect(read('3/4/2018')).toEqual({ date: '2018-03-04', told: ['warning'] });
		const asked = { dates: 'day-first' } as const;
		expect(read('3/4/2018', undefined, asked)).toEqual({ date: '2018-04-03', told: ['warning'] });
	});
});

describe('what is no date', () => {
	it.each([
		undefined,
		null,
		'',
		{},
		[],
		'soon',
		'Spring 1911',
		{ year: 0 },
		{ year: 'soon' },
		'0',
		true
	])('%j stays words', (start) => {
		expect(read(start)).toEqual({ date: null, told: ['error'] });
	});

	it('a year that no timeline can draw', () => {
		expect(read({ year: -13_800_000_000 })).toEqual({ date: null, told: ['error'] });
	});

	it('keeps its words', () => {
		expect(readTimelineJsDate({ year: 'soon' }, '').date.words).toBe('soon');
	});
});

it('whatever is read, the checker takes, and it is never the year 0 by itself', () => {
	const part = fc.oneof(fc.integer({ min: -20, max: 70 }), fc.constantFrom('', 'x', '07', null));
	const year = fc.oneof(
		fc.integer({ min: -4000, max: 4000 }),
		fc.constantFrom('', '0', '1999', 1e7)
	);
	const date = fc.record(
		{ year, month: part, day: part, hour: part, minute: part, second: part },
		{ requiredKeys: ['year'] }
	);
	fc.assert(
		fc.property(fc.oneof(date, fc.string()), fc.oneof(date, fc.string()), (start, end) => {
			const { date } = readTimelineJsDate(start, end);
			if (date.edtf === null) return;
			expect(findFault(date.edtf)).toBeNull();
			if (typeof start !== 'string') expect(Number(start.year)).not.toBe(0);
			if (date.time !== undefined) expect(date.edtf).toMatch(/-\d\d-\d\d$/);
		}),
		{ numRuns: 500 }
	);
});
