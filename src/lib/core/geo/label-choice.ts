/**
 * The placer's search: one candidate for each label so that none meet and the sum of costs is
 * least. Branch and bound, so the same input gives the same map on every machine.
 */
import { boxesMeet, segmentMeetsBox, segmentsMeet, type Box, type Segment } from './plane.ts';

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

export function candidatesMeet(a: Candidate, b: Candidate): boolean {
	for (const box of a.boxes) for (const other of b.boxes) if (boxesMeet(box, other)) return true;
	if (a.leader && b.boxes.some((box) => segmentMeetsBox(a.leader as Segment, box))) return true;
	if (b.leader && a.boxes.some((box) => segmentMeetsBox(b.leader as Segment, box))) return true;
	return Boolean(a.leader && b.leader && segmentsMeet(a.leader, b.leader));
}

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
	const sorted = sets.map((set) => [...set].sort((a, b) => a.cost - b.cost).slice(0, effort.tried));
	const groups = independentGroups(sorted);
	const chosen: (T | null)[] = sets.map(() => null);
	for (const group of groups) {
		const found = search(
			group.map((i) => sorted[i] ?? []),
			group.map((i) => drop[i] ?? 0),
			effort.patience
		);
		for (const [at, label] of group.entries()) chosen[label] = found[at] ?? null;
	}
	return chosen;
}

/** Labels none of whose candidates meet need no common search. */
function independentGroups(sets: readonly (readonly Candidate[])[]): number[][] {
	const reaches = sets.map((set) => hull(set));
	const group = sets.map((_, i) => i);
	const find = (i: number): number => (group[i] === i ? i : find(group[i] as number));
	for (let i = 0; i < sets.length; i++) {
		for (let j = 0; j < i; j++) {
			const [a, b] = [reaches[i], reaches[j]];
			if (a && b && boxesMeet(a, b)) group[find(i)] = find(j);
		}
	}
	const byRoot = new Map<number, number[]>();
	for (const i of sets.keys()) byRoot.set(find(i), [...(byRoot.get(find(i)) ?? []), i]);
	return [...byRoot.values()];
}

function hull(set: readonly Candidate[]): Box | null {
	if (!set.length) return null;
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { boxes, leader } of set) {
		for (const box of leader ? [...boxes, leader] : boxes) {
			x0 = Math.min(x0, box[0], box[2]);
			y0 = Math.min(y0, box[1], box[3]);
			x1 = Math.max(x1, box[0], box[2]);
			y1 = Math.max(y1, box[1], box[3]);
		}
	}
	return [x0, y0, x1, y1];
}

function search<T extends Candidate>(
	sets: readonly (readonly T[])[],
	drop: readonly number[],
	patience: number
): (T | null)[] {
	const all = sets.flat();
	const meet = meetings(all);
	let best: number[] = sets.map(() => NONE);
	let bestCost = drop.reduce((sum, cost) => sum + cost, 0);
	const chosen = [...best];
	let left = patience;

	/** @param open the labels not yet placed, each with the numbers of the candidates still free */
	const descend = (open: readonly OpenLabel[], cost: number): void => {
		let bound = cost;
		for (const { label, free } of open) bound += costOf(free[0], label);
		if (bound >= bestCost || left-- < 0) return;
		const next = hardest(open, costOf);
		if (!next) {
			best = [...chosen];
			bestCost = cost;
			return;
		}
		const others = open.filter((one) => one !== next);
		for (const candidate of [...next.free, NONE]) {
			chosen[next.label] = candidate;
			const row = candidate * all.length;
			const rest =
				candidate === NONE
					? others
					: others.map(({ label, free }) => ({ label, free: free.filter((c) => !meet[row + c]) }));
			descend(rest, cost + costOf(candidate, next.label));
		}
		chosen[next.label] = NONE;
	};

	/** What a candidate costs, or what leaving the label out does. */
	const costOf = (candidate: number | undefined, label: number): number =>
		all[candidate ?? NONE]?.cost ?? drop[label] ?? 0;

	let number = 0;
	descend(
		sets.map((set, label) => ({ label, free: set.map(() => number++) })),
		0
	);
	return best.map((candidate) => all[candidate] ?? null);
}

/** Stands for a label that is left out. */
const NONE = -1;

interface OpenLabel {
	label: number;
	free: readonly number[];
}

/** For each two candidates, row by row, whether they meet. */
function meetings(all: readonly Candidate[]): Uint8Array {
	const meet = new Uint8Array(all.length ** 2);
	for (const [i, a] of all.entries()) {
		for (let j = 0; j < i; j++) {
			if (candidatesMeet(a, all[j] as Candidate)) {
				meet[i * all.length + j] = meet[j * all.length + i] = 1;
			}
		}
	}
	return meet;
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
