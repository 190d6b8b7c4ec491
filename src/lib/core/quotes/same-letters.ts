/**
 * Words whose letters stand in a text in the same order, whatever stands between them: the way to
 * words joined, split, hyphenated, capitalised or pointed otherwise, in one pass and no memory.
 */
import { withOuterSigns, withWholeWords, type Span } from './words.ts';

/** Letters by which the places worth comparing are found. */
const OPENING = 16;
/** Signs that may stand between two letters: `." — "`, but not a sentence. */
const BETWEEN = 8;
/** In a text that repeats the opening without end, the first places will do. */
const MOST = 1_000;

const LETTER = /[\p{L}\p{M}\p{N}]/gu;
const LETTER_HERE = /[\p{L}\p{M}\p{N}]/uy;

/** The tightest passage with these letters and no others; null if there is none. */
export function findSameLetters(text: string, words: string): Span | null {
	const letters = words.match(LETTER) ?? [];
	if (letters.length === 0) return null;
	const opening = letters.slice(0, OPENING).join(`[^\\p{L}\\p{M}\\p{N}]{0,${BETWEEN}}`);
	const found: Span[] = [];
	for (const { index } of text.matchAll(new RegExp(opening, 'giu'))) {
		const end = endOfSame(text, index, letters);
		if (end !== null) found.push(withWholeWords(text, { start: index, end }));
		if (found.length === MOST) break;
	}
	const [tightest] = found.sort((a, b) => lengthOf(a) - lengthOf(b));
	// "the" in "theory" is nothing that anyone quoted.
	if (!tightest || lengthOf(tightest) >= 2 * words.length) return null;
	return withOuterSigns(text, tightest, words);
}

const lengthOf = ({ start, end }: Span): number => end - start;

function endOfSame(text: string, start: number, letters: readonly string[]): number | null {
	let at = start;
	for (const letter of letters) {
		const limit = at + BETWEEN;
		while (at <= limit && !isLetter(text, at)) at++;
		const own = text.slice(at, at + letter.length);
		if (own.toLowerCase() !== letter.toLowerCase()) return null;
		at += letter.length;
	}
	return at;
}

function isLetter(text: string, at: number): boolean {
	if (at < 0 || at >= text.length) return false;
	LETTER_HERE.lastIndex = at;
	return LETTER_HERE.test(text);
}
