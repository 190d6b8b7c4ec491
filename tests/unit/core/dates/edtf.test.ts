import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../../src/lib/core/dates/civil.ts';
import { parseEdtf } from '../../../../src/lib/core/dates/edtf.ts';

/** First and last day that a date leaves open; `..` where an end is open. */
function daysOf(text: string): string {
	const { start, end } = parseEdtf(text);
	const from = Number.isFinite(start) ? isoDay(start) : '..';
	return `${from} ${Number.isFinite(end) ? isoDay(end - 1) : '..'}`;
}

describe('a date is the span that it leaves open', () => {
	test.each([
		['2018-01-24', '2018-01-24 2018-01-24', 'day'],
		['2018-01', '2018-01-01 2018-01-31', 'month'],
		['2016-02', '2016-02-01 2016-02-29', 'month'],
		['2018', '2018-01-01 2018-12-31', 'year'],
		['0044', '0044-01-01 0044-12-31', 'year'],
		['-0043', '-0043-01-01 -0043-12-31', 'year'],
		['2018-21', '2018-03-01 2018-05-31', 'season'],
		['2018-22', '2018-06-01 2018-08-31', 'season'],
		['2018-23', '2018-09-01 2018-11-30', 'season'],
		['2018-24', '2018-12-01 2019-02-28', 'season'],
		['201X', '2010-01-01 2019-12-31', 'decade'],
		['19XX', '1900-01-01 1999-12-31', 'century'],
		['2018-XX', '2018-01-01 2018-12-31', 'year'],
		['2018-01-XX', '2018-01-01 2018-01-31', 'month'],
		['2017-04/2018-01-24', '2017-04-01 2018-01-24', 'span'],
		['1996-09-30/..', '1996-09-30 ..', 'span'],
		['../1996-09-30', '.. 1996-09-30', 'span']
	])('%s', (text, days, precision) => {
		expect(daysOf(text)).toBe(days);
		expect(parseEdtf(text).precision).toBe(precision);
	});
});

test.each([
	['2018-01~', true, false],
	['2018-01?', false, true],
	['2018-01%', true, true],
	['2018-01', false, false]
])('%s says what is doubtful about it', (text, approximate, uncertain) => {
	expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
});

test('an interval keeps the doubt of each of its ends', () => {
	const { ends } = parseEdtf('2017-04~/2018-01?');
	expect(ends?.from).toMatchObject({ approximate: true, uncertain: false });
	expect(ends?.to).toMatchObject({ approximate: false, uncertain: true });
});

test.each(['', 'soon', '2018-13', '2018-02-30', '24.1.2018'])('“%s” is not a date', (text) => {
	expect(() => parseEdtf(text)).toThrow();
});
