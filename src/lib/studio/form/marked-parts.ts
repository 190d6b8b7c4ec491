/** A text in pieces, of which some are marked. */
import type { Span } from '#lib/core/quotes/words.ts';

export interface Part {
	text: string;
	isMarked: boolean;
}

/** @param marks in the order of the text; where two overlap, the second begins behind the first */
export function markedParts(text: string, marks: readonly Span[]): Part[] {
	let done = 0;
	const parts = marks.flatMap(({ start, end }) => {
		const from = Math.max(done, start);
		const pieces = [
			{ text: text.slice(done, from), isMarked: false },
			{ text: text.slice(from, end), isMarked: true }
		];
		done = Math.max(from, end);
		return pieces;
	});
	return [...parts, { text: text.slice(done), isMarked: false }].filter((part) => part.text !== '');
}
