/**
 * Whether points lie inside a shape, asked many thousand times while names are placed: answers are
 * kept for each small cell of the plane, which is as exact as text on a map needs.
 */
import { boundsOf, pointInBox, pointInRings, type Ring } from './plane.ts';

export type InsideTest = (x: number, y: number) => boolean;

/** Side of a cell, in units. */
const CELL = 2;

const known = new WeakMap<readonly Ring[], InsideTest>();

/** Shapes are compared by identity: keep the same rings to keep the answers. */
export function insideTest(rings: readonly Ring[]): InsideTest {
	const made = known.get(rings) ?? makeTest(rings);
	known.set(rings, made);
	return made;
}

function makeTest(rings: readonly Ring[]): InsideTest {
	const box = boundsOf(rings);
	const bounded = rings.map((ring) => ({ ring, bounds: boundsOf([ring]) }));
	const columns = Math.ceil((box[2] - box[0]) / CELL) + 1;
	const answers = new Map<number, boolean>();
	return (x, y) => {
		if (!pointInBox(x, y, box)) return false;
		const column = Math.floor((x - box[0]) / CELL);
		const row = Math.floor((y - box[1]) / CELL);
		const cell = row * columns + column;
		let answer = answers.get(cell);
		if (answer === undefined) {
			const [midX, midY] = [box[0] + (column + 0.5) * CELL, box[1] + (row + 0.5) * CELL];
			const near = bounded.filter(({ bounds }) => pointInBox(midX, midY, bounds));
			answer = pointInRings(
				midX,
				midY,
				near.map(({ ring }) => ring)
			);
			answers.set(cell, answer);
		}
		return answer;
	};
}
