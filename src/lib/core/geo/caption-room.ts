/** Where a line of words can lie over the foot of a wide map: below the land, beside the insets. */
import { FRAME, LAND_EXTENT } from './frame.ts';
import type { DrawnInset } from './map-drawing.ts';

/** Between an inset and the words. */
const GAP = 12;

/** @returns the widest stretch that no inset reaches into, in shares of the frame's width */
export function captionRoom(insets: readonly Pick<DrawnInset, 'box'>[]): {
	x0: number;
	x1: number;
} {
	const foot = LAND_EXTENT[1][1];
	const taken = insets
		.filter(({ box }) => box[3] > foot)
		.map(({ box }) => ({ x0: box[0] - GAP, x1: box[2] + GAP }))
		.sort((a, b) => a.x0 - b.x0);
	let best = { x0: 0, x1: 0 };
	let start = 0;
	for (const { x0, x1 } of [...taken, { x0: FRAME.width, x1: FRAME.width }]) {
		if (x0 - start > best.x1 - best.x0) best = { x0: start, x1: x0 };
		start = Math.max(start, x1);
	}
	return { x0: best.x0 / FRAME.width, x1: best.x1 / FRAME.width };
}
