/**
 * Marks as labels see them, from the drawing alone: what can be known where shapes are not at hand,
 * as in a browser.
 */
import type { LabelCandidate, LabelledMark, Obstacles } from './label-candidates.ts';
import type { LabelScene } from './label-scene.ts';
import { labelBoxes } from './label-text.ts';
import type { DrawnPlace, Ground, PlacedLabel, Spot } from './map-drawing.ts';
import {
	AREA_RING_RADIUS,
	DOT_RADIUS,
	isDot,
	RIM,
	RING_GAP,
	RING_RIM,
	SMALL_AREA,
	SMALL_DOT_RADIUS
} from './mark-size.ts';
import type { Box, Ring } from './plane.ts';

export interface OnPlane {
	place: DrawnPlace;
	spot: Spot;
}

/**
 * @param ringed ids of the places that are set off by a ring
 * @param small ids of those whose mark is a mere spot, as an inset shows them larger
 * @param k units of the plane to one px
 */
export function drawnObstacles(
	onPlane: readonly OnPlane[],
	ringed: ReadonlySet<string>,
	small: ReadonlySet<string>,
	scene: LabelScene,
	k: number
): Obstacles {
	return {
		bounds: scene.bounds,
		boxes: scene.kept,
		lines: scene.lines,
		frames: scene.frames,
		dots: onPlane.flatMap(({ place, spot }) => {
			if (!isDot(place.kind)) return ringed.has(place.id) ? ringOf(place, spot, k) : [];
			const own = small.has(place.id) ? SMALL_DOT_RADIUS : DOT_RADIUS[place.kind];
			const r = own + (ringed.has(place.id) ? RING_GAP + RING_RIM : RIM);
			return [{ place: place.id, x: spot.x, y: spot.y, r: r * k }];
		}),
		areas: onPlane.flatMap(({ place, spot: { box } }) =>
			box && place.kind === 'county' ? [{ place: place.id, box, rings: [corners(box)] }] : []
		),
		// Shapes are not at hand here; what is known of the ground comes from the standing labels.
		groundAt: (): Ground => 'land'
	};
}

const corners = ([x0, y0, x1, y1]: Box): Ring => [
	[x0, y0],
	[x1, y0],
	[x1, y1],
	[x0, y1]
];

const isSmall = ({ box }: Spot): boolean =>
	box !== null && Math.max(box[2] - box[0], box[3] - box[1]) < SMALL_AREA;

const middle = ([x0, y0, x1, y1]: Box) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });

function ringOf({ id }: DrawnPlace, spot: Spot, k: number) {
	if (!spot.box || !isSmall(spot)) return [];
	return [{ place: id, ...middle(spot.box), r: (AREA_RING_RADIUS + RING_RIM) * k }];
}

export function drawnMark(
	{ id, kind }: DrawnPlace,
	spot: Spot,
	isRinged: boolean,
	k: number
): LabelledMark {
	const { x, y } = spot;
	if (isDot(kind)) {
		const radius = (DOT_RADIUS[kind] + (isRinged ? RING_GAP + RING_RIM : 0)) * k;
		return { place: id, x, y, edge: () => radius };
	}
	const box = spot.box ?? [x, y, x, y];
	const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
	const ring = (AREA_RING_RADIUS + RING_RIM) * k;
	return {
		place: id,
		...middle(box),
		edge: (ux, uy) =>
			isRinged && isSmall(spot)
				? ring
				: Math.min(halfWidth / (Math.abs(ux) || 1e-6), halfHeight / (Math.abs(uy) || 1e-6))
	};
}

/** A label that has its place already. */
export const candidateAt = (label: PlacedLabel, k: number): LabelCandidate => ({
	label,
	boxes: labelBoxes(label, k),
	leader: null,
	cost: 0
});
