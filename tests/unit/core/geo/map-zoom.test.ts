import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryLabels } from '../../../../src/lib/core/geo/carry-labels.ts';
import { FRAME, MAX_ZOOM, NARROW } from '../../../../src/lib/core/geo/frame.ts';
import {
	isSeen,
	keepInside,
	mapWindow,
	planeTransform,
	toWindow,
	viewOf,
	WHOLE,
	zoomTo,
	type Zoom
} from '../../../../src/lib/core/geo/map-zoom.ts';
import type { Box } from '../../../../src/lib/core/geo/plane.ts';
import { drawing } from './atlas-story.ts';

const widths = fc.integer({ min: 288, max: 1600 });
const windows = fc.oneof(
	widths.map((width) => mapWindow(width)),
	fc
		.tuple(widths, fc.integer({ min: 300, max: 1400 }))
		.map(([width, height]) => mapWindow(width, { width: width + 40, height }))
);
const zooms = fc
	.tuple(
		windows,
		fc.double({ min: 1, max: MAX_ZOOM, noNaN: true }),
		fc.double({ min: -9000, max: 9000, noNaN: true }),
		fc.double({ min: -9000, max: 9000, noNaN: true })
	)
	.map(([window, k, x, y]) => ({ window, zoom: keepInside({ k, x, y }, window) }));
const points = fc.tuple(
	fc.double({ min: 0, max: FRAME.width, noNaN: true }),
	fc.double({ min: 0, max: FRAME.height, noNaN: true })
);

describe('a zoomed map', () => {
	it('shows the whole plane, or its narrow part, until it is zoomed', () => {
		expect(viewOf(WHOLE, mapWindow(936)).box).toEqual([0, 0, FRAME.width, FRAME.height]);
		const { x, y, width, height } = NARROW;
		expect(viewOf(WHOLE, mapWindow(390)).box).toEqual([x, y, x + width, y + height]);
	});

	it('stands in the middle of a window that is not its own', () => {
		const { box } = viewOf(WHOLE, mapWindow(936, { width: 1036, height: 736 }));
		expect(box).toEqual([-50, -100, 986, 636]);
	});

	it('never shows what lies beyond its edge', () => {
		fc.assert(
			fc.property(zooms, ({ window, zoom }) => {
				const [x0, y0, x1, y1] = viewOf(zoom, window).box;
				const [X0, Y0, X1, Y1] = viewOf(WHOLE, window).box;
				expect(x0).toBeGreaterThanOrEqual(X0 - 1e-6);
				expect(y0).toBeGreaterThanOrEqual(Y0 - 1e-6);
				expect(x1).toBeLessThanOrEqual(X1 + 1e-6);
				expect(y1).toBeLessThanOrEqual(Y1 + 1e-6);
			})
		);
	});

	it('draws a point where it says that it stands', () => {
		fc.assert(
			fc.property(zooms, points, ({ window, zoom }, [x, y]) => {
				const [tx = 0, ty = 0, k = 0] = (
					planeTransform(zoom, window).match(/-?[\d.]+(e-?\d+)?/g) ?? []
				).map(Number);
				const drawn = [x * k + tx, y * k + ty].map((value, i) => {
					const origin = i ? window.y0 : window.x0;
					return (value - origin) / window.k0;
				});
				const [left, top] = toWindow([x, y], zoom, window);
				expect(drawn[0]).toBeCloseTo(left, 4);
				expect(drawn[1]).toBeCloseTo(top, 4);
			})
		);
	});

	it('comes to any box so that all of it is in view', () => {
		const boxes = fc
			.tuple(points, points)
			.map(([[a, b], [c, d]]): Box => [
				Math.min(a, c),
				Math.min(b, d),
				Math.max(a, c),
				Math.max(b, d)
			]);
		fc.assert(
			fc.property(windows, boxes, (window, box) => {
				const all = viewOf(WHOLE, window).box;
				fc.pre(box[0] > all[0] && box[1] > all[1] && box[2] < all[2] && box[3] < all[3]);
				const zoom = zoomTo(box, window);
				expect(zoom.k).toBeLessThanOrEqual(MAX_ZOOM);
				const [x0, y0, x1, y1] = viewOf(zoom, window).box;
				expect(box[0]).toBeGreaterThanOrEqual(x0 - 1e-6);
				expect(box[1]).toBeGreaterThanOrEqual(y0 - 1e-6);
				expect(box[2]).toBeLessThanOrEqual(x1 + 1e-6);
				expect(box[3]).toBeLessThanOrEqual(y1 + 1e-6);
			})
		);
	});

	it('knows what is out of view', () => {
		const window = mapWindow(936);
		const view = viewOf(zoomTo([700, 200, 700, 200], window, 4), window);
		expect(isSeen(700, 200, view)).toBe(true);
		expect(isSeen(250, 300, view)).toBe(false);
	});
});

describe('names while the map is zoomed', () => {
	const labels = drawing.tiers.at(-1)?.labels ?? [];
	const inPx = (zoom: Zoom, label: (typeof labels)[number]) => {
		const spot = drawing.places.find(({ id }) => id === label.place)?.spot ?? { x: 0, y: 0 };
		return [(label.x - spot.x) * zoom.k, (label.y - spot.y) * zoom.k];
	};

	it('keep their distance from their marks in px', () => {
		const carried = carryLabels(labels, drawing, 1 / 3);
		expect(carried).toHaveLength(labels.length);
		for (const [i, label] of labels.entries()) {
			if (label.style === 'state') continue;
			const [x = NaN, y = NaN] = inPx({ ...WHOLE, k: 3 }, carried[i] ?? label);
			const [x1 = NaN, y1 = NaN] = inPx(WHOLE, label);
			expect(x).toBeCloseTo(x1, 1);
			expect(y).toBeCloseTo(y1, 1);
		}
	});

	it('that stand on their area stay there', () => {
		const states = labels.filter(({ style }) => style === 'state');
		expect(states.length).toBeGreaterThan(0);
		const carried = carryLabels(states, drawing, 1 / 4);
		expect(carried.map(({ x, y }) => [x, y])).toEqual(states.map(({ x, y }) => [x, y]));
	});
});
