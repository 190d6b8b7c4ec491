/**
 * Every state and county by name, with what a search and a reader's position need to know of
 * where it lies: a small file, fetched once somebody looks for a place.
 */
import { geoBounds, geoCentroid, geoPath } from 'd3';
import { bbox, feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { fitNation, type AlbersFit } from './nation-fit.ts';
import { round, type Box, type Point } from './plane.ts';
import { onPlane, type Atlas } from './project.ts';

export interface AtlasNames {
	/** For `geoAlbersUsa`: puts a position where the map has it. */
	albers: AlbersFit;
	states: AtlasState[];
}

/** Counties stand in columns, in the order of their GEOIDs: so they compress to three quarters. */
export interface AtlasState {
	/** Two digits. */
	fips: string;
	/** Its bounds on the plane; null for the territories, which the plane has no room for. */
	box: Box | null;
	/** Bounds of a territory: west, south, east, north in degrees. */
	degrees?: Box;
	/** How much the last three digits of each GEOID are more than those of the one before. */
	steps: number[];
	/** Without their kind. */
	names: string[];
	/**
	 * Longitude and latitude of their middles in tenths of a degree: near enough to say how many
	 * miles something is away.
	 */
	longitudes: number[];
	latitudes: number[];
}

/** States in the order of their digits, counties in that of theirs. */
export function atlasNames(atlas: Atlas): AtlasNames {
	const { move, albers } = fitNation(bbox(atlas.albersStates));
	const drawn = onPlane(atlas.albersStates, move);
	const { states, counties } = atlas.degrees.objects;
	return {
		albers: {
			scale: round(albers.scale, 6),
			translate: albers.translate.map((value) => round(value, 6)) as unknown as Point
		},
		states: inOrder(states).map((state) => {
			const fips = String(state.id);
			const shape = drawn.objects.states.geometries.find(({ id }) => id === fips);
			const bounds = shape
				? { box: outwards(geoPath().bounds(feature(drawn, shape)).flat(), 1) }
				: { box: null, degrees: outwards(geoBounds(feature(atlas.degrees, state)).flat(), 100) };
			const own = inOrder(counties).filter(({ id }) => String(id).startsWith(fips));
			const codes = own.map(({ id }) => Number(String(id).slice(2)));
			const middles = own.map((county) => geoCentroid(feature(atlas.degrees, county)));
			return {
				fips,
				...bounds,
				steps: codes.map((code, i) => code - (codes[i - 1] ?? 0)),
				names: own.map((county) => nameOf(county.properties)),
				longitudes: middles.map(([longitude]) => Math.round(longitude * 10)),
				latitudes: middles.map(([, latitude]) => Math.round(latitude * 10))
			};
		})
	};
}

const inOrder = ({ geometries }: GeometryCollection): GeometryObject[] =>
	[...geometries].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

/** To the next whole fraction outwards: bounds may not lose what they hold. */
const outwards = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], factor: number): Box => [
	Math.floor(x0 * factor) / factor,
	Math.floor(y0 * factor) / factor,
	Math.ceil(x1 * factor) / factor,
	Math.ceil(y1 * factor) / factor
];

const nameOf = (properties: { name?: string } = {}): string => properties.name ?? '';
