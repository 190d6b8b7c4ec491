/** Which mark an arrow key leads to: the nearest one in its direction. */

export interface Spotted {
	x: number;
	y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const TOWARDS: Record<Direction, [number, number]> = {
	left: [-1, 0],
	right: [1, 0],
	up: [0, -1],
	down: [0, 1]
};

/** How much a step aside counts against a step ahead. */
const ASIDE = 2;

/**
 * @param from the index of the mark to leave
 * @returns the index of the mark to go to, -1 if none lies that way
 */
export function nearestTowards(spots: readonly Spotted[], from: number, to: Direction): number {
	const start = spots[from];
	const [ux, uy] = TOWARDS[to];
	let [found, least] = [-1, Infinity];
	if (!start) return found;
	for (const [i, { x, y }] of spots.entries()) {
		const [dx, dy] = [x - start.x, y - start.y];
		const ahead = dx * ux + dy * uy;
		const aside = Math.abs(dx * uy - dy * ux);
		// Within a quarter of a turn, so that every mark is reached by some key from its neighbour.
		if (i === from || ahead <= 0 || aside > ahead * 1.5) continue;
		const cost = ahead + ASIDE * aside;
		if (cost < least) [found, least] = [i, cost];
	}
	return found;
}
