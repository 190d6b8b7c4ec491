/** A long list of which only the part in view is drawn: what stands where, and what is in view. */
import type { Row, RowGroup } from '../desk/record-rows.ts';

export type ListItem =
	| { kind: 'heading'; words: string; isDay: boolean; count: number }
	| { kind: 'row'; row: Row; number: number };

export interface ListLayout {
	items: readonly ListItem[];
	/** Where each item begins, in px, and last where the list ends. */
	tops: readonly number[];
	/** How many of them are rows. */
	total: number;
}

export interface ItemHeights {
	heading: number;
	row: number;
}

export function layoutItems(groups: readonly RowGroup[], heights: ItemHeights): ListLayout {
	const items: ListItem[] = [];
	let total = 0;
	for (const { heading, isDay, rows } of groups) {
		if (heading) items.push({ kind: 'heading', words: heading, isDay, count: rows.length });
		for (const row of rows) items.push({ kind: 'row', row, number: ++total });
	}
	const tops = [0];
	for (const { kind } of items) tops.push((tops.at(-1) ?? 0) + heights[kind]);
	return { items, tops, total };
}

/** Indexes [first, end) of the items that reach into a stretch of the list. */
export function itemsWithin(tops: readonly number[], from: number, to: number): [number, number] {
	const first = Math.max(0, firstAfter(tops, from) - 1);
	return [first, Math.max(first, Math.min(tops.length - 1, firstAfter(tops, to)))];
}

/** Index of the first top beyond a height; the tops are in order. */
function firstAfter(tops: readonly number[], height: number): number {
	let [low, high] = [0, tops.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tops[middle] ?? 0) <= height) low = middle + 1;
		else high = middle;
	}
	return low;
}
