import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captionRoom } from '../../../../src/lib/core/geo/caption-room.ts';
import { FRAME, LAND_EXTENT } from '../../../../src/lib/core/geo/frame.ts';
import type { Box } from '../../../../src/lib/core/geo/plane.ts';

const boxed = (box: Box) => ({ box });

it('words have the whole foot of a map without insets', () => {
	expect(captionRoom([])).toEqual({ x0: 0, x1: 1 });
});

it('words stand to the right of an inset at the lower left', () => {
	const { x0, x1 } = captionRoom([boxed([0, 216, 212, 536])]);
	expect(x0 * FRAME.width).toBeGreaterThan(212);
	expect(x1).toBe(1);
});

it('words never lie over an inset, wherever one stands', () => {
	const box = fc
		.tuple(
			fc.integer({ min: 0, max: 900 }),
			fc.integer({ min: 0, max: 500 }),
			fc.integer({ min: 10, max: 300 })
		)
		.map(([x, y, size]) => boxed([x, y, Math.min(936, x + size), y + size]));
	fc.assert(
		fc.property(fc.array(box, { maxLength: 4 }), (insets) => {
			const { x0, x1 } = captionRoom(insets);
			for (const { box } of insets) {
				if (box[3] <= LAND_EXTENT[1][1]) continue;
				expect(x0 * FRAME.width >= box[2] || x1 * FRAME.width <= box[0] || x0 === x1).toBe(true);
			}
		})
	);
});
