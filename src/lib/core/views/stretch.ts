/**
 * Stretches of a row whose ends are a percent of the axis and some px more: a glyph keeps its size
 * while the axis grows under it. All that is asked of two of them is whether they keep clear.
 */
export interface End {
	/** Percent of the axis. */
	at: number;
	px: number;
}

export interface Stretch {
	from: End;
	to: End;
}

export const pxOf = ({ at, px }: End, width: number): number => (at / 100) * width + px;
export const moved = ({ at, px }: End, by: number): End => ({ at, px: px + by });

/** The end that lies further left, or right, on an axis of that width. */
export const leftmost = (a: End, b: End, width: number): End =>
	pxOf(a, width) <= pxOf(b, width) ? a : b;
export const rightmost = (a: End, b: End, width: number): End =>
	pxOf(a, width) >= pxOf(b, width) ? a : b;

export function areClear(a: Stretch, b: Stretch, width: number, gap = 2): boolean {
	return (
		pxOf(a.to, width) + gap <= pxOf(b.from, width) || pxOf(b.to, width) + gap <= pxOf(a.from, width)
	);
}

/**
 * The least width of the axis at which the first of two ends still lies left of the second. As an
 * axis narrows percents close up and px do not. 0 where they are clear at any width.
 */
export function leastWidth(left: End, right: End, gap = 2): number {
	const px = left.px + gap - right.px;
	if (px <= 0) return 0;
	return right.at > left.at ? (px / (right.at - left.at)) * 100 : Infinity;
}
