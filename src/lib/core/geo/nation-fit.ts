/**
 * How us-atlas' own Albers drawing is moved onto the plane. Written once: the map, the counties
 * that zooming fetches and a reader's position must fall on the same spot.
 */
import { geoAlbersUsa } from 'd3';
import type { BBox } from 'geojson';
import { LAND_EXTENT } from './frame.ts';
import type { Point } from './plane.ts';

/** How us-atlas projected its Albers files. */
const ATLAS_SCALE = 1300;
const ATLAS_CENTRE: Point = [487.5, 305];

/** What `geoAlbersUsa` has to be set to. */
export interface AlbersFit {
	scale: number;
	translate: Point;
}

export interface NationFit {
	/** From a point of an Albers file to the plane. */
	move: (point: Point) => Point;
	albers: AlbersFit;
}

/** @param box bounds of all states in an Albers file */
export function fitNation([x0, y0, x1, y1]: BBox): NationFit {
	const [[left, top], [right, bottom]] = LAND_EXTENT;
	const zoom = Math.min((right - left) / (x1 - x0), (bottom - top) / (y1 - y0));
	const dx = (left + right - zoom * (x0 + x1)) / 2;
	const dy = (top + bottom - zoom * (y0 + y1)) / 2;
	const move = ([x, y]: Point): Point => [x * zoom + dx, y * zoom + dy];
	return { move, albers: { scale: ATLAS_SCALE * zoom, translate: move(ATLAS_CENTRE) } };
}

/** From longitude and latitude to the plane; null where no state of the drawing can lie. */
export function albersPlane(albers: AlbersFit): (point: Point) => Point | null {
	const project = projectionOf(albers);
	return ([longitude, latitude]) => project([longitude, latitude]);
}

/** From the plane back to longitude and latitude; null outside the drawing. */
export function albersDegrees(albers: AlbersFit): (point: Point) => Point | null {
	const project = projectionOf(albers);
	return ([x, y]) => project.invert?.([x, y]) ?? null;
}

const projectionOf = ({ scale, translate }: AlbersFit) =>
	geoAlbersUsa()
		.scale(scale)
		.translate([...translate]);
