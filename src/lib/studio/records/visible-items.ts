/** A long list of which only the part in view is drawn: what stands where, and what is in view. */
import type { Row, RowGroup } from '../desk/record-rows.ts';

export type ListItem =
	| { kind: 'heading'; words: string; isDay: boolean; count: number }
	| { kind: 'row'; row: Row; number: number };

export interface ListLayout {
	items: readonly ListItem[];
	/** Where each item begins, in px, and last where the list ends. */
	tops: readonly number[];
	/** Those of them that are rows. */
	rows: readonly Row[];
}

export interface ItemHeights {
	heading: number;
	row: number;
}

export function layoutItems(groups: readonly RowGroup[], heights: ItemHeights): ListLayout {
	const items: ListItem[] = [];
	const tops = [0];
	const all: Row[] = [];
	let top = 0;
	const place = (item: ListItem) => {
		items.push(item);
		tops.push((top += heights[item.kind]));
	};
	for (const { heading, isDay, rows } of groups) {
		if (heading) place({ kind: 'heading', words: heading, isDay, count: rows.length });
		for (const row of rows) place({ kind: 'row', row, number: all.push(row) });
	}
	return { items, tops, rows: all };
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
