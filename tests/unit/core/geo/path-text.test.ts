import { describe, expect, it } from 'vitest';
import { pathText } from '../../../../src/lib/core/geo/path-text.ts';

describe('the text of a path', () => {
	it('is relative, and closes what is closed', () => {
		const square = [
			[0, 0],
			[10, 0],
			[10, 10],
			[0, 10]
		] as const;
		expect(pathText([square], true)).toBe('M0 0l10 0 0 10-10 0z');
	});

	it('writes no zero before a point and no space before a sign', () => {
		expect(
			pathText(
				[
					[
						[0.5, 0.5],
						[0.2, 1.25]
					]
				],
				false
			)
		).toBe('M.5 .5l-.3 .8');
	});

	it('does not let rounding add up along a line', () => {
		const line = Array.from({ length: 101 }, (_, i) => [i * 0.04, 0] as const);
		const steps = pathText([line], false)
			.split('l')[1]
			?.match(/-?[\d.]+/g);
		const length = (steps ?? []).filter((_, i) => i % 2 === 0).reduce((sum, x) => sum + +x, 0);
		expect(length).toBeCloseTo(4, 6);
	});

	it('starts a second ring from where the first one closed', () => {
		const ring = (x: number) =>
			[
				[x, 0],
				[x + 2, 0],
				[x, 2]
			] as const;
		expect(pathText([ring(0), ring(5)], true)).toBe('M0 0l2 0-2 2zm5 0l2 0-2 2z');
	});

	it('leaves out what has shrunk to a spot', () => {
		expect(
			pathText(
				[
					[
						[1, 1],
						[1.01, 1],
						[1, 1.01]
					]
				],
				true
			)
		).toBe('');
	});
});
