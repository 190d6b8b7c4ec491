/**
 * GeoJSON features with dates to a story: their properties are read as the columns of a table, their
 * geometry is where it happened.
 */
import { geoPath, type GeoPermissibleObjects } from 'd3';
import { isRecord } from '../check/fields.ts';
import type { Gazetteer } from '../check/gazetteer.ts';
import type { ImportEntry, ImportRequest, Where } from './imported.ts';
import { eventsOfTable, type ImportedTable } from './import-table.ts';
import type { Importer } from './importer.ts';
import { checkPoint } from './read-point.ts';
import type { Table } from './read-table.ts';

type Point = readonly [number, number];

export const geoJsonImporter: Importer = {
	format: 'geojson',
	recognises: ({ json }) => isRecord(json) && /^Feature(Collection)?$/.test(String(json['type'])),
	read: ({ json }, request) => importGeoJson(json, request)
};

function importGeoJson(value: unknown, request: ImportRequest): ImportedTable {
	const { features, path, rest } = featuresOf(value);
	const entries: ImportEntry[] = [];
	if (features.length === 0) {
		const did = 'Nothing to read: GeoJSON has a list `features`.';
		entries.push({ severity: 'error', where: { path: [] }, seen: 'no features', did });
	}
	const places = features.map((feature, index) => pointOf(feature, [...path, index], entries));
	const isTurned = areTurned(places, request.gazetteer);
	const { events, entries: told, columns } = eventsOfTable(tableOf(features), request);
	const title = rest['name'] ?? rest['title'];
	return {
		...(typeof title === 'string' && title !== '' && { title }),
		events: events.map((event) => {
			const index = (event.where.row ?? 2) - 2;
			const where: Where = { path: [...path, index] };
			const { point, isWhole } = turn(places[index], isTurned, where, entries);
			const [said] = event.places;
			const place = { ...said, ...(point && { point }) };
			const feature = features[index];
			return {
				...event,
				where,
				places: Object.keys(place).length > 0 ? [place] : [],
				rest: { ...restOf(feature, columns), ...(!isWhole && { geometry: feature?.['geometry'] }) }
			};
		}),
		rest,
		entries: [...entries, ...told.map((entry) => ({ ...entry, where: pathOf(entry.where, path) }))],
		columns
	};
}

type Feature = Record<string, unknown>;

interface Features {
	features: Feature[];
	/** Where the list stands. */
	path: (string | number)[];
	/** Of the collection, what is no feature. */
	rest: Record<string, unknown>;
}

function featuresOf(value: unknown): Features {
	if (!isRecord(value)) return { features: [], path: [], rest: {} };
	const { features, type: _, ...rest } = value;
	if (Array.isArray(features)) {
		// What is no feature is kept as if it were one.
		const all = features.map((one: unknown) =>
			isRecord(one) ? one : { properties: { feature: one } }
		);
		return { features: all, path: ['features'], rest };
	}
	return { features: value['type'] === 'Feature' ? [value] : [], path: [], rest: {} };
}

// — properties as a table —

const propertiesOf = ({ properties }: Feature): Record<string, unknown> =>
	isRecord(properties) ? properties : {};

function tableOf(features: readonly Feature[]): Table {
	const names = new Set(features.flatMap((feature) => Object.keys(propertiesOf(feature))));
	const hasIds = features.some(({ id }) => id !== undefined) && !names.has('id');
	const columns = [...names, ...(hasIds ? ['id'] : [])];
	const rows = features.map((feature, index) => {
		const properties: Record<string, unknown> = { id: feature['id'], ...propertiesOf(feature) };
		return { row: index + 2, cells: columns.map((name) => cellOf(properties[name])), more: [] };
	});
	return { columns, rows, entries: [] };
}

const cellOf = (value: unknown): string => {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(cellOf).join(', ');
	return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Properties that were taken for nothing, as they are, and what else the feature has. */
function restOf(feature: Feature = {}, columns: ImportedTable['columns']): Record<string, unknown> {
	const { type: _, id, properties: __, geometry: ___, ...more } = feature;
	const kept = Object.entries(propertiesOf(feature)).filter(([name]) => columns[name] === 'kept');
	return { ...more, ...(typeof id === 'number' && { id }), ...Object.fromEntries(kept) };
}

function pathOf({ row = 1, column }: Where, path: readonly (string | number)[]): Where {
	if (row === 1) return { path: [...path], ...(column !== undefined && { column }) };
	return { path: [...path, row - 2, ...(column === undefined ? [] : ['properties', column])] };
}

// — geometry —

interface FeaturePoint {
	point: Point | null;
	/** Whether the point is all that the geometry says. */
	isWhole: boolean;
}

const SHAPES: readonly string[] = [
	...['MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
	'GeometryCollection'
];

function pointOf(
	{ geometry }: Feature,
	at: readonly (string | number)[],
	entries: ImportEntry[]
): FeaturePoint {
	if (geometry === null || geometry === undefined) return { point: null, isWhole: true };
	const where = { path: [...at, 'geometry'] };
	const type = isRecord(geometry) ? geometry['type'] : undefined;
	const tell = (severity: ImportEntry['severity'], seen: string, did: string) => {
		entries.push({ severity, where, seen, did });
	};
	if (type === 'Point' && isRecord(geometry)) {
		const { coordinates } = geometry;
		const [x, y, ...more] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
		if (typeof x !== 'number' || typeof y !== 'number') {
			tell('error', 'a point without two numbers', 'Left out. Kept under `extensions`.');
			return { point: null, isWhole: false };
		}
		return { point: [x, y], isWhole: more.length === 0 };
	}
	const middle = SHAPES.includes(String(type))
		? middleOf(geometry as unknown as GeoPermissibleObjects)
		: null;
	if (!middle) {
		tell('error', 'a geometry of no known form', 'Left out. Kept under `extensions`.');
		return { point: null, isWhole: false };
	}
	tell('warning', `a ${String(type)}`, 'Its middle is taken. It is kept under `extensions`.');
	return { point: middle, isWhole: false };
}

/** On the plane of degrees, where it does not matter which way round a ring runs; null without numbers. */
function middleOf(shape: GeoPermissibleObjects): Point | null {
	try {
		const [x, y] = geoPath().centroid(shape);
		return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
	} catch {
		return null;
	}
}

/** Whether every point of the file has its latitude first: none lies where the map is, all would. */
function areTurned(places: readonly FeaturePoint[], gazetteer: Gazetteer): boolean {
	const points = places.flatMap(({ point }) => (point ? [point] : []));
	const isOnMap = ([x, y]: Point) =>
		Math.abs(x) <= 180 && Math.abs(y) <= 90 && gazetteer.isDrawn([x, y]);
	return points.length > 0 && points.every(([x, y]) => !isOnMap([x, y]) && isOnMap([y, x]));
}

function turn(
	place: FeaturePoint | undefined,
	isTurned: boolean,
	where: Where,
	entries: ImportEntry[]
): { point?: Point; isWhole: boolean } {
	if (!place?.point) return { isWhole: place?.isWhole ?? true };
	const [x, y] = place.point;
	const seen = `the coordinates ${x}, ${y}`;
	if (isTurned) {
		const did = `Taken for longitude ${y} and latitude ${x}: all points of the file have the latitude first.`;
		entries.push({ severity: 'warning', where, seen, did });
		return { point: [y, x], isWhole: false };
	}
	const { point, fault } = checkPoint([x, y], seen);
	if (fault) entries.push({ severity: 'error', where, ...fault });
	return point ? { point, isWhole: place.isWhole } : { isWhole: false };
}
