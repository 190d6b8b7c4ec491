/**
 * What joins an inset to the part of the map that it shows: two lines, or a letter at both where
 * lines would cross the country.
 */
import { BADGE, mainView, TIERS, WIDE } from './frame.ts';
import { insideTest } from './inside-test.ts';
import type { DrawnInset, InsetBadge } from './map-drawing.ts';
import { circleMeetsBox, round, type Box, type Point, type Ring, type Segment } from './plane.ts';

/** Lines over more land than this, in units, are a disturbance. */
const OVER_LAND = 60;

type Link = Pick<DrawnInset, 'connectors' | 'badge'>;

/**
 * @param box the inset's frame
 * @param locator corners of what it shows, on the main map
 * @param lettered how many insets have a letter already
 */
export function linkInset(
	box: Box,
	locator: readonly (readonly [number, number])[],
	lettered: number,
	around: { land: readonly Ring[]; dots: readonly { x: number; y: number; r: number }[] }
): Link {
	const connectors = connect(box, locator);
	const isLand = insideTest(around.land);
	const over = connectors.reduce((sum, line) => sum + lengthOver(line, isLand), 0);
	if (over <= OVER_LAND) return { connectors, badge: null };
	const letter = String.fromCharCode('A'.charCodeAt(0) + lettered);
	return { connectors: [], badge: { letter, ...placeBadge(locator, around.dots) } };
}

/** From the corners of the frame that face the land to those of the locator nearest to them. */
function connect(box: Box, locator: readonly (readonly [number, number])[]): Segment[] {
	const byX = [...locator].sort((a, b) => a[0] - b[0]).slice(0, 2);
	const [upper, lower] = byX.sort((a, b) => a[1] - b[1]) as [Point, Point];
	return [
		[box[2], box[1], upper[0], upper[1]],
		[box[2], box[3], lower[0], lower[1]]
	];
}

function lengthOver([x1, y1, x2, y2]: Segment, isLand: (x: number, y: number) => boolean): number {
	const length = Math.hypot(x2 - x1, y2 - y1);
	const steps = Math.max(1, Math.ceil(length / 4));
	let over = 0;
	for (let i = 0; i < steps; i++) {
		const t = (i + 0.5) / steps;
		if (isLand(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t)) over += length / steps;
	}
	return over;
}

/** Outside the locator, at a corner or the middle of a side, where it hides the fewest marks. */
function placeBadge(
	locator: readonly (readonly [number, number])[],
	dots: readonly { x: number; y: number; r: number }[]
): Pick<InsetBadge, 'x' | 'y'> {
	const [cx, cy] = [0, 1].map(
		(axis) => locator.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / locator.length
	) as [number, number];
	// Where it takes most of the plane.
	const radius = BADGE.radius * mainView(TIERS.find((width) => width >= WIDE) ?? WIDE).k;
	const sides = locator.map(([x, y], i) => {
		const [nextX, nextY] = locator[(i + 1) % locator.length] ?? [x, y];
		return [(x + nextX) / 2, (y + nextY) / 2] as const;
	});
	const [best] = [...locator, ...sides]
		.map(([x, y]) => {
			const length = Math.hypot(x - cx, y - cy) || 1;
			const out = (radius + 2) / length;
			return { x: round(x + (x - cx) * out), y: round(y + (y - cy) * out) };
		})
		.map((at) => {
			const box: Box = [at.x - radius, at.y - radius, at.x + radius, at.y + radius];
			return { at, hidden: dots.filter(({ x, y, r }) => circleMeetsBox(x, y, r + 4, box)).length };
		})
		.sort((a, b) => a.hidden - b.hidden);
	return best?.at ?? { x: cx, y: cy };
}
