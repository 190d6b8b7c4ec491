import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, isoMinute, MINUTE } from '../../../../src/lib/core/dates/civil.ts';
import {
	momentAt,
	percentAt,
	ticksFor,
	type TimeSpan
} from '../../../../src/lib/core/views/time-scale.ts';
import {
	flight,
	panWindow,
	pinchWindow,
	scaleWindow,
	stretchAt
} from '../../../../src/lib/core/views/time-zoom.ts';
import {
	clampWindow,
	followWindow,
	LEAST_WINDOW,
	tidyWindow
} from '../../../../src/lib/core/model/window-bounds.ts';

const at = (day: string) => Date.parse(`${day}Z`);
const span = (from: string, to: string): TimeSpan => ({ from: at(from), to: at(to) });
const words = ({ from, to }: TimeSpan) => `${isoMinute(from)} ${isoMinute(to)}`;
const EXTENT = span('1996-01-01', '2021-01-01');
const YEARS = span('2017-01-01', '2019-01-01');
const DAY_OF = span('2018-01-24', '2018-01-25');

const length = ({ from, to }: TimeSpan) => to - from;
/** Any window of the story's time, from five minutes to the whole. */
const windows = fc
	.record({
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		zoom: fc.double({ min: 0, max: 21, noNaN: true })
	})
	.map(({ share, zoom }) => {
		const long = length(EXTENT) / 2 ** zoom;
		return clampWindow(
			{
				from: EXTENT.from + share * length(EXTENT),
				to: EXTENT.from + share * length(EXTENT) + long
			},
			EXTENT
		);
	});
const percents = fc.double({ min: 0, max: 100, noNaN: true });

const isInside = (window: TimeSpan) =>
	window.from >= EXTENT.from - 1 &&
	window.to <= EXTENT.to + 1 &&
	length(window) >= LEAST_WINDOW - 1;

describe('zooming', () => {
	test('comes closer about the moment under the hand', () => {
		const closer = scaleWindow(DAY_OF, 2, at('2018-01-24T06:00'), EXTENT);
		expect(words(closer)).toBe('2018-01-24T03:00 2018-01-24T15:00');
	});

	test('ends at five minutes and at the whole', () => {
		expect(length(scaleWindow(DAY_OF, 1e9, at('2018-01-24T09:00'), EXTENT))).toBe(LEAST_WINDOW);
		expect(scaleWindow(DAY_OF, 1e-9, at('2018-01-24T09:00'), EXTENT)).toEqual(EXTENT);
	});

	test('keeps the moment under the hand, wherever the story’s ends allow', () => {
		fc.assert(
			fc.property(
				windows,
				percents,
				fc.double({ min: 1, max: 8, noNaN: true }),
				(window, x, factor) => {
					const moment = momentAt(window, x);
					const closer = scaleWindow(window, factor, moment, EXTENT);
					expect(isInside(closer)).toBe(true);
					expect(percentAt(closer, moment)).toBeCloseTo(x, 1);
				}
			)
		);
	});

	test('in and out again is where it began, away from the story’s ends', () => {
		fc.assert(
			fc.property(percents, fc.double({ min: 1, max: 100, noNaN: true }), (x, factor) => {
				const moment = momentAt(YEARS, x);
				const there = scaleWindow(YEARS, factor, moment, EXTENT);
				const back = scaleWindow(there, 1 / factor, moment, EXTENT);
				expect(Math.abs(back.from - YEARS.from)).toBeLessThan(MINUTE);
				expect(Math.abs(back.to - YEARS.to)).toBeLessThan(MINUTE);
			})
		);
	});

	test('two fingers hold the moments they were put on', () => {
		const [early, late] = [at('2018-01-24T06:00'), at('2018-01-24T12:00')];
		const apart = pinchWindow({ at: early, x: 0 }, { at: late, x: 100 }, EXTENT);
		expect(words(apart)).toBe('2018-01-24T06:00 2018-01-24T12:00');
		const turned = pinchWindow({ at: late, x: 75 }, { at: early, x: 25 }, EXTENT);
		expect(words(turned)).toBe('2018-01-24T03:00 2018-01-24T15:00');
	});

	test('fingers on one moment, or crossed, give a window all the same', () => {
		fc.assert(
			fc.property(windows, percents, percents, percents, percents, (window, a, b, c, d) => {
				const held = (from: number, to: number) => ({ at: momentAt(window, from), x: to });
				expect(isInside(pinchWindow(held(a, c), held(b, d), EXTENT))).toBe(true);
			})
		);
	});
});

describe('moving', () => {
	test('goes by shares of what is shown and stops at the story’s ends', () => {
		expect(words(panWindow(DAY_OF, 0.5, EXTENT))).toBe('2018-01-24T12:00 2018-01-25T12:00');
		expect(panWindow(DAY_OF, -1e6, EXTENT)).toEqual(span('1996-01-01', '1996-01-02'));
	});

	test('follows an event out of view and keeps its length', () => {
		const event = at('2018-03-01T10:00');
		expect(words(followWindow(DAY_OF, event, EXTENT))).toBe('2018-02-28T22:00 2018-03-01T22:00');
		expect(followWindow(DAY_OF, at('2018-01-24T10:00'), EXTENT)).toBe(DAY_OF);
	});

	test('a flight starts at the one and ends at the other, and never turns inside out', () => {
		fc.assert(
			fc.property(windows, windows, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
				const path = flight(a, b);
				expect(path(0).from).toBeCloseTo(a.from, -3);
				expect(path(1)).toEqual(b);
				expect(length(path(share))).toBeGreaterThan(0);
			})
		);
	});
});

describe('a window at rest', () => {
	test('ends on whole minutes, hours or days, as its length asks', () => {
		const seconds = 12_345;
		const loose = (window: TimeSpan) => ({ from: window.from + seconds, to: window.to + seconds });
		expect(words(tidyWindow(loose(DAY_OF), EXTENT))).toBe(words(DAY_OF));
		expect(
			words(tidyWindow({ from: YEARS.from + 20 * MINUTE, to: YEARS.to - 20 * MINUTE }, EXTENT))
		).toBe(words(YEARS));
		expect(
			words(tidyWindow({ from: EXTENT.from + 5 * HOUR, to: EXTENT.to - 5 * HOUR }, EXTENT))
		).toBe(words(EXTENT));
	});

	test('stays inside the story, wherever it comes to rest', () => {
		fc.assert(
			fc.property(windows, (window) => {
				expect(isInside(tidyWindow(window, EXTENT))).toBe(true);
			})
		);
	});
});

test('a double click on the axis means the stretch between two ticks', () => {
	const ticks = ticksFor(YEARS, 824);
	const month = stretchAt(YEARS, ticks, percentAt(YEARS, at('2017-05-20')));
	expect(words(month)).toBe('2017-04-01T00:00 2017-07-01T00:00');
	const hours = ticksFor(DAY_OF, 824);
	expect(words(stretchAt(DAY_OF, hours, 51))).toBe('2018-01-24T12:00 2018-01-24T14:00');
});
