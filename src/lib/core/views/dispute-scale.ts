/** The numeric claims of a dispute on one scale: a bar a claim, fading where a claim sets no end. */
import { ticks } from 'd3';
import type { Dispute } from '../schema/story.ts';

export interface ClaimBar {
	/** "A", "B" … as in the list of claims. */
	letter: string;
	label: string;
	/** Percent of the scale. */
	from: number;
	to: number;
	/** An end that the claim leaves open fades out. */
	opensLeft: boolean;
	opensRight: boolean;
}

export interface DisputeScale {
	bars: ClaimBar[];
	ticks: { at: number; label: string }[];
	unit: string;
}

/** Null where fewer than two claims have numbers. */
export function scaleDispute(dispute: Dispute): DisputeScale | null {
	const numeric = dispute.claims.flatMap((claim, i) =>
		claim.value ? [{ ...claim.value, letter: letterOf(i) }] : []
	);
	if (numeric.length < 2) return null;
	const known = numeric.flatMap(({ least, most }) => [least ?? most ?? 0, most ?? least ?? 0]);
	// An open end needs room to fade in: half as much again as the largest number named.
	const isOpen = numeric.some((value) => value.most === undefined);
	const marks = ticks(0, Math.max(...known) * (isOpen ? 1.5 : 1.1), 5);
	const max = Math.max(marks.at(-1) ?? 1, ...known) || 1;
	const percent = (n: number) => round((n / max) * 100);
	return {
		bars: numeric.map(({ least, most, label, letter }) => ({
			letter,
			label,
			from: least === undefined ? 0 : percent(least),
			to: most === undefined ? 100 : percent(most),
			opensLeft: least === undefined,
			opensRight: most === undefined
		})),
		ticks: marks.map((mark) => ({ at: percent(mark), label: String(mark) })),
		unit: dispute.unit ?? ''
	};
}

/** "A" for the first claim. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

const round = (n: number): number => Math.round(n * 100) / 100;
