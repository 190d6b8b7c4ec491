/**
 * Where marks crowd, a region is worth drawing larger. Circles of several sizes are tried round
 * every mark; the best is the one that relieves most, and up to three are taken.
 */
import type { Inset } from '../schema/story.ts';
import { INSETS, mainView } from './frame.ts';
import type { Point } from './plane.ts';

/** A mark that can be shown in an inset. */
export interface CrowdedMark {
	id: string;
	/** Where it stands, in units of the plane. */
	x: number;
	y: number;
	/** Longitude and latitude. */
	point: Point;
}

export interface Region {
	members: CrowdedMark[];
	/** In degrees. */
	limits: Pick<Inset, 'west' | 'south' | 'east' | 'north'>;
}

const MOST = 3;
/** Fewer marks find room with leaders. */
const LEAST_MARKS = 4;
/** Least that a region must relieve. */
const LEAST_RELIEF = 2.5;
/** Each inset makes the others smaller: by so much must another one be better. */
const WORTH = 1.15;
/** Less enlarged than this, a region is no detail. */
const LEAST_LARGER = 3;
/** Marks nearer than this, in px, crowd each other. */
const NEAR = 34;
/** A mark with one neighbour at its elbow can bear it. */
const BEARABLE = 1;
/** Radii that are tried, in units. */
const RADII = [8, 12, 17, 23, 30, 38];
/** The width for which crowding is judged. */
const JUDGED_AT = 690;
/** Round the outermost marks, as a share of the region's size, and at least so many degrees. */
const PADDING = { share: 0.14, least: 0.12 };
/** @param toPlane of the main map; null where it draws nothing */
export function proposeInsets(
	marks: readonly CrowdedMark[],
	toPlane: (point: Point) => Point | null
): Region[] {
	let best: { regions: Region[]; relief: number } = { regions: [], relief: 0 };
	for (let count = 1; count <= MOST; count++) {
		const found = regionsOf(count, marks, toPlane);
		if (found.relief > best.relief * WORTH) best = found;
	}
	// The southern stand lower, so that what joins them to the map need not cross.
	return best.regions.sort((a, b) => a.limits.south - b.limits.south);
}

/** So many regions, each the best for the marks that those before have left crowded. */
function regionsOf(
	count: number,
	marks: readonly CrowdedMark[],
	toPlane: (point: Point) => Point | null
): { regions: Region[]; relief: number } {
	const regions: Region[] = [];
	let [left, relief] = [[...marks], 0];
	while (regions.length < count) {
		const best = mostRelieving(left, count, regions, toPlane);
		if (!best || best.relief < LEAST_RELIEF) return { regions: [], relief: 0 };
		regions.push(best.region);
		relief += best.relief;
		left = left.filter(({ point }) => !isWithin(point, best.region.limits));
	}
	return { regions, relief };
}

const isWithin = ([lon, lat]: Point, { west, south, east, north }: Region['limits']): boolean =>
	lon >= west && lon <= east && lat >= south && lat <= north;

function mostRelieving(
	marks: readonly CrowdedMark[],
	count: number,
	others: readonly Region[],
	toPlane: (point: Point) => Point | null
): { region: Region; relief: number } | null {
	let best: { region: Region; relief: number } | null = null;
	const crowded = new Map(marks.map((mark) => [mark, crowding(mark, marks, 1)]));
	const tried = new Set<string>();
	for (const radius of RADII) {
		for (const seed of marks) {
			const core = around(seed, radius, marks);
			if (core.length < LEAST_MARKS) continue;
			const key = core.map(({ id }) => id).join();
			if (tried.has(key)) continue;
			tried.add(key);
			const limits = limitsOf(core, count);
			if (others.some((other) => overlap(limits, other.limits))) continue;
			const width = widthOnPlane(limits, toPlane);
			if (width === null) continue;
			const members = marks.filter(({ point }) => isWithin(point, limits));
			const larger = INSETS.width / width;
			if (larger < LEAST_LARGER) continue;
			let relief = 0;
			for (const mark of members) {
				relief += (crowded.get(mark) ?? 0) - crowding(mark, members, larger);
			}
			if (!best || relief > best.relief) best = { region: { members, limits }, relief };
		}
	}
	return best;
}

const overlap = (a: Region['limits'], b: Region['limits']): boolean =>
	a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

/** In units; null if a corner, or what the bent sides of an inset add to it, is not on the map. */
function widthOnPlane(
	{ west, south, east, north }: Region['limits'],
	toPlane: (point: Point) => Point | null
): number | null {
	const [dx, dy] = [(east - west) * 0.08, (north - south) * 0.08];
	const corners = [west - dx, east + dx].flatMap((lon) =>
		[south - dy, north + dy].map((lat) => toPlane([lon, lat]))
	);
	const [left, right] = [west, east].map((lon) => toPlane([lon, (south + north) / 2]));
	if (!left || !right || !corners.every(Boolean)) return null;
	return Math.hypot(right[0] - left[0], right[1] - left[1]);
}

/** The marks within reach of a middle that drifts to where they are. */
function around(seed: CrowdedMark, radius: number, marks: readonly CrowdedMark[]): CrowdedMark[] {
	let { x, y } = seed;
	let members: CrowdedMark[] = [];
	for (let step = 0; step < 3; step++) {
		members = marks.filter((mark) => Math.hypot(mark.x - x, mark.y - y) <= radius);
		x = members.reduce((sum, mark) => sum + mark.x, 0) / (members.length || 1);
		y = members.reduce((sum, mark) => sum + mark.y, 0) / (members.length || 1);
	}
	return members;
}

/**
 * How much a mark suffers from others near it.
 * @param larger how many times the plane is enlarged
 */
function crowding(mark: CrowdedMark, among: readonly CrowdedMark[], larger: number): number {
	const reach = (NEAR * mainView(JUDGED_AT).k) / larger;
	let felt = 0;
	for (const other of among) {
		if (other === mark) continue;
		const gap = Math.hypot(mark.x - other.x, mark.y - other.y);
		if (gap < reach) felt += 1 - gap / reach;
	}
	return Math.max(0, felt - BEARABLE);
}

/** Round the members, in the shape of a frame in a column of so many. */
function limitsOf(members: readonly CrowdedMark[], count: number): Region['limits'] {
	const lons = members.map(({ point }) => point[0]);
	const lats = members.map(({ point }) => point[1]);
	const [midLon, midLat] = [middle(lons), middle(lats)];
	const squeeze = Math.cos((midLat * Math.PI) / 180);
	// In degrees of latitude, so that both directions can be compared.
	let width = (spread(lons) + 2 * PADDING.least) * (1 + 2 * PADDING.share) * squeeze;
	let height = (spread(lats) + 2 * PADDING.least) * (1 + 2 * PADDING.share);
	const frame = (INSETS.height - INSETS.gap * (count - 1)) / count;
	width = Math.max(width, (height * INSETS.width) / frame);
	height = Math.max(height, (width * frame) / INSETS.width);
	return {
		west: tidy(midLon - width / squeeze / 2),
		south: tidy(midLat - height / 2),
		east: tidy(midLon + width / squeeze / 2),
		north: tidy(midLat + height / 2)
	};
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const middle = (values: readonly number[]): number =>
	(Math.max(...values) + Math.min(...values)) / 2;
const tidy = (degrees: number): number => Math.round(degrees * 100) / 100;
