/** The layout with more events than fit, in windows from all of time to five minutes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../../../src/lib/core/dates/civil.ts';
import type { Model } from '../../../../src/lib/core/model/story-model.ts';
import { areClear } from '../../../../src/lib/core/views/stretch.ts';
import {
	layoutTimeline,
	type TimelineView
} from '../../../../src/lib/core/views/timeline-layout.ts';
import { isInWindow } from '../../../../src/lib/core/views/timeline-marks.ts';
import { spanWords } from '../../../../src/lib/core/views/cluster-words.ts';
import { generateModel, modelOf } from '../../../support/generate-story.ts';

const anyCase = fc.record({
	count: fc.integer({ min: 1, max: 400 }),
	seed: fc.nat(),
	/** 0: the whole extent; 1: five minutes. */
	depth: fc.double({ min: 0, max: 1, noNaN: true }),
	near: fc.nat(),
	width: fc.integer({ min: 320, max: 1400 }),
	oneRow: fc.boolean()
});

type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

function windowOf(model: Model, { depth, near }: Case) {
	const [extent = { from: 0, to: 1 }] = model.windows;
	const whole = extent.to - extent.from;
	const length = whole * ((5 * MINUTE) / whole) ** depth;
	const at = model.events[near % model.events.length]?.when.at ?? extent.from;
	return { from: at - length / 2, to: at + length / 2 };
}

const everyEventOnce = (model: Model, view: TimelineView) => {
	const shown = view.lanes.flatMap(({ marks }) =>
		marks.flatMap((mark) => mark.events.map(({ id }) => id))
	);
	const inside = model.events.filter((event) => isInWindow(view.window, event));
	expect(shown.toSorted()).toEqual(inside.map((event) => event.id).toSorted());
};

const isFinite = (view: TimelineView) => {
	expect(JSON.stringify(view)).not.toMatch(/NaN/);
	for (const { marks } of view.lanes) {
		for (const { x, bar } of marks) {
			expect([x, bar?.x0 ?? 0, bar?.x1 ?? 0].every(Number.isFinite)).toBe(true);
		}
	}
};

const check = (body: (model: Model, view: TimelineView, given: Case) => void) =>
	fc.assert(
		fc.property(anyCase, (given) => {
			const model = generateModel(given.count, given.seed);
			const { width, oneRow } = given;
			body(
				model,
				layoutTimeline(model, windowOf(model, given), { size: { width, oneRow } }),
				given
			);
		}),
		{ numRuns: 60 }
	);

describe('at any zoom and any size', () => {
	test('every event of the window is in exactly one mark', () => {
		check((model, view) => {
			everyEventOnce(model, view);
			isFinite(view);
		});
	});

	test('marks and bars of a row keep clear', () => {
		check((_, { lanes }, { width, oneRow }) => {
			for (const { marks } of lanes) {
				const drawn = marks.map(({ x, bar, row }) => {
					const px = (x / 100) * width;
					const [x0, x1] = bar && !oneRow ? [bar.x0, bar.x1] : [x, x];
					const from = { at: 0, px: Math.min(px - 7, (x0 / 100) * width) };
					return { row, from, to: { at: 0, px: Math.max(px + 7, (x1 / 100) * width) } };
				});
				for (const [i, a] of drawn.entries()) {
					const met = drawn.slice(i + 1).filter((b) => b.row === a.row);
					expect(met.filter((b) => !areClear(a, b, width, -0.1))).toEqual([]);
				}
			}
		});
	});

	test('a window looks the same after zooming in and out', () => {
		check((model, view, { width, oneRow, ...given }) => {
			const size = { width, oneRow };
			for (const depth of [0.9, 0.5, 0]) {
				layoutTimeline(model, windowOf(model, { ...given, width, oneRow, depth }), { size });
			}
			expect(layoutTimeline(model, view.window, { size })).toEqual(view);
		});
	});

	test('lanes keep the rows that they are given', () => {
		check((model, _, { width, ...given }) => {
			const size = { width, oneRow: false };
			const rows = [2, 5, 4, 1];
			const view = layoutTimeline(model, windowOf(model, { ...given, width }), { size, rows });
			expect(view.lanes.map((lane) => lane.rows)).toEqual(rows);
			for (const lane of view.lanes) {
				expect(lane.marks.filter((mark) => mark.row >= lane.rows)).toEqual([]);
			}
		});
	});
});

describe('stories at the edge', () => {
	test('ten thousand events of one minute are one mark, and its list has them all', () => {
		const [one] = generateModel(1, 3).events;
		if (!one) throw new Error('There is one');
		const at = Date.UTC(2018, 0, 24, 15);
		const when = { ...one.when, at, start: at, end: at, precision: 'minute' as const };
		const events = Array.from({ length: 10_000 }, (_, i) => ({ ...one, id: `e${i}`, when }));
		const model = modelOf(events);
		const view = layoutTimeline(model, { from: at - 2 * MINUTE, to: at + 3 * MINUTE });
		const [mark] = view.lanes.flatMap(({ marks }) => marks);
		expect(mark?.events).toHaveLength(10_000);
		expect(spanWords(mark?.events ?? [])).toBe('10000 events, Jan. 24, 2018');
	});

	test('an event of three thousand years stands beside minutes', () => {
		const [one, ...others] = generateModel(40, 5).events;
		if (!one) throw new Error('There is one');
		const start = new Date(0).setUTCFullYear(-999, 0, 1);
		const end = start + 3000 * 365 * DAY;
		const long = { ...one, when: { ...one.when, at: start, start, end } };
		const model = modelOf([long, ...others]);
		for (const length of [4000 * 365 * DAY, DAY, 5 * MINUTE]) {
			const view = layoutTimeline(model, { from: start - DAY, to: start - DAY + length });
			everyEventOnce(model, view);
			isFinite(view);
		}
	});

	test('one event, or none in a lane', () => {
		const model = generateModel(1, 1);
		const [extent = { from: 0, to: 1 }] = model.windows;
		const view = layoutTimeline(model, extent);
		everyEventOnce(model, view);
		expect(view.lanes.at(-1)?.marks).toEqual([]);
	});
});
