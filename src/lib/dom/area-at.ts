/**
 * From a position to the county it lies in, all within the page: what is fetched are the counties
 * of whole states, so that no request tells where the reader is within one.
 */
import type { AtlasNames } from '#lib/core/geo/atlas-names.ts';
import { albersPlane } from '#lib/core/geo/nation-fit.ts';
import {
	circleMeetsSegment,
	pointInBox,
	pointInRings,
	sidesOf,
	type Point
} from '#lib/core/geo/plane.ts';
import { loadCounties, type CountyShapes } from './load-counties.ts';

/**
 * How far from a drawn shore or border somebody may stand and still be taken to be there, in units
 * of the plane, nearest first: the shapes cut bays and capes by as much. The last is five miles.
 */
const NEAR = [0.1, 0.3, 0.75] as const;

/**
 * @returns the GEOID of a county, or of a territory, whose counties are not drawn; null outside
 * @throws if counties cannot be had
 */
export async function areaAt(point: Point, { albers, states }: AtlasNames): Promise<string | null> {
	const territory = states.find(({ degrees }) => degrees && pointInBox(...point, degrees));
	if (territory) return territory.fips;
	const [x, y] = albersPlane(albers)(point) ?? [];
	if (x === undefined || y === undefined) return null;
	const margin = NEAR.at(-1) ?? 0;
	const candidates = states.filter(
		({ box }) =>
			box && pointInBox(x, y, [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin])
	);
	const shapes = await Promise.all(candidates.map(({ fips }) => loadCounties(fips)));
	const counties = shapes.flatMap(countiesOf);
	const holding = counties.find(({ rings }) => pointInRings(x, y, rings));
	if (holding) return holding.geoid;
	for (const radius of NEAR) {
		const beside = counties.find(({ rings }) =>
			[...sidesOf(rings)].some((side) => circleMeetsSegment(x, y, radius, side))
		);
		if (beside) return beside.geoid;
	}
	return null;
}

const countiesOf = ({ names, rings }: CountyShapes) =>
	[...names.keys()].map((geoid) => ({ geoid, rings: rings(geoid) }));
