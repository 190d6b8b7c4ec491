/**
 * The placer's choice: one candidate for each label so that none meet and the sum of costs is
 * small. Labels that can meet are searched together: by branch and bound while they are few, which
 * then finds the least; else by its first descent, which is greedy. What comes of it is improved by
 * moves (`label-moves.ts`). No chance is involved, so the same input gives the same map everywhere.
 */
import { improve } from './label-moves.ts';
import { meetingsOf, NONE, type Meetings } from './label-meetings.ts';
import type { Box, Segment } from './plane.ts';

export { candidatesMeet } from './label-meetings.ts';

export interface Candidate {
	boxes: readonly Box[];
	leader: Segment | null;
	/** What speaks against it; the placer minds only sums. */
	cost: number;
}

/** How hard to look. */
export interface Effort {
	/** Of each label, only its cheapest candidates are tried. */
	tried: number;
	/** Branches looked at before the best solution so far is taken. */
	patience: number;
}

const THOROUGH: Effort = { tried: 72, patience: 1500 };

/** Of more labels than these, branches cannot be told apart in any time: only the first is followed. */
const FEW = 48;

/** Candidates that are looked at in all, for maps with very many labels. */
const ALTOGETHER = 6000;
const LEAST_TRIED = 24;

/** How many candidates of each are tried where so many labels share a map. */
export const triedOf = (labels: number, { tried }: Effort): number =>
	Math.min(tried, Math.max(LEAST_TRIED, Math.round(ALTOGETHER / Math.max(labels, 1))));

/**
 * @param sets the candidates of each label
 * @param drop what it costs to leave each label out
 * @returns the chosen candidate of each, null where it was left out
 */
export function chooseCandidates<T extends Candidate>(
	sets: readonly (readonly T[])[],
	drop: readonly number[],
	effort = THOROUGH
): (T | null)[] {
	const tried = triedOf(sets.length, effort);
	const sorted = sets.map((set) => [...set].sort((a, b) => a.cost - b.cost).slice(0, tried));
	const meetings = meetingsOf(sorted);
	const chosen = sets.map(() => NONE);
	for (const group of independentGroups(meetings, sets.length)) {
		const patience = group.length > FEW ? group.length + 1 : effort.patience;
		descend(meetings, group, drop, chosen, patience);
		improve(meetings, group, drop, chosen);
	}
	const all = sorted.flat();
	return chosen.map((candidate) => all[candidate] ?? null);
}

/** Labels none of whose candidates meet need no common search. */
function independentGroups({ labelOf, met }: Meetings, labels: number): number[][] {
	const group = Array.from({ length: labels }, (_, i) => i);
	const find = (i: number): number => {
		let root = i;
		while (group[root] !== root) root = group[root] as number;
		group[i] = root;
		return root;
	};
	for (const [candidate, others] of met.entries()) {
		const own = labelOf[candidate] as number;
		for (const other of others) group[find(labelOf[other] as number)] = find(own);
	}
	const byRoot = new Map<number, number[]>();
	for (const i of group.keys()) byRoot.set(find(i), [...(byRoot.get(find(i)) ?? []), i]);
	return [...byRoot.values()];
}

interface OpenLabel {
	label: number;
	free: readonly number[];
}

/** Writes the best choice that it finds into `chosen`. */
function descend(
	{ costs, labelOf, met, ofLabel }: Meetings,
	group: readonly number[],
	drop: readonly number[],
	chosen: number[],
	patience: number
): void {
	let best: number[] = group.map(() => NONE);
	let bestCost = group.reduce((sum, label) => sum + (drop[label] ?? 0), 0);
	let left = patience;
	/** How many chosen candidates each one meets. */
	const taken = new Uint16Array(costs.length);

	/** What a candidate costs, or what leaving the label out does. */
	const costOf = (candidate: number | undefined, label: number): number =>
		costs[candidate ?? NONE] ?? drop[label] ?? 0;

	const follow = (open: readonly OpenLabel[], cost: number): void => {
		let bound = cost;
		for (const { label, free } of open) bound += costOf(free[0], label);
		if (bound >= bestCost || left-- < 0) return;
		const next = hardest(open, costOf);
		if (!next) {
			best = group.map((label) => chosen[label] ?? NONE);
			bestCost = cost;
			return;
		}
		const others = open.filter((one) => one !== next);
		for (const candidate of [...next.free, NONE]) {
			chosen[next.label] = candidate;
			const touched = new Set<number>();
			for (const other of met[candidate] ?? []) {
				taken[other] = (taken[other] ?? 0) + 1;
				touched.add(labelOf[other] as number);
			}
			const rest = others.map((one) =>
				touched.has(one.label) ? { label: one.label, free: one.free.filter((c) => !taken[c]) } : one
			);
			follow(rest, cost + costOf(candidate, next.label));
			for (const other of met[candidate] ?? []) taken[other] = (taken[other] ?? 0) - 1;
			if (left < 0) break;
		}
		chosen[next.label] = NONE;
	};
	follow(
		group.map((label) => ({ label, free: ofLabel[label] ?? [] })),
		0
	);
	for (const [i, label] of group.entries()) chosen[label] = best[i] ?? NONE;
}

/** The label that would lose most if its best candidates were taken by others. */
function hardest(
	open: readonly OpenLabel[],
	costOf: (candidate: number | undefined, label: number) => number
): OpenLabel | undefined {
	let found: OpenLabel | undefined;
	let most = -Infinity;
	for (const one of open) {
		const { label, free } = one;
		const weight = costOf(free[2], label) - costOf(free[0], label) + 1000 / (1 + free.length);
		if (weight > most) [found, most] = [one, weight];
	}
	return found;
}
