import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../src/lib/core/dates/civil.ts';
import {
	momentAt,
	percentAt,
	ticksFor,
	type TimeSpan
} from '../../../../src/lib/core/views/time-scale.ts';
import { anyWindow } from './arbitrary-story.ts';

const span = (from: string, to: string): TimeSpan => ({
	from: Date.parse(`${from}Z`),
	to: Date.parse(`${to}Z`)
});
const labels = (window: TimeSpan, width: number) =>
	ticksFor(window, width).major.map((tick) => tick.label);

describe('ticks suit the zoom and the width', () => {
	test.each([
		['years', span('1996-01-01', '2021-01-01'), 824, ['1996', '2000', '2004']],
		['quarters', span('2017-01-01', '2019-01-01'), 824, ['Jan. 2017', 'April 2017', 'July 2017']],
		['half years', span('2017-01-01', '2019-01-01'), 340, ['Jan. 2017', 'July 2017', 'Jan. 2018']],
		['months', span('2017-12-15', '2018-06-15'), 824, ['Jan. 2018', 'Feb. 2018', 'March 2018']],
		['days', span('2018-01-22', '2018-01-28'), 824, ['Jan. 22', 'Jan. 23', 'Jan. 24']],
		['hours', span('2018-01-24T07:00', '2018-01-24T23:00'), 824, ['7 a.m.', '8 a.m.', '9 a.m.']],
		['3 hours', span('2018-01-24T07:00', '2018-01-24T23:00'), 330, ['9 a.m.', 'noon', '3 p.m.']],
		[
			'minutes',
			span('2018-01-24T15:30', '2018-01-24T17:30'),
			824,
			['3:30 p.m.', '3:45 p.m.', '4 p.m.']
		],
		['centuries', span('1000-01-01', '2000-01-01'), 824, ['1000', '1100', '1200']]
	])('%s', (_, window, width, first) => {
		expect(labels(window, width).slice(0, 3)).toEqual(first);
	});

	test('midnight is written as the day that begins', () => {
		expect(labels(span('2018-01-23T12:00', '2018-01-25T12:00'), 824)).toContain('Jan. 24');
	});

	test('a day’s last hour is written too', () => {
		expect(labels(span('2018-01-24T07:00', '2018-01-24T23:00'), 824).at(-1)).toBe('11 p.m.');
	});
});

describe('the unit that the labels lie in is written too', () => {
	const context = (window: TimeSpan) => ticksFor(window, 824).context;

	test.each([
		['hours', span('2018-01-24T07:00', '2018-01-24T23:00'), ['Jan. 24, 2018']],
		[
			'a midnight',
			span('2018-01-23T12:00', '2018-01-24T12:00'),
			['Jan. 23, 2018', 'Jan. 24, 2018']
		],
		['days', span('2018-01-22', '2018-01-28'), ['January 2018']],
		['quarters', span('2017-01-01', '2018-12-01'), ['2017', '2018']],
		['years', span('1996-01-01', '2021-01-01'), []]
	])('%s', (_, window, words) => {
		expect(context(window).map(({ label }) => label)).toEqual(words);
		expect(context(window)[0]?.x ?? 0).toBe(0);
	});

	test('the first gives way where the next begins close by', () => {
		const window = span('2018-01-23T23:00', '2018-01-24T22:00');
		expect(context(window).map(({ label }) => label)).toEqual(['Jan. 24, 2018']);
	});
});

test('years before the common era are round, and there is no year 0', () => {
	const year = (n: number) => new Date(0).setUTCFullYear(n, 0, 1);
	expect(labels({ from: year(-320), to: year(320) }, 824)).toEqual(
		expect.arrayContaining(['300 BCE', '100 BCE', '1', '100', '300'])
	);
});

test('in any window labels keep apart, stand on the axis, and there are lines between them', () => {
	fc.assert(
		fc.property(anyWindow, fc.integer({ min: 280, max: 1100 }), (window, width) => {
			const { major, minor } = ticksFor(window, width);
			const px = major.map((tick) => (tick.x / 100) * width);
			for (const [i, at] of px.entries()) {
				expect(at).toBeGreaterThanOrEqual(0);
				expect(at).toBeLessThanOrEqual(width);
				// The first day of a month may cut a step short, by a day or two in thirty.
				if (i > 0) expect(at - (px[i - 1] ?? 0)).toBeGreaterThan(40);
			}
			expect(minor.length).toBeLessThan(width / 4);
		})
	);
});

test('a moment and its place on the axis are a round trip', () => {
	const window = { from: 5 * DAY, to: 6 * DAY };
	expect(percentAt(window, 5 * DAY + 6 * HOUR)).toBe(25);
	expect(momentAt(window, 25)).toBe(5 * DAY + 6 * HOUR);
	expect(momentAt(window, percentAt(window, 5 * DAY + 7 * MINUTE))).toBeCloseTo(
		5 * DAY + 7 * MINUTE
	);
});
