/** Crowded lanes by stretches of time: nothing is lost, and what comes again is the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/core/dates/civil.ts';
import { firstAt } from '#lib/core/views/time-index.ts';
import { binCrowd, binLength, joinRuns, withoutEvent } from '#lib/core/views/timeline-runs.ts';
import { generateModel } from '../../../support/generate-story.ts';

const model = generateModel(1000, 3);
const { events } = model;
const [extent] = model.windows;
const from = extent?.from ?? 0;
const to = extent?.to ?? 0;

const anyWindow = fc
	.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }))
	.map(([share, length]) => {
		const start = from + share * (to - from);
		return { from: start, to: start + length * (to - from) };
	});

describe('stretches of a crowd', () => {
	test('each event of the window is in one of them, in order of time', () => {
		fc.assert(
			fc.property(anyWindow, fc.integer({ min: 0, max: 2 }), (window, lane) => {
				const run = {
					events,
					first: firstAt(events, window.from),
					end: firstAt(events, window.to)
				};
				const bins = binCrowd(run, binLength(window, 824, lane, 3));
				expect(bins.flat()).toEqual(events.slice(run.first, run.end));
				expect(bins.every((bin) => bin.length > 0)).toBe(true);
			})
		);
	});

	test('a window that grows a little finds the same ones again', () => {
		const length = 400 * DAY;
		const bins = binCrowd({ events, first: 100, end: 900 }, length);
		const grown = binCrowd({ events, first: 90, end: 910 }, length);
		const inner = bins.slice(1, -1);
		expect(inner.length).toBeGreaterThan(5);
		expect(grown.filter((bin) => inner.includes(bin))).toHaveLength(inner.length);
	});

	test('an event with a mark of its own is in none', () => {
		const bins = binCrowd({ events, first: 0, end: 500 }, 400 * DAY);
		const [, , third = events[0]] = events;
		if (!third) throw new Error('The story has no events');
		expect(withoutEvent(bins, third).flat()).toEqual(
			events.slice(0, 500).filter((event) => event !== third)
		);
	});

	test('in one frame of a zoom at most one lane gathers anew', () => {
		const lengths = (days: number) =>
			[0, 1, 2].map((lane) => binLength({ from: 0, to: days * DAY }, 824, lane, 3));
		let changed = 0;
		for (let days = 100; days < 40_000; days *= 2 ** 0.1) {
			const [before, after] = [lengths(days), lengths(days * 2 ** 0.1)];
			const now = before.filter((length, lane) => length !== after[lane]).length;
			expect(now).toBeLessThanOrEqual(1);
			changed += now;
		}
		expect(changed).toBeGreaterThan(10);
	});
});

test('two runs become one in order of time, whichever begins first', () => {
	const [even, odd] = [0, 1].map((rest) => events.filter((_, i) => i % 2 === rest));
	if (!even || !odd) throw new Error('The story has no events');
	const times = (runs: readonly (typeof events)[number][]) => runs.map(({ when }) => when.at);
	expect(times(joinRuns(even, odd))).toEqual(times(events));
	expect(times(joinRuns(odd, even))).toEqual(times(events));
	expect(joinRuns(even, odd)).toBe(joinRuns(even, odd));
});
