/** Where a word begins and ends in a normalised text, and where words are found whole. */

/** "can't", "fear-mongering", "2,100" and "3:30" are one word each. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['-]|(?<=\p{N})[.,:/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

export interface Span {
	start: number;
	/** Behind the last character. */
	end: number;
}

/** Enough to tell that words stand everywhere; nobody goes through more. */
const MOST = 1_000;

/** The places at which some words stand whole, from the start of the text on. */
export function findWhole(text: string, words: string, most = MOST): Span[] {
	const found: Span[] = [];
	if (words === '') return found;
	let start = text.indexOf(words);
	while (start >= 0 && found.length < most) {
		const end = start + words.length;
		if (isWhole(text, start, end)) found.push({ start, end });
		start = text.indexOf(words, start + 1);
	}
	return found;
}

/** False if the first or the last word goes on outside. */
const isWhole = (text: string, start: number, end: number): boolean =>
	!isWithinWord(text, start) && !isWithinWord(text, end);

/** A joint and a letter of two units: what lies further away decides nothing. */
const REACH = 3;

/** True if one word lies on both sides of a cut. */
function isWithinWord(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - REACH), at);
	const after = text.slice(at, at + REACH);
	if (!startsWord(after)) return joins(before, after.charAt(0), after.slice(1));
	// "@name" and "#word" are not "name" and "word".
	if (endsWord(before) || /(?:^|[^\p{L}\p{M}\p{N}])[@#]$/u.test(before)) return true;
	return joins(before.slice(0, -1), before.at(-1) ?? '', after);
}

const endsWord = (text: string): boolean => /[\p{L}\p{M}\p{N}]$/u.test(text);
const startsWord = (text: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text);

function joins(left: string, sign: string, right: string): boolean {
	if (/['-]/.test(sign)) return endsWord(left) && startsWord(right);
	if (/[.,:/]/.test(sign) && /\p{N}$/u.test(left) && /^\p{N}/u.test(right)) return true;
	// "U.S.": an initial, and the next one or a name.
	return sign === '.' && /(?:^|[^\p{L}\p{M}\p{N}])\p{L}$/u.test(left) && /^\p{L}/u.test(right);
}

/** Widened to the ends of the words that it cuts. */
export function withWholeWords(text: string, { start, end }: Span): Span {
	let [from, to] = [start, end];
	while (from > 0 && isWithinWord(text, from)) from--;
	while (to < text.length && isWithinWord(text, to)) to++;
	return { start: from, end: to };
}

/** What stands before the first word of some words and behind the last. */
const LEAD = /^[^\p{L}\p{M}\p{N}]*/u;
const TRAIL = /[^\p{L}\p{M}\p{N}]*$/u;

/** Widened to the signs at the ends of the words wanted, where the text has them too. */
export function withOuterSigns(text: string, { start, end }: Span, wanted: string): Span {
	const lead = LEAD.exec(wanted)?.[0] ?? '';
	const trail = TRAIL.exec(wanted)?.[0] ?? '';
	const isLed = text.slice(Math.max(0, start - lead.length), start) === lead;
	let more = 0;
	while (more < trail.length && text[end + more] === trail[more]) more++;
	return { start: isLed ? start - lead.length : start, end: end + more };
}
