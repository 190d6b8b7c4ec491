/** Where each place stands on a plane, and how far its hit area may reach. */
import type { StoryPlace } from '../model/story-model.ts';
import type { Spot } from './map-drawing.ts';
import { isDot, SMALL_AREA } from './mark-size.ts';
import { boundsOf, pointInBox, round, type Box, type Point, type Ring } from './plane.ts';

/** A place on one plane, with its shape if it has one. */
export interface Sited {
	place: StoryPlace;
	x: number;
	y: number;
	rings: Ring[] | null;
	shape: string | null;
}

/** The part of a plane that is looked for. */
export interface Plane {
	toPlane(point: Point): Point | null;
	area(geoid: string): Ring[] | null;
}

/** @throws if the projection or the atlas does not know the place */
export function site(place: StoryPlace, plane: Plane, shape: string): Sited {
	const point = plane.toPlane(place.point);
	if (!point) {
		throw new Error(
			`“${place.id}” cannot be drawn: ${place.point.join(', ')} lies outside the states that the map shows`
		);
	}
	const [x, y] = [round(point[0]), round(point[1])];
	if (isDot(place.kind)) return { place, x, y, rings: null, shape: null };
	const geoid = place.geoids?.county ?? place.geoids?.state;
	const rings = geoid ? plane.area(geoid) : null;
	if (!rings) throw new Error(`“${place.id}” cannot be drawn: the atlas has no shape for ${geoid}`);
	return { place, x, y, rings, shape };
}

/** @param others what shares the plane and can be pointed at */
export function spotOf(sited: Sited, others: readonly Sited[]): Spot {
	const { place, x, y, rings, shape } = sited;
	const box = rings && (boundsOf(rings).map((value) => round(value)) as unknown as Box);
	const small = others.filter((other) => other.place.id !== place.id && isSmall(other));
	const nearest = Math.min(...small.map((other) => Math.hypot(other.x - x, other.y - y)));
	return {
		x,
		y,
		box,
		shape,
		room: round(Math.min(nearest / 2, 99)),
		free: box && isSmall(sited) ? freeSide(box, small) : null
	};
}

const isSmall = ({ place, rings }: Sited): boolean => {
	if (!rings) return isDot(place.kind);
	const [x0, y0, x1, y1] = boundsOf(rings);
	return Math.max(x1 - x0, y1 - y0) < SMALL_AREA;
};

/** Away from the dots that lie on or beside it. */
function freeSide(box: Box, small: readonly Sited[]): Spot['free'] {
	const near: Box = [box[0] - 8, box[1] - 8, box[2] + 8, box[3] + 8];
	const dot = small.find((other) => !other.rings && pointInBox(other.x, other.y, near));
	if (!dot) return null;
	const [dx, dy] = [(box[0] + box[2]) / 2 - dot.x, (box[1] + box[3]) / 2 - dot.y];
	const length = Math.hypot(dx, dy);
	return length ? [round(dx / length, 2), round(dy / length, 2)] : [-1, 0];
}
