import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTowards } from '../../../../src/lib/core/geo/nearest.ts';

const spots = [
	{ x: 0, y: 0 },
	{ x: 10, y: 1 },
	{ x: 6, y: 5 },
	{ x: -4, y: 0 },
	{ x: 0, y: 14 }
];

describe('the nearest mark in a direction', () => {
	it('prefers what lies straight ahead to what is nearer but aside', () => {
		expect(nearestTowards(spots, 0, 'right')).toBe(1);
		expect(nearestTowards(spots, 0, 'left')).toBe(3);
		expect(nearestTowards(spots, 0, 'down')).toBe(4);
	});

	it('is none where nothing lies that way', () => {
		expect(nearestTowards(spots, 0, 'up')).toBe(-1);
		expect(nearestTowards([], 0, 'up')).toBe(-1);
	});

	it('never leads back or stays', () => {
		const spot = fc.record({
			x: fc.integer({ min: 0, max: 900 }),
			y: fc.integer({ min: 0, max: 500 })
		});
		fc.assert(
			fc.property(fc.array(spot, { minLength: 2, maxLength: 30 }), (all) => {
				const to = nearestTowards(all, 0, 'right');
				expect(to === -1 || (all[to]?.x ?? 0) > (all[0]?.x ?? 0)).toBe(true);
			})
		);
	});
});
