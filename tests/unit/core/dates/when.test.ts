import { describe, expect, test } from 'vitest';
import { isoMinute } from '../../../../src/lib/core/dates/civil.ts';
import { resolveWhen, type Timed } from '../../../../src/lib/core/dates/when.ts';

const DAY = '2018-01-24';
const resolve = (more: Omit<Timed, 'date'> = {}, date = DAY) => resolveWhen({ date, ...more });
const hours = (more: Omit<Timed, 'date'>) => {
	const { start, end, startEdge, endEdge } = resolve(more);
	return `${isoMinute(start).slice(11)} ${startEdge}, ${isoMinute(end).slice(11)} ${endEdge}`;
};

describe('an hour is never more exact than its source', () => {
	test('a printed time is a moment', () => {
		const when = resolve({ time: '15:37' });
		expect(when).toMatchObject({ precision: 'minute', hour: '3:37 p.m.', startEdge: 'known' });
		expect(when.start).toBe(when.end);
		expect(when.datetime).toBe('2018-01-24T15:37');
	});

	test('a time at which it was due says so', () => {
		expect(resolve({ time: '15:30', scheduled: true })).toMatchObject({
			hour: '3:30 p.m., as scheduled',
			scheduled: true
		});
	});

	test.each<[Omit<Timed, 'date'>, string, string]>([
		[{ partOfDay: 'morning' }, '06:00 estimate, 12:00 estimate', 'Morning, hour not given'],
		[{ partOfDay: 'afternoon' }, '12:00 estimate, 18:00 estimate', 'Afternoon, hour not given'],
		[{ partOfDay: 'evening' }, '18:00 estimate, 00:00 estimate', 'Evening, hour not given'],
		[{ notAfter: { time: '16:00' } }, '00:00 estimate, 16:00 limit', 'No later than 4 p.m.'],
		[{ notBefore: { time: '12:00' } }, '12:00 limit, 00:00 estimate', 'Noon or later'],
		[
			{ notBefore: { time: '15:37' }, notAfter: { time: '17:30' } },
			'15:37 limit, 17:30 limit',
			'Between 3:37 and 5:30 p.m.'
		],
		[
			{ partOfDay: 'afternoon', notAfter: { time: '15:37' } },
			'12:00 estimate, 15:37 limit',
			'Afternoon, no later than 3:37 p.m.'
		],
		[
			{ partOfDay: 'afternoon', notBefore: { time: '15:37' }, notAfter: { time: '17:30' } },
			'15:37 limit, 17:30 limit',
			'Afternoon, between 3:37 and 5:30 p.m.'
		]
	])('%j', (record, span, words) => {
		expect(hours(record)).toBe(span);
		expect(resolve(record)).toMatchObject({ precision: 'hours', hour: words, datetime: DAY });
	});

	test('its mark stands in the middle of what is left open', () => {
		expect(isoMinute(resolve({ partOfDay: 'morning' }).at)).toBe('2018-01-24T09:00');
	});
});

describe('a date without an hour', () => {
	test.each([
		['2018-01-24', 'Jan. 24, 2018', '2018-01-24'],
		['2017-08', 'August 2017', '2017-08'],
		['2017', '2017', '2017'],
		['2017-22', 'Summer 2017', ''],
		['2017-24', 'Winter 2017', ''],
		['201X', '2010s', ''],
		['19XX', '1900s, decade not given', ''],
		['2018-01~', 'About January 2018', '2018-01'],
		['2018-01-24?', 'Jan. 24, 2018, uncertain', '2018-01-24'],
		['2018-01-24%', 'About Jan. 24, 2018, uncertain', '2018-01-24'],
		['2017-04/2018-01-24', 'April 2017 to Jan. 24, 2018', '2017-04'],
		['2017-04/2018-01~', 'April 2017 to about January 2018', '2017-04'],
		['1996-09-30/..', 'From Sept. 30, 1996 on', '1996-09-30'],
		['../1996-09-30', 'Until Sept. 30, 1996', '']
	])('%s reads “%s”', (date, day, datetime) => {
		expect(resolve({}, date)).toMatchObject({ day, datetime, hour: '' });
	});

	test('about a date has soft ends, an interval a firm start', () => {
		expect(resolve({}, '2018-01~')).toMatchObject({ startEdge: 'estimate', endEdge: 'estimate' });
		expect(resolve({}, '2018-22')).toMatchObject({ startEdge: 'estimate', endEdge: 'estimate' });
		expect(resolve({}, '2017-04/2018-01~')).toMatchObject({
			startEdge: 'known',
			endEdge: 'estimate'
		});
		expect(resolve({}, '1996-09-30/..')).toMatchObject({ startEdge: 'known', endEdge: 'open' });
	});

	test('the mark of an interval stands at its start, that of “until” at its end', () => {
		expect(isoMinute(resolve({}, '2017-04/2018-01').at)).toBe('2017-04-01T00:00');
		expect(isoMinute(resolve({}, '../1996-09-30').at)).toBe('1996-10-01T00:00');
	});
});
