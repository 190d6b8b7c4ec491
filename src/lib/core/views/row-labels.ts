/** Labels of a row: each where it meets nothing, and from which width of the axis on it does so. */
import { areClear, leastWidth, moved, pxOf, type End, type Stretch } from './stretch.ts';
import type { Box } from './timeline-rows.ts';

/** Clear room round a label, in px. */
const GAP = 2;

export interface LabelWish<T> {
	box: Box<T>;
	row: number;
	/** Tried in turn. */
	candidates: readonly LabelBox[];
}

export interface LabelBox {
	text: string;
	side: 'right' | 'left' | 'on';
	extent: Stretch;
}

export interface GivenLabel extends Omit<LabelBox, 'extent'> {
	/** Where it begins, or ends if it stands on the left. */
	at: End;
	/** The least width of the axis, in px, at which it still keeps clear. */
	fits: number;
}

/**
 * Labels in order of priority, each in the first of its places that is free.
 * @param wishes the weightiest first
 * @param taken what else stands in each row
 */
export function giveLabels<T>(
	wishes: readonly LabelWish<T>[],
	taken: ReadonlyMap<number, readonly Stretch[]>,
	width: number
): Map<Box<T>, GivenLabel> {
	const inRow = new Map([...taken].map(([row, stretches]) => [row, [...stretches]]));
	const given = new Map<Box<T>, GivenLabel>();
	for (const { box, row, candidates } of wishes) {
		const others = (inRow.get(row) ?? []).filter((stretch) => stretch !== box.core);
		const found = candidates.find(
			({ extent }) =>
				pxOf(extent.from, width) >= 0 &&
				pxOf(extent.to, width) <= width &&
				others.every((other) => areClear(extent, other, width, GAP))
		);
		if (!found) continue;
		inRow.get(row)?.push(found.extent);
		given.set(box, {
			text: found.text,
			side: found.side,
			at: found.side === 'left' ? found.extent.to : found.extent.from,
			fits: Math.ceil(fitsFrom(found.extent, others, width))
		});
	}
	return given;
}

function fitsFrom(label: Stretch, others: readonly Stretch[], width: number): number {
	const axis = [
		leastWidth({ at: 0, px: 0 }, label.from, 0),
		leastWidth(label.to, { at: 100, px: 0 }, 0)
	];
	const neighbours = others.map((other) =>
		pxOf(other.to, width) <= pxOf(label.from, width)
			? leastWidth(other.to, label.from, GAP)
			: leastWidth(label.to, other.from, GAP)
	);
	return Math.min(width, Math.max(...axis, ...neighbours));
}

/** The places of a label beside its mark. */
export function beside(
	core: Stretch,
	length: number,
	gap: number
): Record<'right' | 'left', Stretch> {
	return {
		right: { from: moved(core.to, gap), to: moved(core.to, gap + length) },
		left: { from: moved(core.from, -gap - length), to: moved(core.from, -gap) }
	};
}
