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

/** From the edge of a dot to the outside of the ring that singles it out. */
export const RING_GAP = 7.5;

export const isDot = (kind: PlaceKind): kind is keyof typeof DOT_RADIUS =>
	kind !== 'state' && kind !== 'county';
