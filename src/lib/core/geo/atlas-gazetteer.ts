/** What the checker must know of the world, from the Census geometry that the map is drawn from. */
import { geoAlbersUsa, geoContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Gazetteer } from '../check/gazetteer.ts';
import { areaFinder } from './area-finder.ts';
import { territoryAt } from './territories.ts';

type Area = GeometryObject & { properties: { name: string } };

/** `counties-10m.json` of us-atlas: longitude and latitude, and a name for each area. */
export type NamedAreas = Topology<
	Record<'states' | 'counties', { type: 'GeometryCollection'; geometries: Area[] }>
>;

export function atlasGazetteer(atlas: NamedAreas): Gazetteer {
	const project = geoAlbersUsa();
	const states = byGeoid(atlas.objects.states.geometries);
	const counties = byGeoid(atlas.objects.counties.geometries);
	return {
		states: namesOf(states),
		counties: namesOf(counties),
		isDrawn: ([longitude, latitude]) =>
			project([longitude, latitude]) !== null || territoryAt([longitude, latitude]) !== undefined,
		contains: (geoid, [longitude, latitude]) => {
			const area = states.get(geoid) ?? counties.get(geoid);
			return area !== undefined && geoContains(feature(atlas, area), [longitude, latitude]);
		},
		...areaFinder(new Map([...states, ...counties]), atlas),
		isZone
	};
}

const byGeoid = (areas: readonly Area[]): Map<string, Area> =>
	new Map(areas.map((area) => [String(area.id), area]));

const namesOf = (areas: ReadonlyMap<string, Area>): Map<string, string> =>
	new Map([...areas].map(([geoid, area]) => [geoid, area.properties.name]));

/** Offsets such as `+05:00` are accepted by Intl, but are no zones. */
function isZone(name: string): boolean {
	if (!/^[A-Z]/i.test(name)) return false;
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
