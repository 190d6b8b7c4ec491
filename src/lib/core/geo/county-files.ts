/**
 * The counties of one state as a file that zooming fetches: quantized TopoJSON in units of the
 * plane. All states share one grid, so counties on either side of a border meet exactly.
 *
 * Nothing is simplified: us-atlas' 10m files have no corner that the grid would not keep.
 */
import { bbox, quantize } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import { fitNation } from './nation-fit.ts';
import { onPlane, type Atlas } from './project.ts';

/** Grid lines to a unit of the plane: magnified eight times, they lie 1/16 px apart. */
const GRID = 128;

export type CountyShape = (Polygon | MultiPolygon) & { id: string; properties: { name: string } };

export type CountyTopology = Topology<{
	counties: { type: 'GeometryCollection'; geometries: CountyShape[] };
}>;

/**
 * By the state's two digits, for each state that the plane shows. Every county has its GEOID for
 * an `id` and its name, without its kind, in `properties.name`.
 */
export function countyFiles(atlas: Atlas): ReadonlyMap<string, CountyTopology> {
	const { move } = fitNation(bbox(atlas.albersStates));
	const { arcs, objects } = onPlane(atlas.albers, move);
	const files = new Map<string, CountyTopology>();
	for (const [state, geometries] of byState(objects.counties.geometries)) {
		const counties = { type: 'GeometryCollection', geometries };
		const topology = { type: 'Topology', arcs, objects: { counties } } as Topology<Objects>;
		const kept = filter(topology, () => true) as CountyTopology;
		files.set(state, quantize(kept, { scale: [1 / GRID, 1 / GRID], translate: [0, 0] }));
	}
	return files;
}

function byState<T extends { id?: string | number | undefined }>(
	counties: readonly T[]
): Map<string, T[]> {
	const states = new Map<string, T[]>();
	for (const county of counties) {
		const state = String(county.id).slice(0, 2);
		states.set(state, [...(states.get(state) ?? []), county]);
	}
	return states;
}
