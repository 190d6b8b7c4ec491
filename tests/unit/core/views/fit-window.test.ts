import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, isoMinute } from '../../../../src/lib/core/dates/civil.ts';
import { resolveWhen, type Timed } from '../../../../src/lib/core/dates/when.ts';
import { fitWindow } from '../../../../src/lib/core/views/fit-window.ts';
import { smallModel } from '../model/small-story.ts';

const at = (day: string) => Date.parse(`${day}Z`);
const EXTENT = { from: at('1990-01-01'), to: at('2030-01-01') };
const [pattern] = smallModel().events;
const event = (timed: Timed) => {
	if (!pattern) throw new Error('The small story has no events');
	return { ...pattern, when: resolveWhen(timed) };
};
const fitted = (...records: Timed[]) => {
	const { from, to } = fitWindow(records.map(event), EXTENT);
	return `${isoMinute(from)} ${isoMinute(to)}`;
};

test('one minute gets an hour', () => {
	expect(fitted({ date: '2018-01-24', time: '15:37' })).toBe('2018-01-24T15:07 2018-01-24T16:07');
});

test('days, months and years that are far apart get whole units', () => {
	expect(fitted({ date: '2018-01-10' }, { date: '2018-01-21' })).toBe(
		'2018-01-09T00:00 2018-01-23T00:00'
	);
	expect(fitted({ date: '2017-04-21' }, { date: '2018-01-24' })).toBe(
		'2017-03-01T00:00 2018-03-01T00:00'
	);
	expect(fitted({ date: '1996' }, { date: '2018' })).toBe('1994-01-01T00:00 2021-01-01T00:00');
});

test('what runs on is shown from where its mark stands', () => {
	expect(fitted({ date: '2018-01-24/..' })).toBe('2018-01-23T23:30 2018-01-24T00:30');
});

test('nothing to show, or nothing within the extent, shows the extent', () => {
	expect(fitWindow([], EXTENT)).toEqual(EXTENT);
	expect(fitWindow([event({ date: '1890' })], EXTENT)).toEqual(EXTENT);
});

test('every event lies within, whatever their dates, with an hour or more of time', () => {
	const minute = fc.integer({ min: 0, max: 39 * 365 * 24 * 60 });
	fc.assert(
		fc.property(fc.array(minute, { minLength: 1, maxLength: 6 }), (minutes) => {
			const events = minutes.map((n) => {
				const iso = isoMinute(EXTENT.from + DAY + n * 60_000);
				return event({ date: iso.slice(0, 10), time: iso.slice(11) });
			});
			const window = fitWindow(events, EXTENT);
			expect(window.to - window.from).toBeGreaterThanOrEqual(HOUR);
			for (const { when } of events) {
				expect(window.from).toBeLessThan(when.at);
				expect(window.to).toBeGreaterThan(when.at);
			}
		})
	);
});
