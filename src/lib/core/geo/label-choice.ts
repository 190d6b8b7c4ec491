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

/** Branches looked at before the best solution so far is taken. */
const PATIENCE = 4000;

/** Of each label, only its cheapest candidates are tried. */
const TRIED = 90;

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
	drop: readonly number[]
): (T | null)[] {
	const sorted = sets.map((set) => [...set].sort((a, b) => a.cost - b.cost).slice(0, TRIED));
	const groups = independentGroups(sorted);
	const chosen: (T | null)[] = sets.map(() => null);
	for (const group of groups) {
		const found = search(
			group.map((i) => sorted[i] ?? []),
			group.map((i) => drop[i] ?? 0)
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
	drop: readonly number[]
): (T | null)[] {
	let best: (T | null)[] = sets.map(() => null);
	let bestCost = drop.reduce((sum, cost) => sum + cost, 0);
	const chosen: (T | null)[] = [...best];
	const meet = rememberMeetings(sets);
	let patience = PATIENCE;

	/** @param open the labels not yet placed, each with the candidates still free */
	const descend = (open: ReadonlyMap<number, readonly T[]>, cost: number): void => {
		let bound = cost;
		for (const [i, free] of open) bound += cheapest(free, drop[i]);
		if (bound >= bestCost || patience-- < 0) return;
		if (!open.size) {
			best = [...chosen];
			bestCost = cost;
			return;
		}
		const label = hardest(open, drop);
		const free = open.get(label) ?? [];
		for (const candidate of [...free, null]) {
			const own = candidate ? candidate.cost : (drop[label] ?? 0);
			if (candidate && own >= (drop[label] ?? 0)) continue;
			chosen[label] = candidate;
			const rest = new Map<number, readonly T[]>();
			for (const [other, set] of open) {
				if (other === label) continue;
				rest.set(other, candidate ? set.filter((c) => !meet(candidate, c)) : set);
			}
			descend(rest, cost + own);
		}
		chosen[label] = null;
	};
	descend(new Map(sets.map((set, i) => [i, set])), 0);
	return best;
}

/** The same two candidates are compared on many branches. */
function rememberMeetings(
	sets: readonly (readonly Candidate[])[]
): (a: Candidate, b: Candidate) => boolean {
	const numbers = new Map(sets.flat().map((candidate, i) => [candidate, i]));
	const answers = new Uint8Array(numbers.size ** 2);
	return (a, b) => {
		const pair = (numbers.get(a) ?? 0) * numbers.size + (numbers.get(b) ?? 0);
		answers[pair] ||= candidatesMeet(a, b) ? 2 : 1;
		return answers[pair] === 2;
	};
}

const cheapest = (free: readonly Candidate[], drop = 0): number =>
	Math.min(free[0]?.cost ?? drop, drop);

/** The label that would lose most if its best candidate were taken by another. */
function hardest(open: ReadonlyMap<number, readonly Candidate[]>, drop: readonly number[]): number {
	let [found, most] = [0, -Infinity];
	for (const [i, free] of open) {
		const fewer = drop[i] ?? 0;
		const regret = free.length > 2 ? (free[2]?.cost ?? fewer) - (free[0]?.cost ?? 0) : fewer;
		const weight = regret + fewer / (1 + free.length);
		if (weight > most) [found, most] = [i, weight];
	}
	return found;
}
