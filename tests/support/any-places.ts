/** Places to try the map with: real spots in every state, and the most populous cities. */
import { geoCentroid } from 'd3';
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { MapRequest } from '../../src/lib/core/geo/map-request.ts';
import type { StoryPlace } from '../../src/lib/core/model/story-model.ts';
import { STATES } from '../../src/lib/core/schema/states.ts';
import { readAtlas } from '../../src/lib/server/read-atlas.ts';

/** A county by its GEOID, with a point within it and its name. */
interface County {
	geoid: string;
	name: string;
	point: [number, number];
}

const { degrees } = readAtlas();

export const COUNTIES: readonly County[] = degrees.objects.counties.geometries.map((area) => ({
	geoid: String(area.id),
	name: (area.properties as { name: string }).name,
	point: geoCentroid(feature(degrees, area)).map((at) => Math.round(at * 100) / 100) as [
		number,
		number
	]
}));

const postalOf = new Map(STATES.map(({ fips, postal }) => [fips, postal]));

/** A county as itself, or a town of its name at its middle. */
export function placeIn({ geoid, name, point }: County, kind: 'county' | 'city'): StoryPlace {
	const state = geoid.slice(0, 2);
	const short = kind === 'county' ? `${name} County` : name;
	return {
		id: `${kind}-${geoid}`,
		kind,
		names: { formal: short, short, ...(kind === 'county' && { brief: `${name} Co.` }) },
		state: postalOf.get(state) ?? '',
		geoids: kind === 'county' ? { state, county: geoid } : { state, place: `${state}00000` },
		point,
		counted: true,
		within: [],
		contains: []
	};
}

/**
 * The hundred most populous cities of the fifty states and the District by the census of 2020, in
 * its order; points are approximate.
 */
export const CITIES: readonly StoryPlace[] = readFileSync(
	new URL('../fixtures/us-cities-2020.csv', import.meta.url),
	'utf8'
)
	.trim()
	.split('\n')
	.slice(1)
	.map((row): StoryPlace => {
		const [rank = '', name = '', state = '', longitude, latitude] = row.split(',');
		const fips = STATES.find(({ postal }) => postal === state)?.fips ?? '';
		return {
			id: `city-${rank}`,
			kind: 'city',
			names: { formal: `${name}, ${state}`, short: name },
			state,
			geoids: { state: fips, place: `${fips}${rank.padStart(5, '0')}` },
			point: [Number(longitude), Number(latitude)],
			counted: true,
			within: [],
			contains: []
		};
	});

export const requestFor = (
	places: readonly StoryPlace[],
	insets?: MapRequest['insets']
): MapRequest => ({ story: 'any', places, insets, context: [] });
