/**
 * Whether points lie inside a shape, asked many thousand times while names are placed: answered for
 * the middle of each small cell of the plane, which is as exact as text on a map needs. For each row
 * of cells it is known where the shape's sides cross it.
 */
import { boundsOf, pointInBox, sidesOf, type Ring } from './plane.ts';

export type InsideTest = (x: number, y: number) => boolean;

/** Side of a cell, in units. */
const CELL = 2;

const known = new WeakMap<readonly Ring[], InsideTest>();

/** Shapes are compared by identity: keep the same rings to keep what is known of them. */
export function insideTest(rings: readonly Ring[]): InsideTest {
	const made = known.get(rings) ?? makeTest(rings);
	known.set(rings, made);
	return made;
}

function makeTest(rings: readonly Ring[]): InsideTest {
	const box = boundsOf(rings);
	const rows = new Map<number, readonly number[]>();
	return (x, y) => {
		if (!pointInBox(x, y, box)) return false;
		const column = Math.floor((x - box[0]) / CELL);
		const row = Math.floor((y - box[1]) / CELL);
		const crossings = rows.get(row) ?? crossingsOf(rings, box[1] + (row + 0.5) * CELL);
		rows.set(row, crossings);
		const middle = box[0] + (column + 0.5) * CELL;
		let inside = false;
		for (const crossing of crossings) if (middle < crossing) inside = !inside;
		return inside;
	};
}

/** Where the sides cross a level line. */
function crossingsOf(rings: readonly Ring[], y: number): number[] {
	const crossings: number[] = [];
	for (const [x1, y1, x2, y2] of sidesOf(rings)) {
		if (y1 > y !== y2 > y) crossings.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
	}
	return crossings;
}
