/** Which candidates of different labels meet: what every choice among them asks again and again. */
import { BoxIndex } from './box-index.ts';
import type { Candidate } from './label-choice.ts';
import { boxesMeet, segmentMeetsBox, segmentsMeet, type Box } from './plane.ts';

/** Stands for a label that is left out. */
export const NONE = -1;

/** Candidates by their number, counted through all labels; of one label the cheapest comes first. */
export interface Meetings {
	costs: readonly number[];
	labelOf: readonly number[];
	ofLabel: readonly (readonly number[])[];
	/** For each candidate, those of other labels that it meets. */
	met: readonly (readonly number[])[];
}

/** Side of a cell of the grid, in units: a name is wider, a line of it lower. */
const CELL = 40;

/** @param sets the candidates of each label, the cheapest first */
export function meetingsOf(sets: readonly (readonly Candidate[])[]): Meetings {
	const all = sets.flat();
	const labelOf = sets.flatMap((set, label) => set.map(() => label));
	let number = 0;
	const ofLabel = sets.map((set) => set.map(() => number++));
	const met = all.map((): number[] => []);
	const reaches = all.map(reachOf);
	const index = new BoxIndex([...all.keys()], (i) => reaches[i] as Box, CELL);
	for (const [i, candidate] of all.entries()) {
		const reach = reaches[i] as Box;
		for (const j of index.near(reach)) {
			if (j >= i || labelOf[i] === labelOf[j]) continue;
			if (!boxesMeet(reach, reaches[j] as Box)) continue;
			if (!candidatesMeet(candidate, all[j] as Candidate)) continue;
			met[i]?.push(j);
			met[j]?.push(i);
		}
	}
	return { costs: all.map(({ cost }) => cost), labelOf, ofLabel, met };
}

export function candidatesMeet(a: Candidate, b: Candidate): boolean {
	for (const box of a.boxes) for (const other of b.boxes) if (boxesMeet(box, other)) return true;
	const [from, to] = [a.leader, b.leader];
	if (from && b.boxes.some((box) => segmentMeetsBox(from, box))) return true;
	if (to && a.boxes.some((box) => segmentMeetsBox(to, box))) return true;
	return Boolean(from && to && segmentsMeet(from, to));
}

/** A box round all of it. */
function reachOf({ boxes, leader }: Candidate): Box {
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const box of leader ? [...boxes, leader] : boxes) {
		x0 = Math.min(x0, box[0], box[2]);
		y0 = Math.min(y0, box[1], box[3]);
		x1 = Math.max(x1, box[0], box[2]);
		y1 = Math.max(y1, box[1], box[3]);
	}
	// A level line has no height, and would meet nothing.
	return [x0 - 0.1, y0 - 0.1, x1 + 0.1, y1 + 0.1];
}
