import { describe, expect, test } from 'vitest';
import { clockMs, isoDay, isoMinute, toParts } from '../../../../src/lib/core/dates/civil.ts';
import {
	betweenWords,
	clockWords,
	countWords,
	dayWords,
	listWords,
	monthWords,
	shortMonthWords,
	weekdayWords,
	yearWords
} from '../../../../src/lib/core/dates/words.ts';

const at = (day: string, clock = '00:00') => Date.parse(`${day}T00:00Z`) + clockMs(clock);

test('dates are written in the style of the Associated Press', () => {
	expect(dayWords(at('2018-01-24'))).toBe('Jan. 24, 2018');
	expect(dayWords(at('2017-04-25'))).toBe('April 25, 2017');
	expect(dayWords(at('2017-09-15'))).toBe('Sept. 15, 2017');
	expect(monthWords(at('2017-08-01'))).toBe('August 2017');
	expect(weekdayWords(at('2018-01-24'))).toBe('Wednesday');
});

test('an axis cuts the names of months as a date does', () => {
	const months = Array.from({ length: 12 }, (_, i) => shortMonthWords(Date.UTC(2018, i)));
	expect(months.join(' ')).toBe('Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.');
});

test('years before 1 are counted back', () => {
	expect([yearWords(1), yearWords(0), yearWords(-43)]).toEqual(['1', '1 BCE', '44 BCE']);
});

test.each([
	['00:00', 'midnight'],
	['00:30', '12:30 a.m.'],
	['07:00', '7 a.m.'],
	['12:00', 'noon'],
	['12:05', '12:05 p.m.'],
	['15:37', '3:37 p.m.']
])('%s is “%s”', (clock, words) => {
	expect(clockWords(at('2018-01-24', clock))).toBe(words);
});

describe('the half of the day is said once where both hours share it', () => {
	test.each([
		['15:37', '17:30', 'Between 3:37 and 5:30 p.m.'],
		['10:00', '17:30', 'Between 10 a.m. and 5:30 p.m.'],
		['12:00', '17:30', 'Between noon and 5:30 p.m.'],
		['12:30', '15:00', 'Between 12:30 and 3 p.m.'],
		['00:00', '05:30', 'Between midnight and 5:30 a.m.'],
		['09:00', '12:00', 'Between 9 a.m. and noon']
	])('%s to %s', (from, to, words) => {
		expect(betweenWords(at('2018-01-24', from), at('2018-01-24', to))).toBe(words);
	});

	test('up to midnight', () => {
		expect(betweenWords(at('2018-01-24', '22:00'), at('2018-01-25'))).toBe(
			'Between 10 p.m. and midnight'
		);
	});
});

test('lists and small counts read as sentences do', () => {
	expect(listWords([])).toBe('');
	expect(listWords(['a'])).toBe('a');
	expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
	expect(countWords(1, 'place')).toBe('one place');
	expect(countWords(12, 'place')).toBe('12 places');
	expect(countWords(0, 'city', 'cities')).toBe('no cities');
	expect(countWords(1_234_567, 'event')).toBe('1,234,567 events');
});

test('a moment is the same whatever the machine’s own zone', () => {
	const moment = at('2018-01-24', '15:37');
	expect(toParts(moment)).toEqual({ year: 2018, month: 1, day: 24, hour: 15, minute: 37 });
	expect(isoDay(moment)).toBe('2018-01-24');
	expect(isoMinute(moment)).toBe('2018-01-24T15:37');
	expect(isoDay(at('2018-01-24') - 1)).toBe('2018-01-23');
});
