/**
 * Rows of a lane: which marks share one, and which must become one mark for want of a
 * row. Works on boxes along the axis and knows nothing of events or of what is drawn.
 */
import { pxOf, type Stretch } from './stretch.ts';

/** Clear room round a label, in px. Marks bring their own: bars may touch, as hours do. */
const GAP = 2;

export interface Box<T> {
	item: T;
	/** All that is drawn of the mark itself. */
	core: Stretch;
	/** Px that its label would like, to the right of the mark or else to the left; 0 for none. */
	wants: number;
	/** How much is lost if the label has no room. */
	weight: number;
}

export type Merge<T> = (a: Box<T>, b: Box<T>) => Box<T>;

/** Left to right; of two that begin together the one that came first. */
export function sortBoxes<T>(boxes: readonly Box<T>[], width: number): Box<T>[] {
	return [...boxes].sort((a, b) => pxOf(a.core.from, width) - pxOf(b.core.from, width));
}

/**
 * Merges boxes until they fit into so many rows. Walking from left to right, wherever one row too
 * few is free, the two that lie most alike among those in the way become one; the union takes the
 * row of the one that began first, so nothing already placed is met.
 * @param boxes sorted from left to right
 */
export function fitRows<T>(
	boxes: readonly Box<T>[],
	rows: number,
	width: number,
	merge: Merge<T>
): Box<T>[] {
	const placed: Box<T>[][] = Array.from({ length: Math.max(1, rows) }, () => []);
	for (const box of boxes) {
		const free = placed.find((row) => isFree(row.at(-1), box, width));
		if (free) free.push(box);
		else mergeAlike(placed, box, width, merge);
	}
	return sortBoxes(placed.flat(), width);
}

function mergeAlike<T>(placed: Box<T>[][], box: Box<T>, width: number, merge: Merge<T>): void {
	const last = placed.map((row) => row.at(-1)).filter((end) => end !== undefined);
	let best = { a: 0, b: last.length, cost: Infinity };
	for (let a = 0; a < last.length; a += 1) {
		for (let b = a + 1; b <= last.length; b += 1) {
			const cost = mergeCost(last[a], last[b] ?? box, width);
			if (cost < best.cost) best = { a, b, cost };
		}
	}
	const [rowA, rowB] = [placed[best.a], placed[best.b]];
	const a = rowA?.pop();
	if (!rowA || !a) return;
	const b = rowB?.pop();
	if (!rowB || !b) {
		rowA.push(merge(a, box));
		return;
	}
	const first = pxOf(a.core.from, width) <= pxOf(b.core.from, width);
	(first ? rowA : rowB).push(merge(first ? a : b, first ? b : a));
	(first ? rowB : rowA).push(box);
}

/** Marks that are alike in extent and light in weight are the first to become one. */
function mergeCost<T>(a: Box<T> | undefined, b: Box<T>, width: number): number {
	if (!a) return Infinity;
	const ends = (end: 'from' | 'to') =>
		Math.abs(pxOf(a.core[end], width) - pxOf(b.core[end], width));
	return ends('from') + ends('to') + 100 * Math.min(a.weight, b.weight);
}

const isFree = <T>(last: Box<T> | undefined, box: Box<T>, width: number): boolean =>
	!last || pxOf(last.core.to, width) <= pxOf(box.core.from, width);

/**
 * Gives each box a row, so that labels of weight get room: the first row where nothing is in the
 * way of mark and label, else a new one, else the row where the least weighty label is lost.
 * @param boxes sorted, and no more than `rows` of them lie over one another
 */
export function assignRows<T>(
	boxes: readonly Box<T>[],
	rows: number,
	width: number
): { row: Map<Box<T>, number>; used: number } {
	const lines: { core: number; label: number; weight: number }[] = [];
	const row = new Map<Box<T>, number>();
	for (const box of boxes) {
		const right = pxOf(box.core.to, width);
		const left = pxOf(box.core.from, width);
		const isLeft = right + box.wants > width;
		const from = isLeft ? left - box.wants : left;
		const costs = lines.map((line) => {
			if (line.core > left) return Infinity;
			return line.label + GAP > from ? Math.max(0.5, Math.min(line.weight, box.weight)) : 0;
		});
		const least = Math.min(Infinity, ...costs);
		const opens = least > 0 && lines.length < rows;
		const at = opens || least === Infinity ? lines.length : costs.indexOf(least);
		row.set(box, at);
		lines[at] = {
			core: right,
			label: isLeft ? right : right + box.wants,
			weight: box.wants ? box.weight : 0
		};
	}
	return { row, used: lines.length };
}

/**
 * Shares out a number of rows: to each lane what it must have, then again and again one to the
 * lane that gains most by it.
 * @param scores for each lane, how much it can show in one row, in two, and so on; 0 where that
 *   is not enough rows
 */
export function shareRows(scores: readonly (readonly number[])[], most: number): number[] {
	const rows = scores.map((score) => Math.max(1, score.findIndex((worth) => worth > 0) + 1));
	const gain = (lane: number): number => {
		const [now = 0, ...further] = scores[lane]?.slice((rows[lane] ?? 1) - 1) ?? [];
		// Where the next row alone gains nothing the one after it may.
		return Math.max(0, ...further.map((score, i) => (score - now) / (i + 1)));
	};
	for (let left = most - rows.reduce((a, b) => a + b, 0); left > 0; left -= 1) {
		const gains = rows.map((_, lane) => gain(lane));
		const best = Math.max(...gains);
		if (best <= 0) break;
		const lane = gains.indexOf(best);
		rows[lane] = (rows[lane] ?? 1) + 1;
	}
	return rows;
}
