import { describe, expect, test } from 'vitest';
import { dateHabits, joinDates, looksLikeDate } from '#lib/core/import/dates/date-column.ts';
import { withTime } from '#lib/core/import/dates/hours.ts';
import { readDateWords } from '#lib/core/import/dates/read-date-words.ts';
import { readYearParts } from '#lib/core/import/dates/read-year-parts.ts';

const readAll = (cells: string[], request: Parameters<typeof dateHabits>[1] = {}) => {
	const { habits, notes } = dateHabits(cells, request);
	return { dates: cells.map((cell) => readDateWords(cell, habits).edtf), notes };
};

describe('a column of dates', () => {
	test('one day past the 12th decides for all', () => {
		expect(readAll(['3/4/2018', '1/24/2018']).dates).toEqual(['2018-03-04', '2018-01-24']);
		expect(readAll(['3/4/2018', '24/1/2018']).dates).toEqual(['2018-04-03', '2018-01-24']);
	});

	test('what it shows outweighs what was asked for', () => {
		const { dates, notes } = readAll(['3/4/2018', '24/1/2018'], { dates: 'month-first' });
		expect(dates[0]).toBe('2018-04-03');
		expect(notes[0]?.did).toContain('24/1/2018');
	});

	test('where it does not decide, or contradicts itself, what was asked for does', () => {
		expect(readAll(['3/4/2018']).dates).toEqual([null]);
		expect(readAll(['3/4/2018'], { dates: 'day-first' }).dates).toEqual(['2018-04-03']);
		const mixed = ['3/4/2018', '24/1/2018', '1/24/2018'];
		expect(readAll(mixed).dates).toEqual([null, '2018-01-24', '2018-01-24']);
		expect(readAll(mixed).notes[0]?.severity).toBe('warning');
		expect(readAll(mixed, { dates: 'month-first' }).dates[0]).toBe('2018-03-04');
	});

	test('nothing but numbers may count days or seconds, and it is told', () => {
		expect(readAll(['43124', '43125', '']).dates).toEqual(['2018-01-24', '2018-01-25', null]);
		expect(readAll(['43124', '43125']).notes).toHaveLength(1);
		expect(readAll(['43124', 'unknown']).dates).toEqual([null, null]);
		const zone = 'America/New_York';
		expect(readAll(['1516826220', '1516829999'], { zone }).dates[0]).toBe('2018-01-24');
		expect(readAll(['1516826220000'], { zone }).dates).toEqual(['2018-01-24']);
		expect(readAll(['2018', '2019']).dates).toEqual(['2018', '2019']);
	});

	test('a serial’s fraction is its hour', () => {
		const { habits } = dateHabits(['43124.5', '43124.65069'], {});
		expect(readDateWords('43124.5', habits)).toMatchObject({ edtf: '2018-01-24', time: '12:00' });
		expect(readDateWords('43124.65069', habits)).toMatchObject({ time: '15:37' });
	});

	test('only midnights are no hours, so no day slips into the one before', () => {
		const zone = 'America/New_York';
		const days = ['2018-01-24T00:00:00.000Z', '2018-01-25T00:00:00.000Z'];
		expect(readAll(days, { zone }).dates).toEqual(['2018-01-24', '2018-01-25']);
		const hours = ['2018-01-24T00:00:00Z', '2018-01-25T03:30:00Z'];
		expect(readAll(hours, { zone }).dates).toEqual(['2018-01-23', '2018-01-24']);
		expect(readAll(['1516752000', '1516838400'], { zone }).dates).toEqual([
			'2018-01-24',
			'2018-01-25'
		]);
		expect(readAll(['1516752000', '1516838460'], { zone }).dates[0]).toBe('2018-01-23');
	});
});

describe('an hour in a cell of its own', () => {
	const at = (date: string, time: string) => withTime(readDateWords(date), time, {});

	test.each(['3:37 p.m.', '15:37', '1537', '15.37'])('%s is read', (time) => {
		expect(at('2018-01-24', time)).toMatchObject({ edtf: '2018-01-24', time: '15:37', notes: [] });
	});

	test.each([
		['2018-01-24', 'after lunch'],
		['2018-01', '15:37'],
		['2018-01-24 10:00', '15:37']
	])('of %s, “%s” is told as left out', (date, time) => {
		expect(at(date, time).notes.map(({ severity }) => severity)).toEqual(['warning']);
		expect(at(date, time).time).not.toBe('15:37');
	});
});

describe('a start and an end', () => {
	const join = (start: string, end: string) => joinDates(readDateWords(start), readDateWords(end));

	test('make a span', () => {
		expect(join('2018-01', 'Feb. 3, 2018')).toMatchObject({
			edtf: '2018-01/2018-02-03',
			notes: []
		});
		expect(join('2018-01-24', '2018-01-24')).toMatchObject({ edtf: '2018-01-24', notes: [] });
	});

	test.each([
		['2018-02-01', '2018-01-24'],
		['2018-01-24', 'some day'],
		['2018-01-24', 'before 2019']
	])('%s and %s do not fit: the start is kept, the rest is told', (start, end) => {
		const joined = join(start, end);
		expect(joined.edtf).toBe(start);
		expect(joined.words).toBe(`${start} – ${end}`);
		expect(joined.notes.at(-1)?.severity).toBe('warning');
	});

	test('hours of a span are told as left out', () => {
		const joined = join('2018-01-24 10:00', '2018-01-26 12:00');
		expect(joined).toMatchObject({ edtf: '2018-01-24/2018-01-26' });
		expect(joined.time).toBeUndefined();
		expect(joined.notes[0]?.did).toContain('10:00 and 12:00');
	});
});

describe('year, month and day in cells of their own', () => {
	test.each([
		[['2018', '1', '24'], '2018-01-24'],
		[['2018', 'Jan', ''], '2018-01'],
		[['2,018', '', ''], '2018'],
		[['-44', '3', '15'], '-0043-03-15'],
		[['1850s', '', ''], '185X'],
		[['c. 1850', '', ''], '1850~']
	])('%s are %s', ([year = '', month = '', day = ''], edtf) => {
		expect(readYearParts(year, month, day).edtf).toBe(edtf);
	});

	test.each([
		[['2018', '13', '1'], '2018'],
		[['2018', '2', '30'], '2018-02'],
		[['79', '', ''], '0079']
	])('%s are %s, with a warning', ([year = '', month = '', day = ''], edtf) => {
		const reading = readYearParts(year, month, day);
		expect(reading.edtf).toBe(edtf);
		expect(reading.notes.map(({ severity }) => severity)).toEqual(['warning']);
	});

	test('there is no year 0', () => {
		expect(readYearParts('0', '1', '1')).toMatchObject({ edtf: null });
	});
});

test('a column of words is not one of dates', () => {
	expect(['Mayor speaks', 'May', 'Bill 1204', 'March on Main Street'].some(looksLikeDate)).toBe(
		false
	);
});
