/** Plane geometry that labels and marks are tested with: boxes, rings and segments, no library. */

export type Point = readonly [number, number];
export type Ring = readonly Point[];
/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];
/** From x, y to x, y. */
export type Segment = readonly [number, number, number, number];

export const round = (value: number, digits = 1): number => {
	const factor = 10 ** digits;
	// Adding 0 turns -0 into 0: the page then holds the same text on every engine.
	return Math.round(value * factor) / factor + 0;
};

export const boxesMeet = (a: Box, b: Box): boolean =>
	a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const boxWithin = (inner: Box, outer: Box): boolean =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

export const pointInBox = (x: number, y: number, box: Box): boolean =>
	x > box[0] && x < box[2] && y > box[1] && y < box[3];

export function circleMeetsBox(x: number, y: number, r: number, box: Box): boolean {
	const dx = x - Math.min(Math.max(x, box[0]), box[2]);
	const dy = y - Math.min(Math.max(y, box[1]), box[3]);
	return dx * dx + dy * dy < r * r;
}

export function circleMeetsSegment(x: number, y: number, r: number, segment: Segment): boolean {
	const [x1, y1, x2, y2] = segment;
	const [dx, dy] = [x2 - x1, y2 - y1];
	const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.min(Math.max(along, 0), 1);
	const [offX, offY] = [x - x1 - t * dx, y - y1 - t * dy];
	return offX * offX + offY * offY < r * r;
}

const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
	(bx - ax) * (py - ay) - (by - ay) * (px - ax);

export function segmentsMeet(a: Segment, b: Segment): boolean {
	const [ax, ay, bx, by] = a;
	const [cx, cy, dx, dy] = b;
	return (
		side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
		side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
	);
}

export function segmentMeetsBox(segment: Segment, box: Box): boolean {
	const [x1, y1, x2, y2] = segment;
	if (Math.max(x1, x2) < box[0] || Math.min(x1, x2) > box[2]) return false;
	if (Math.max(y1, y2) < box[1] || Math.min(y1, y2) > box[3]) return false;
	if (pointInBox(x1, y1, box) || pointInBox(x2, y2, box)) return true;
	return (
		segmentsMeet(segment, [box[0], box[1], box[2], box[3]]) ||
		segmentsMeet(segment, [box[0], box[3], box[2], box[1]])
	);
}

/** Even and odd crossings, so holes count as outside. */
export function pointInRings(x: number, y: number, rings: readonly Ring[]): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [xi, yi] = ring[i] as Point;
			const [xj, yj] = ring[j] as Point;
			if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
		}
	}
	return inside;
}

/** Each side of each ring, closed. */
export function* sidesOf(rings: readonly Ring[]): Generator<Segment> {
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			yield [...(ring[j] as Point), ...(ring[i] as Point)];
		}
	}
}

export function ringsMeetBox(rings: readonly Ring[], box: Box): boolean {
	for (const line of sidesOf(rings)) if (segmentMeetsBox(line, box)) return true;
	return pointInRings((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, rings);
}

export function ringsMeetSegment(rings: readonly Ring[], segment: Segment): boolean {
	for (const line of sidesOf(rings)) if (segmentsMeet(line, segment)) return true;
	return pointInRings(segment[0], segment[1], rings);
}

export function boundsOf(rings: readonly Ring[]): Box {
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of rings.flat()) {
		[x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
	}
	return [x0, y0, x1, y1];
}

/** How far the last side of the rings lies from a point, looking in direction (ux, uy). */
export function reach(
	x: number,
	y: number,
	ux: number,
	uy: number,
	rings: readonly Ring[]
): number {
	let furthest = 0;
	for (const [x1, y1, x2, y2] of sidesOf(rings)) {
		const [ex, ey] = [x2 - x1, y2 - y1];
		const across = ux * ey - uy * ex;
		if (Math.abs(across) < 1e-9) continue;
		const distance = ((x1 - x) * ey - (y1 - y) * ex) / across;
		const along = ((x1 - x) * uy - (y1 - y) * ux) / across;
		if (along >= 0 && along <= 1) furthest = Math.max(furthest, distance);
	}
	return furthest;
}
