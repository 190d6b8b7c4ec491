import { describe, expect, it } from 'vitest';
import {
	candidatesMeet,
	chooseCandidates,
	type Candidate
} from '../../../../src/lib/core/geo/label-choice.ts';
import type { Box, Segment } from '../../../../src/lib/core/geo/plane.ts';

const at = (x: number, cost: number, leader: Segment | null = null): Candidate => ({
	boxes: [[x, 0, x + 10, 10]],
	leader,
	cost
});

describe('the choice among candidates', () => {
	it('takes the cheapest of each where none meet', () => {
		const sets = [
			[at(0, 1), at(100, 0)],
			[at(50, 2), at(60, 3)]
		];
		expect(chooseCandidates(sets, [9, 9]).map((c) => c?.cost)).toEqual([0, 2]);
	});

	it('gives way where that is cheaper for all', () => {
		const sets = [[at(0, 0), at(20, 5)], [at(5, 1)]];
		expect(chooseCandidates(sets, [99, 99]).map((c) => c?.cost)).toEqual([5, 1]);
	});

	it('leaves out the label that matters less', () => {
		expect(chooseCandidates([[at(0, 0)], [at(5, 0)]], [10, 30])[0]).toBeNull();
		expect(chooseCandidates([[at(0, 0)], [at(5, 0)]], [30, 10])[1]).toBeNull();
	});

	it('lets no leader cross a name or another leader', () => {
		const box: Box = [0, 0, 10, 10];
		const across: Candidate = { boxes: [[50, 50, 60, 60]], leader: [-5, 5, 15, 5], cost: 0 };
		expect(candidatesMeet(across, { boxes: [box], leader: null, cost: 0 })).toBe(true);
		const upright: Candidate = { boxes: [[80, 80, 90, 90]], leader: [5, 0, 5, 10], cost: 0 };
		expect(candidatesMeet(across, upright)).toBe(true);
	});
});
