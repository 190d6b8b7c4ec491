/**
 * Makes a choice of labels better, one move at a time: a label takes a cheaper place and whoever
 * stands there looks for another, who may push others in turn. A move stays if all together cost
 * less than before.
 */
import { NONE, type Meetings } from './label-meetings.ts';

/** How often every label is asked; few moves are found after the third time. */
const ROUNDS = 5;
/** How many may push each other in a chain: for a label left out, and for the comfort of one. */
const CHAIN = { lost: 2, placed: 1 };
/** Of a label that was pushed, how many places are tried that others hold. */
const PUSHED = 16;
/** A place that more labels hold is not tried. */
const HOLDERS = 3;
/** Moves looked at for each label before all is left as it is. */
const PATIENCE = 400;

/** @param chosen the candidate of each label, changed in place */
export function improve(
	{ costs, labelOf, ofLabel, met }: Meetings,
	group: readonly number[],
	drop: readonly number[],
	chosen: number[]
): void {
	if (group.length < 2) return;
	/** How many chosen candidates each one meets. */
	const taken = new Uint16Array(costs.length);
	const costOf = (label: number): number => costs[chosen[label] ?? NONE] ?? drop[label] ?? 0;
	const count = (candidate: number, by: 1 | -1): void => {
		for (const other of met[candidate] ?? []) taken[other] = (taken[other] ?? 0) + by;
	};
	for (const label of group) count(chosen[label] ?? NONE, 1);

	const undone: { label: number; was: number }[] = [];
	const put = (label: number, candidate: number): void => {
		const was = chosen[label] ?? NONE;
		undone.push({ label, was });
		count(was, -1);
		count(candidate, 1);
		chosen[label] = candidate;
	};
	const undoTo = (length: number): void => {
		while (undone.length > length) {
			const { label, was } = undone.pop() as { label: number; was: number };
			count(chosen[label] ?? NONE, -1);
			count(was, 1);
			chosen[label] = was;
		}
	};
	let left = PATIENCE * group.length;
	/** Those on the way of the present chain: nobody pushes them. */
	const moving = new Set<number>();

	/** @returns what it changes, Infinity if it is no move; the caller undoes it */
	const move = (label: number, candidate: number, chain: number): number => {
		left--;
		const pushed: number[] = [];
		if (taken[candidate]) {
			for (const other of met[candidate] ?? []) {
				const holder = labelOf[other] as number;
				if (chosen[holder] !== other) continue;
				if (moving.has(holder) || pushed.length === HOLDERS) return Infinity;
				pushed.push(holder);
			}
		}
		let change = -costOf(label);
		put(label, candidate);
		change += costOf(label);
		for (const holder of pushed) {
			change -= costOf(holder);
			put(holder, NONE);
		}
		moving.add(label);
		for (const holder of pushed) change += settle(holder, chain - 1);
		moving.delete(label);
		return change;
	};

	/** Finds a place for a label that has none. @returns what it costs then */
	const settle = (label: number, chain: number): number => {
		const own = ofLabel[label] ?? [];
		const free = own.find((candidate) => !taken[candidate]);
		if (free !== undefined) {
			put(label, free);
			return costOf(label);
		}
		const lost = costOf(label);
		if (chain <= 0 || left < 0) return lost;
		for (const candidate of own.slice(0, PUSHED)) {
			const before = undone.length;
			const change = move(label, candidate, chain);
			if (change < 0) return lost + change;
			undoTo(before);
		}
		return lost;
	};

	for (let round = 0; round < ROUNDS; round++) {
		let gain = 0;
		for (const label of group) {
			const chain = chosen[label] === NONE ? CHAIN.lost : CHAIN.placed;
			for (const candidate of ofLabel[label] ?? []) {
				if (left < 0 || (costs[candidate] as number) >= costOf(label)) break;
				undone.length = 0;
				const change = move(label, candidate, chain);
				if (change < -1e-9) gain -= change;
				else undoTo(0);
				if (change < -1e-9) break;
			}
		}
		if (!gain) return;
	}
}
