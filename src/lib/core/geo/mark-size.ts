/** How large marks are drawn, in px. Mirrored by `PlaceMark.svelte`. */
import type { PlaceKind } from './map-drawing.ts';

/** From the middle of a dot to its edge. */
export const DOT_RADIUS: Record<Exclude<PlaceKind, 'state' | 'county'>, number> = {
	city: 5,
	'city-county': 7.4,
	site: 8
};

/** Of a place that an inset shows: on the main map it is a spot without a name. */
export const SMALL_DOT_RADIUS = 2.6;

/** The light rim that sets a dot off its ground. */
export const RIM = 1.3;

/** From the edge of a dot to the ring that singles it out. */
export const RING_GAP = 4.4;
/** Half the width of a ring, and a little air. */
export const RING_RIM = 2.4;

/** An area narrower than this, in units, is ringed too: its outline alone is too small to see. */
export const SMALL_AREA = 24;
export const AREA_RING_RADIUS = 11;

export const isDot = (kind: PlaceKind): kind is keyof typeof DOT_RADIUS =>
	kind !== 'state' && kind !== 'county';
