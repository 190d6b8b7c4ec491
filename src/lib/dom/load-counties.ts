/**
 * The counties of a state, fetched once they are wanted. Import this module on demand: it brings
 * the reader of topologies along.
 */
import { resolve } from '$app/paths';
import { feature, merge, mesh } from 'topojson-client';
import type { Geometry } from 'geojson';
import type { CountyTopology } from '#lib/core/geo/county-files.ts';
import { pathText } from '#lib/core/geo/path-text.ts';
import type { Point, Ring } from '#lib/core/geo/plane.ts';
import { fetchOnce } from './fetch-once.ts';

export interface CountyShapes {
	/** Path of the lines between the state's counties, in units of the map's plane. */
	lines: string;
	/** Path and rings round the whole state. */
	state: string;
	stateRings: Ring[];
	/** Names by GEOID, without their kind. */
	names: ReadonlyMap<string, string>;
	/** Path round a county; null if the atlas has no shape for this GEOID. */
	outline: (geoid: string) => string | null;
	/** Rings of a county, holes among them; none if the state has none with this GEOID. */
	rings: (geoid: string) => Ring[];
}

/** Decimals of a path: a quarter of a px at an eightfold zoom would be seen to shake. */
const DIGITS = 2;

/**
 * @param state two digits
 * @throws if the file cannot be had; the next call then tries again
 */
export const loadCounties = (state: string): Promise<CountyShapes> =>
	fetchOnce(
		resolve('/atlas/counties/[state].json', { state }),
		`The counties of state ${state}`,
		(json) => readCounties(json as CountyTopology)
	);

export function readCounties(topology: CountyTopology): CountyShapes {
	const { counties } = topology.objects;
	const byGeoid = new Map(counties.geometries.map((county) => [county.id, county]));
	const rings = (geoid: string): Ring[] => {
		const county = byGeoid.get(geoid);
		const shape = county && feature(topology, county);
		return shape?.type === 'Feature' ? ringsOf(shape.geometry) : [];
	};
	const stateRings = ringsOf(merge(topology, counties.geometries));
	return {
		lines: pathText(
			mesh(topology, counties, (a, b) => a !== b).coordinates as unknown as Point[][],
			false,
			DIGITS
		),
		state: pathText(stateRings, true, DIGITS),
		stateRings,
		names: new Map([...byGeoid].map(([geoid, { properties }]) => [geoid, properties.name])),
		outline: (geoid) => pathText(rings(geoid), true, DIGITS) || null,
		rings
	};
}

function ringsOf(geometry: Geometry): Ring[] {
	if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Ring[];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat() as unknown as Ring[];
	return [];
}
