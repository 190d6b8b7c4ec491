/** Which county holds a point, and where the middle of a state or a county lies. */
import { geoBounds, geoCentroid, geoContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Gazetteer } from '../check/gazetteer.ts';

/** West and south, east and north; west is the larger where the date line runs between. */
type Bounds = [[number, number], [number, number]];

/**
 * @param areas by GEOID
 * @param atlas their topology, in degrees
 */
export function areaFinder(
	areas: ReadonlyMap<string, GeometryObject>,
	atlas: Topology
): Pick<Gazetteer, 'countyAt' | 'middleOf'> {
	// Bounds are made when first asked for; without them a point would be held against each county.
	let counties: (readonly [string, GeometryObject, Bounds])[] | undefined;
	const known = () =>
		(counties ??= [...areas]
			.filter(([geoid]) => geoid.length === 5)
			.map(([geoid, area]) => [geoid, area, geoBounds(feature(atlas, area))]));

	return {
		countyAt: ([x, y]) =>
			known().find(
				([, area, bounds]) => isWithin(x, y, bounds) && geoContains(feature(atlas, area), [x, y])
			)?.[0],
		middleOf: (geoid) => {
			const area = areas.get(geoid);
			return area && geoCentroid(feature(atlas, area));
		}
	};
}

function isWithin(x: number, y: number, [[west, south], [east, north]]: Bounds): boolean {
	const isBetween = west <= east ? x >= west && x <= east : x >= west || x <= east;
	return isBetween && y >= south && y <= north;
}
