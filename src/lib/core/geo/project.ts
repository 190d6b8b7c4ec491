/**
 * From an atlas to the plane: the only module that knows projections and topologies. Arcs are
 * simplified after they are projected, by how much of the drawing a corner makes up, and shapes
 * share them, so that neighbours keep one border.
 */
import { geoBounds, geoConicConformal, geoIdentity, geoMercator, geoPath } from 'd3';
import { bbox, feature, merge, mesh, transform } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeoPermissibleObjects } from 'd3';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Objects,
	Polygon,
	Topology
} from 'topojson-specification';
import type { Inset } from '../schema/story.ts';
import { albersPlane, fitNation } from './nation-fit.ts';
import type { Box, Point, Ring } from './plane.ts';

export type Areas = Topology<{ counties: GeometryCollection; states: GeometryCollection }>;

/** Two files of us-atlas: the same shapes as drawn by Albers, and by longitude and latitude. */
export interface Atlas {
	/** `counties-albers-10m.json`. */
	albers: Areas;
	/** `states-albers-10m.json`: fewer nodes than the counties have along the same borders. */
	albersStates: Topology<{ states: GeometryCollection }>;
	/** `counties-10m.json`. */
	degrees: Areas;
}

/** Corners and islands smaller than this, in square units of the plane, are left out. */
const DETAIL = { nation: 0.45, county: 0.012, inset: 0.22, territory: 0.1, island: 0.9 } as const;

/** Round the islands in the box of a territory, in units: half of a mark fits. */
const TERRITORY_MARGIN = 6;

export interface Nation {
	toPlane: (point: Point) => Point | null;
	land: Ring[];
	borders: Point[][];
	/** Rings of a state or county, null if the atlas lacks it. */
	area(geoid: string): Ring[] | null;
}

export interface InsetPlane {
	toPlane(point: Point): Point;
	/** Longitude and latitude of its corners, from the top left, clockwise. */
	corners: Point[];
	/** The part of its plane that the limits in degrees take up. */
	limits: Box;
	/** All land but that of the states in `apart`. */
	land: Ring[];
	/** Lines between counties and between states. */
	lines: Point[][];
	area(geoid: string): Ring[] | null;
}

const nations = new WeakMap<Atlas, Nation>();

/** Made once for an atlas: all stories have the same country. */
export function projectNation(atlas: Atlas): Nation {
	const made = nations.get(atlas) ?? makeNation(atlas);
	nations.set(atlas, made);
	return made;
}

function makeNation(atlas: Atlas): Nation {
	const { move, albers } = fitNation(bbox(atlas.albersStates));
	const states = simplified(onPlane(atlas.albersStates, move), DETAIL.nation);
	const counties = once((geoid) => {
		const kept = pick(atlas.albers, (id) => id === geoid);
		return simplified(onPlane(kept, move), DETAIL.county);
	});

	return {
		toPlane: albersPlane(albers),
		land: ringsOf(merge(states, polygons(states.objects.states))),
		borders: linesOf(mesh(states, states.objects.states, (a, b) => a !== b)),
		area: (geoid) =>
			geoid.length === 2
				? areaIn(states, states.objects.states, geoid)
				: areaIn(counties(geoid), counties(geoid).objects.counties, geoid)
	};
}

/** A territory in its box, a part of the plane of the nation. */
export interface TerritoryPlane {
	toPlane(point: Point): Point;
	land: Ring[];
	area(geoid: string): Ring[] | null;
}

/** @param limits west, south, east, north: what the box shows */
export function projectTerritory(
	atlas: Atlas,
	fips: string,
	[west, south, east, north]: readonly [number, number, number, number],
	box: Box
): TerritoryPlane {
	const [x0, y0, x1, y1] = box;
	const corners: [number, number][] = [
		[west, south],
		[west, north],
		[east, north],
		[east, south]
	];
	const projection = geoMercator()
		.rotate([-(west + east) / 2, 0])
		.fitExtent(
			[
				[x0 + TERRITORY_MARGIN, y0 + TERRITORY_MARGIN],
				[x1 - TERRITORY_MARGIN, y1 - TERRITORY_MARGIN]
			],
			{ type: 'MultiPoint', coordinates: corners }
		);
	const toPlane = (point: Point): Point => demand(projection(point as [number, number]), point);
	const kept = pick(atlas.degrees, (id) => id.startsWith(fips));
	const topology = simplified(onPlane(kept, toPlane), DETAIL.territory);
	const { counties, states } = topology.objects;
	const clip = geoIdentity().clipExtent([
		[x0, y0],
		[x1, y1]
	]);
	const area = (geoid: string): Ring[] | null => {
		const objects = geoid.length === 2 ? states : counties;
		const object = objects.geometries.find(({ id }) => id === geoid);
		const rings = object ? tracesOf(feature(topology, object), clip) : [];
		return rings.length ? rings : null;
	};
	return { toPlane, land: area(fips) ?? [], area };
}

/** Longitude and latitude of a state's bounds: west, south, east, north. */
export function stateBounds(atlas: Atlas, geoid: string): [number, number, number, number] | null {
	const { states } = atlas.degrees.objects;
	const state = states.geometries.find(({ id }) => id === geoid);
	if (!state) return null;
	const [[west, south], [east, north]] = geoBounds(feature(atlas.degrees, state));
	return [west, south, east, north];
}

/** @param apart state GEOIDs that are drawn as areas of their own */
export function projectInset(
	atlas: Atlas,
	inset: Inset,
	width: number,
	height: number,
	apart: readonly string[]
): InsetPlane {
	const { west, south, east, north } = inset;
	const middle = (west + east) / 2;
	const rim: [number, number][] = [
		[west, north],
		[middle, north],
		[east, north],
		[east, south],
		[middle, south],
		[west, south]
	];
	const projection = geoConicConformal()
		.parallels([south, north])
		.rotate([-middle, 0])
		.fitSize([width, height], { type: 'MultiPoint', coordinates: rim });
	const toPlane = (point: Point): Point => demand(projection(point as [number, number]), point);
	const corners = [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height]
	].map((corner) => demand(projection.invert?.(corner as [number, number]), corner));

	const shown = new Set(statesNear(atlas, corners));
	const kept = onPlane(
		pick(atlas.degrees, (id) => shown.has(id.slice(0, 2))),
		toPlane
	);
	const topology = simplified(kept, DETAIL.inset);
	const { counties, states } = topology.objects;
	const clip = geoIdentity().clipExtent([
		[0, 0],
		[width, height]
	]);
	const rimOnPlane = rim.map(toPlane);
	const rest = polygons(states).filter((state) => !apart.includes(String(state.id)));
	return {
		toPlane,
		corners,
		limits: [
			Math.min(...rimOnPlane.map(([x]) => x)),
			Math.min(...rimOnPlane.map(([, y]) => y)),
			Math.max(...rimOnPlane.map(([x]) => x)),
			Math.max(...rimOnPlane.map(([, y]) => y))
		],
		land: tracesOf(merge(topology, rest), clip),
		lines: tracesOf(
			mesh(topology, counties, (a, b) => a !== b),
			clip
		),
		area: (geoid) => {
			const objects = geoid.length === 2 ? states : counties;
			const object = objects.geometries.find(({ id }) => id === geoid);
			const rings = object ? tracesOf(feature(topology, object), clip) : [];
			return rings.length ? rings : null;
		}
	};
}

/** States whose bounds touch those of the corners. */
function statesNear(atlas: Atlas, corners: readonly Point[]): string[] {
	const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
	const { states } = atlas.degrees.objects;
	return states.geometries
		.filter((state) => {
			const [[west, south], [east, north]] = geoBounds(feature(atlas.degrees, state));
			return (
				west < Math.max(...lons) &&
				east > Math.min(...lons) &&
				south < Math.max(...lats) &&
				north > Math.min(...lats)
			);
		})
		.map(({ id }) => String(id));
}

/** Decodes and moves every point. A point may be shared by many arcs, so it must map alone. */
export function onPlane<T extends Topology>(topology: T, toPlane: (point: Point) => Point): T {
	const decode = topology.transform ? transform(topology.transform) : (point: number[]) => point;
	const { transform: _, bbox: __, ...rest } = topology;
	const arcs = topology.arcs.map((arc) =>
		arc.map((position, i) => [...toPlane(decode([...position], i > 0) as unknown as Point)])
	);
	return { ...rest, arcs } as unknown as T;
}

/** Only the areas that are asked for, and the arcs that they need. */
function pick(topology: Areas, keep: (geoid: string) => boolean): Areas {
	const only = (collection: GeometryCollection): GeometryCollection => ({
		...collection,
		geometries: collection.geometries.filter(({ id }) => keep(String(id)))
	});
	const objects = {
		counties: only(topology.objects.counties),
		states: only(topology.objects.states)
	};
	return filter({ ...topology, objects }, () => true) as Areas;
}

function simplified<T extends Topology>(topology: T, detail: number): T {
	const weighed = presimplify(topology as Topology<Objects>);
	const island = Math.min(DETAIL.island, detail * 4);
	const kept = filter(weighed, filterWeight(weighed, island)) as Topology<Objects>;
	return simplify(kept, detail) as T;
}

function areaIn(
	topology: Topology,
	{ geometries }: GeometryCollection,
	geoid: string
): Ring[] | null {
	const object = geometries.find(({ id }) => id === geoid);
	return object ? ringsOf(feature(topology, object)) : null;
}

const polygons = ({ geometries }: GeometryCollection): (Polygon | MultiPolygon)[] =>
	geometries.filter(
		(object: GeometryObject): object is Polygon | MultiPolygon =>
			object.type === 'Polygon' || object.type === 'MultiPolygon'
	);

const ringsOf = (object: GeoPermissibleObjects): Ring[] => tracesOf(object, geoIdentity());
const linesOf = (object: GeoPermissibleObjects): Point[][] => tracesOf(object, geoIdentity());

/** The lines that a path would draw. */
function tracesOf(
	object: GeoPermissibleObjects,
	projection: ReturnType<typeof geoIdentity>
): Point[][] {
	const traces: Point[][] = [];
	const draw = geoPath(projection, {
		beginPath: () => {},
		moveTo: (x, y) => void traces.push([[x, y]]),
		lineTo: (x, y) => void traces.at(-1)?.push([x, y]),
		arc: () => {},
		closePath: () => {}
	});
	draw(object);
	return traces;
}

function demand(found: [number, number] | null | undefined, asked: unknown): Point {
	if (!found) throw new Error(`No place on the plane for ${JSON.stringify(asked)}`);
	return found;
}

function once<T>(make: (key: string) => T): (key: string) => T {
	const made = new Map<string, T>();
	return (key) => {
		const value = made.get(key) ?? make(key);
		made.set(key, value);
		return value;
	};
}
