/** Which county holds a point, and where the middle of a state or a county lies. */
import { geoBounds, geoCentroid, geoContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Gazetteer } from '../check/gazetteer.ts';
import { BoxIndex } from './box-index.ts';
import type { Box } from './plane.ts';

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
	// Made when first asked for; without it a point would be held against each county.
	let index: BoxIndex<County> | undefined;
	return {
		countyAt: ([x, y]) =>
			(index ??= indexCounties(areas, atlas))
				.near([x, y, x, y])
				.find(
					({ area, bounds }) => isWithin(x, y, bounds) && geoContains(feature(atlas, area), [x, y])
				)?.geoid,
		middleOf: (geoid) => {
			const area = areas.get(geoid);
			return area && geoCentroid(feature(atlas, area));
		}
	};
}

interface County {
	geoid: string;
	area: GeometryObject;
	bounds: Bounds;
}

/** Side of a cell, in degrees: about that of a county. */
const CELL = 1;

function indexCounties(
	areas: ReadonlyMap<string, GeometryObject>,
	atlas: Topology
): BoxIndex<County> {
	const counties = [...areas]
		.filter(([geoid]) => geoid.length === 5)
		.map(([geoid, area]) => ({ geoid, area, bounds: geoBounds(feature(atlas, area)) }));
	const boxOf = ({ bounds: [[west, south], [east, north]] }: County): Box =>
		west <= east ? [west, south, east, north] : [-180, south, 180, north];
	return new BoxIndex(counties, boxOf, CELL);
}

function isWithin(x: number, y: number, [[west, south], [east, north]]: Bounds): boolean {
	const isBetween = west <= east ? x >= west && x <= east : x >= west || x <= east;
	return isBetween && y >= south && y <= north;
}
