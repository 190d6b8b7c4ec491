/** What the checker must know of the world, from the Census geometry that the map is drawn from. */
import { geoAlbersUsa, geoContains } from 'd3';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Gazetteer } from '../core/check/gazetteer.ts';
import { areaFinder } from '../core/geo/area-finder.ts';
import { territoryAt } from '../core/geo/territories.ts';

type Area = GeometryObject & { properties: { name: string } };
type Atlas = Topology<
	Record<'states' | 'counties', { type: 'GeometryCollection'; geometries: Area[] }>
>;

// Required, not imported: Node, tsx and the bundled site agree on it without import attributes.
const atlas = createRequire(import.meta.url)('us-atlas/counties-10m.json') as Atlas;

const project = geoAlbersUsa();

function loadGazetteer(): Gazetteer {
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

export const gazetteer: Gazetteer = loadGazetteer();
