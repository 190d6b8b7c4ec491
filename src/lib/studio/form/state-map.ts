/** The map of one state, or of a territory, on which a point is picked. */
import { geoMercator, geoPath } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { NamedAreas } from '#lib/core/geo/atlas-gazetteer.ts';
import type { AtlasNames } from '#lib/core/geo/atlas-names.ts';
import { albersDegrees, albersPlane } from '#lib/core/geo/nation-fit.ts';
import { boundsOf, type Box, type Point } from '#lib/core/geo/plane.ts';
import { limitsFor, territoryOf, type Territory } from '#lib/core/geo/territories.ts';
import { loadCounties, type CountyShapes } from '#lib/dom/load-counties.ts';
import { loadNames } from '#lib/dom/load-names.ts';
import { fetchAreas } from '../atlas.ts';

export interface StateMap {
	/** Path round its land. */
	land: string;
	/** Path of the lines between its counties. */
	lines: string;
	/** What is shown, on the plane of the paths: left, top, right, bottom. */
	box: Box;
	/** From longitude and latitude; null where the plane has no room. */
	toPlane: (point: Point) => Point | null;
	toDegrees: (point: Point) => Point | null;
}

/**
 * @param fips two digits
 * @param point one that is to be seen on it
 * @throws if there is no such map, or its file cannot be had
 */
export async function loadStateMap(fips: string, point: Point | null): Promise<StateMap> {
	const territory = territoryOf(fips);
	if (territory) return territoryMap(await fetchAreas(), territory, point);
	const names = await loadNames();
	if (!names.states.some((state) => state.fips === fips)) throw new RangeError(`No state ${fips}`);
	return drawnState(names, await loadCounties(fips));
}

const drawnState = ({ albers }: AtlasNames, counties: CountyShapes): StateMap => ({
	land: counties.state,
	lines: counties.lines,
	box: boundsOf(counties.stateRings),
	toPlane: albersPlane(albers),
	toDegrees: albersDegrees(albers)
});

/** Width of a territory’s plane. */
const SIZE = 400;

/** The country’s projection has no place for it, so it has one of its own. */
export function territoryMap(
	areas: NamedAreas,
	territory: Territory,
	point: Point | null
): StateMap {
	const { fips } = territory;
	const [west, south, east, north] = limitsFor(territory, point ? [point] : []);
	const corners: [number, number][] = [
		[west, south],
		[east, north]
	];
	const projection = geoMercator()
		.rotate([-(west + east) / 2, 0])
		.fitWidth(SIZE, { type: 'MultiPoint', coordinates: corners });
	const [x0, y1, x1, y0] = corners.flatMap((corner) => projection(corner) ?? []);
	if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) {
		throw new RangeError(`No map of ${territory.name}`);
	}
	const path = geoPath(projection).digits(2);
	const { states, counties } = areas.objects;
	const geometries = counties.geometries.filter(({ id }) => String(id).startsWith(fips));
	const land = states.geometries.find(({ id }) => id === fips);
	const own = { type: 'GeometryCollection' as const, geometries };
	return {
		land: (land && path(feature(areas, land))) ?? '',
		lines: path(mesh(areas, own, (a, b) => a !== b)) ?? '',
		box: [x0, y0, x1, y1],
		toPlane: ([longitude, latitude]) => projection([longitude, latitude]),
		toDegrees: ([x, y]) => projection.invert?.([x, y]) ?? null
	};
}
