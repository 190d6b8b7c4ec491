import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overviewTiers } from '../../../../src/lib/core/views/overview.ts';
import {
	OVERVIEW_HEIGHT,
	unitPaths,
	windowEdges
} from '../../../../src/lib/core/views/overview-window.ts';
import { layoutMiniTimeline } from '../../../../src/lib/core/views/mini-timeline.ts';
import { smallModel } from '../model/small-story.ts';
import type { Model } from '../../../../src/lib/core/model/story-model.ts';
import { generateModel } from '../../../support/generate-story.ts';
import { anyModel, anyWindow } from './arbitrary-story.ts';

/** The strip as wide as it gets. */
const layoutOverview = (model: Model) => {
	const [widest] = overviewTiers(model);
	if (!widest) throw new Error('The strip has no width');
	return widest;
};

test('the strip has one unit for each event of its time, and none leaves it', () => {
	fc.assert(
		fc.property(anyModel, anyWindow, (model, window) => {
			const { units, count, labels } = layoutOverview({ ...model, windows: [window] });
			expect(units).toHaveLength(count);
			for (const { y, height, width } of units) {
				expect(y + height).toBeLessThanOrEqual(OVERVIEW_HEIGHT);
				expect(width).toBeGreaterThan(0);
			}
			expect(labels.length).toBeLessThanOrEqual(4);
		}),
		{ numRuns: 60 }
	);
});

test('of many stacks too high all but three share one scale, and hardly grow the page', () => {
	const overview = layoutOverview(generateModel(10_000, 1));
	expect(overview.counts.length).toBeLessThanOrEqual(3);
	expect(overview.units.length).toBeLessThan(1_000);
	const height = (x: number) =>
		Math.max(...overview.units.filter((unit) => unit.x === x).map(({ y, height }) => y + height));
	const heights = [...new Set(overview.units.map(({ x }) => x))].map(height);
	expect(heights.filter((high) => high > 54.9)).toHaveLength(4);
	expect(Math.min(...heights)).toBeLessThan(20);
});

test('a count stands beside its stack, on no other that is as high, and within the strip', () => {
	const anyStory = fc.tuple(fc.integer({ min: 60, max: 3_000 }), fc.integer({ min: 1, max: 99 }));
	fc.assert(
		fc.property(anyStory, ([events, seed]) => {
			const { counts, units } = layoutOverview(generateModel(events, seed));
			for (const { x, side, y } of counts) {
				const [from, to] = side === 'right' ? [x, x + 4] : [x - 4, x];
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(100);
				const under = units.filter(
					(unit) =>
						unit.x + unit.width > from + 0.1 && unit.x < to - 0.1 && unit.y + unit.height > y - 1
				);
				expect(under).toEqual([]);
			}
		}),
		{ numRuns: 40 }
	);
});

test('units of a kind are one path', () => {
	const { units } = layoutOverview(smallModel());
	expect(unitPaths(units)).toEqual([
		{ colour: 'letters', d: expect.stringMatching(/^(M[^z]+z){4}$/) }
	]);
});

test('the edges of a window too narrow to see are moved apart', () => {
	const extent = { from: 0, to: 10_000 };
	const { x0, x1 } = windowEdges(extent, { from: 5000, to: 5001 }, 800);
	expect(((x1 - x0) / 100) * 800).toBeCloseTo(8);
	expect(windowEdges(extent, { from: 2500, to: 5000 }, 800)).toEqual({ x0: 25, x1: 50 });
	expect(windowEdges(extent, { from: 0, to: 1 }, 800).x0).toBe(0);
});

test('the axis of a place holds all its events, none over another', () => {
	fc.assert(
		fc.property(anyModel, (model) => {
			const { marks, ticks } = layoutMiniTimeline(model, model.events, null);
			expect(marks.flatMap((mark) => mark.ids).toSorted()).toEqual(
				model.events.map((event) => event.id).toSorted()
			);
			for (const [i, mark] of marks.entries()) {
				expect(mark.x).toBeGreaterThanOrEqual(0);
				expect(mark.x).toBeLessThanOrEqual(100);
				const before = marks[i - 1];
				if (before) expect(((mark.x - before.x) / 100) * 320).toBeGreaterThanOrEqual(23.9);
			}
			expect(ticks.length).toBeGreaterThan(0);
		}),
		{ numRuns: 60 }
	);
});

test('its years are written short between the first and the last', () => {
	const model = smallModel();
	const { ticks } = layoutMiniTimeline(
		{ ...model },
		model.events.map((event, i) => ({
			...event,
			when: { ...event.when, at: Date.UTC(2011 + i * 2, 8, 7) }
		})),
		null
	);
	expect(ticks.map((tick) => tick.label)).toEqual([
		...['2011', '’12', '’13', '’14', '’15', '’16', '’17', '2018']
	]);
});
