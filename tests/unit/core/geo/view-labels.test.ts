import { describe, expect, it } from 'vitest';
import { FRAME } from '../../../../src/lib/core/geo/frame.ts';
import { labelBoxes } from '../../../../src/lib/core/geo/label-text.ts';
import { DOT_RADIUS, isDot } from '../../../../src/lib/core/geo/mark-size.ts';
import {
	boxesMeet,
	boxWithin,
	circleMeetsBox,
	pointInBox,
	type Box
} from '../../../../src/lib/core/geo/plane.ts';
import { layOutView } from '../../../../src/lib/core/geo/view-labels.ts';
import { drawing, model } from './atlas-story.ts';

/** What a map of 800 px shows when it is enlarged so many times round the middle of an inset. */
const [inset] = drawing.insets;
const middle = [0, 1].map(
	(axis) => (inset?.locator ?? []).reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / 4
) as [number, number];
function viewOf(zoom: number) {
	const [w, h] = [FRAME.width / zoom / 2, FRAME.height / zoom / 2];
	const [x, y] = middle;
	const box: Box = [x - w, y - h, x + w, y + h];
	return { box, k: FRAME.width / 800 / zoom };
}

describe.each([2, 4, 8, 12])('the names of a part of the map, enlarged %i times', (zoom) => {
	const view = viewOf(zoom);
	const standing = new Set(drawing.places.filter((p) => p.standing).map(({ id }) => id));
	const places = model.places.filter(({ id }) => standing.has(id));
	const labels = layOutView(drawing, view, { places });
	const dots = drawing.places.flatMap(({ id, kind, spot: { x, y } }) =>
		standing.has(id) && isDot(kind) ? [{ id, x, y, r: DOT_RADIUS[kind] * view.k }] : []
	);

	it('name each counted place that is seen', () => {
		const lost = dots
			.filter(({ id, x, y }) => model.place.get(id)?.counted && isWellWithin(x, y))
			.filter(({ id }) => !labels.some(({ place }) => place === id));
		expect(lost.length).toBeLessThanOrEqual(zoom < 4 ? 6 : 0);
		expect(labels.length).toBeGreaterThan(0);
	});

	it('neither meet, nor cover a mark, nor leave what is seen', () => {
		const boxes = labels.map((label) => ({ label, boxes: labelBoxes(label, view.k) }));
		for (const [i, one] of boxes.entries()) {
			for (const box of one.boxes) {
				expect(boxWithin(box, view.box), one.label.place).toBe(true);
				for (const { id, x, y, r } of dots) {
					expect(circleMeetsBox(x, y, r, box), `${one.label.place} covers ${id}`).toBe(false);
				}
				for (const other of boxes.slice(0, i)) {
					const meet = other.boxes.some((b) => boxesMeet(box, b));
					expect(meet, `${one.label.place} meets ${other.label.place}`).toBe(false);
				}
			}
		}
	});

	const isWellWithin = (x: number, y: number) => {
		const [x0, y0, x1, y1] = view.box;
		return pointInBox(x, y, [
			x0 + 30 * view.k,
			y0 + 30 * view.k,
			x1 - 30 * view.k,
			y1 - 30 * view.k
		]);
	};
});

it('gives a name no place under the controls', () => {
	const view = viewOf(4);
	const places = model.places.filter((place) => place.counted);
	const free = layOutView(drawing, view, { places });
	const [x0, y0, x1] = view.box;
	const kept: Box[] = [[x0, y0, x1, middle[1]]];
	const below = layOutView(drawing, view, { places, kept });
	expect(free.some(({ y }) => y < middle[1])).toBe(true);
	expect(
		below.every((label) => labelBoxes(label, view.k).every(([, top]) => top >= middle[1]))
	).toBe(true);
});

it('are laid out while a reader waits', () => {
	const places = model.places;
	layOutView(drawing, viewOf(1.5), { places });
	const start = performance.now();
	layOutView(drawing, viewOf(1.5), { places });
	expect(performance.now() - start).toBeLessThan(150);
});
