/** “Did you mean …?”: the word in a list that a slip of the finger turned into another. */

/** Longer words are not slips; comparing them would take long for nothing. */
const MAX_LENGTH = 80;

/** The nearest word within a few slips, or undefined. Ties go to the first. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	if (word.length > MAX_LENGTH) return undefined;
	const wanted = word.toLowerCase();
	let best: string | undefined;
	let fewest = Math.max(1, Math.min(3, Math.floor(word.length / 3))) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= fewest) continue;
		const slips = countSlips(wanted, candidate.toLowerCase());
		if (slips < fewest) [best, fewest] = [candidate, slips];
	}
	return best;
}

/** Letters missing, added, exchanged for another or swapped with their neighbour. */
function countSlips(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let slips = Math.min(
				(above[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(above[j - 1] ?? 0) + (same ? 0 : 1)
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
			}
			row.push(slips);
		}
		[before, above] = [above, row];
	}
	return above[b.length] ?? 0;
}

/** The nearest, and ready to end a sentence: `Did you mean “chicago”?`; or nothing. */
export function didYouMean(
	word: string,
	known: Iterable<string>
): { mend?: string; suggestion?: string } {
	const suggestion = nearest(word, known);
	return suggestion === undefined ? {} : { mend: `Did you mean “${suggestion}”?`, suggestion };
}
