/** Where the number of a place, or of several that share a label, may stand. */
import { labelCandidates, type LabelCandidate, type Obstacles } from './label-candidates.ts';
import { widestLines } from './label-numbers.ts';
import { DOT_RADIUS, isDot } from './mark-size.ts';
import { boundsOf } from './plane.ts';
import type { Sited } from './spots.ts';

/** Dearer than any place for a name. */
const COST = 150;
/** For each further place that a label stands for, up to ten: it is harder to tell which is which. */
const SHARED = 30;
/** At how many of its places a shared label is tried. */
const TRIED = 6;

/**
 * @param group the places, of one plane
 * @param most the highest number that may be given
 * @param k units of the plane to one px
 */
export function numberCandidates(
	group: readonly Sited[],
	most: number,
	obstacles: Obstacles,
	k: number
): LabelCandidate[] {
	const cost = COST + SHARED * Math.min(group.length - 1, 10);
	const wordings = [{ lines: widestLines(group.length, most), cost }];
	const also = new Set(group.map(({ place }) => place.id));
	const parts = group.map((one) => extentOf(one, k));
	return outermost(group).flatMap(({ place, x, y }) => {
		const edge = (ux: number, uy: number) =>
			Math.max(...parts.map((part) => exitOf(part.x - x, part.y - y, part.r, ux, uy)));
		const mark = { place: place.id, also, x, y, edge };
		const few = group.length > 1;
		return labelCandidates({ mark, wordings, style: 'number', few }, obstacles, k);
	});
}

/** A circle round a mark. */
function extentOf({ place, x, y, rings }: Sited, k: number): { x: number; y: number; r: number } {
	if (isDot(place.kind)) return { x, y, r: DOT_RADIUS[place.kind] * k };
	if (!rings) return { x, y, r: 0 };
	const [x0, y0, x1, y1] = boundsOf(rings);
	return { x, y, r: Math.min(x1 - x0, y1 - y0) / 2 };
}

/** How far along a ray from the origin a circle ends; 0 if the ray does not meet it. */
function exitOf(cx: number, cy: number, r: number, ux: number, uy: number): number {
	const along = cx * ux + cy * uy;
	const across = Math.abs(cx * uy - cy * ux);
	return across >= r ? 0 : Math.max(0, along + Math.sqrt(r * r - across * across));
}

/** The few of a group that stand furthest out, in eight directions. */
function outermost(group: readonly Sited[]): Sited[] {
	if (group.length <= TRIED) return [...group];
	const found = new Set<Sited>();
	for (let turn = 0; turn < 8; turn++) {
		const [ux, uy] = [Math.cos((turn * Math.PI) / 4), Math.sin((turn * Math.PI) / 4)];
		const furthest = group.reduce((a, b) => (b.x * ux + b.y * uy > a.x * ux + a.y * uy ? b : a));
		found.add(furthest);
	}
	return [...found];
}
