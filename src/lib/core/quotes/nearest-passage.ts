/**
 * The passage of a text that comes nearest to some words that do not stand in it: where most of
 * their words and pairs of words gather, cut to the words that answer to them. It reads the text
 * once for each of a bounded number of terms; memory does not grow with the text.
 */
import { WORD, withOuterSigns, type Span } from './words.ts';

/** Terms looked for, the longest first, and places kept of each. */
const MOST_TERMS = 160;
const MOST_PLACES = 2_000;
/** Beyond so many words a passage is not aligned word by word. */
const MOST_WORDS = 1_500;

interface Word extends Span {
	text: string;
}

export interface Passage extends Span {
	/** How much of the words it has in their order, by letters: 0 to 1. */
	share: number;
}

const wordsIn = (text: string): Word[] =>
	[...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		text: word.toLowerCase(),
		start: index,
		end: index + word.length
	}));

/** Both normalised. Null if no word of them stands in the text. */
export function nearestPassage(text: string, wanted: string): Passage | null {
	const crowd = densest(placesOf(text, termsOf(wanted)), wanted.length * 1.5 + 100);
	if (!crowd) return null;
	const margin = wanted.length / 2 + 60;
	const from = Math.max(0, Math.floor(crowd.start - margin));
	const words = wordsIn(text.slice(from, crowd.end + margin));
	const span = align(wordsIn(wanted), words);
	if (!span) return null;
	const there = { start: from + span.start, end: from + span.end };
	return { ...withOuterSigns(text, there, wanted), share: span.share };
}

/** Single words, and pairs as they stand: of common words the pairs are what is rare. */
function termsOf(wanted: string): string[] {
	const words = [...wanted.matchAll(WORD)];
	const terms = words.flatMap(({ 0: word, index }, at) => {
		const next = words[at + 1];
		return next ? [word, wanted.slice(index, next.index + next[0].length)] : [word];
	});
	return [...new Set(terms)].sort((a, b) => b.length - a.length).slice(0, MOST_TERMS);
}

interface Place {
	term: string;
	start: number;
}

/** In order. Terms that stand everywhere tell nothing, unless there are no others. */
function placesOf(text: string, terms: readonly string[]): Place[] {
	const found = terms.map((term) => startsOf(text, term).map((start) => ({ term, start })));
	const rare = found.filter((places) => places.length < MOST_PLACES);
	const telling = rare.some((places) => places.length > 0) ? rare : found;
	return telling.flat().sort((a, b) => a.start - b.start);
}

function startsOf(text: string, term: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
		if (starts.push(at) === MOST_PLACES) break;
	}
	return starts;
}

/** The stretch of the given length in which most of the terms stand, each counted once. */
function densest(places: readonly Place[], length: number): Span | null {
	const within = new Map<string, number>();
	let best: Span | null = null;
	let [bestScore, score, first] = [0, 0, 0];
	for (const { term, start } of places) {
		const times = within.get(term) ?? 0;
		within.set(term, times + 1);
		if (times === 0) score += term.length;
		for (;;) {
			const oldest = places[first];
			if (!oldest || start - oldest.start <= length) break;
			const left = (within.get(oldest.term) ?? 1) - 1;
			within.set(oldest.term, left);
			if (left === 0) score -= oldest.term.length;
			first++;
		}
		if (score <= bestScore) continue;
		bestScore = score;
		best = { start: places[first]?.start ?? start, end: start + term.length };
	}
	return best;
}

/**
 * The run of words that has most of the wanted ones in their order and fewest others: the best
 * local alignment, where a word in common counts its letters and a strange one costs one.
 */
function align(wanted: readonly Word[], words: readonly Word[]): Passage | null {
	const [first, last] = [words[0], words.at(-1)];
	if (!first || !last) return null;
	if (wanted.length > MOST_WORDS || words.length > 3 * MOST_WORDS) {
		return { start: first.start, end: last.end, share: shareInCommon(wanted, words) };
	}
	const width = words.length + 1;
	const scores = new Float64Array((wanted.length + 1) * width);
	let best = 0;
	for (let i = 1; i <= wanted.length; i++) {
		const own = wanted[i - 1];
		for (let j = 1; j < width; j++) {
			const at = i * width + j;
			const isSame = own?.text === words[j - 1]?.text;
			const met = isSame ? (scores[at - width - 1] ?? 0) + (own?.text.length ?? 0) : 0;
			scores[at] = Math.max(met, (scores[at - width] ?? 0) - 0.1, (scores[at - 1] ?? 0) - 1, 0);
			if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
		}
	}
	return best === 0 ? null : traceBack(wanted, words, scores, best);
}

function traceBack(
	wanted: readonly Word[],
	words: readonly Word[],
	scores: Float64Array,
	best: number
): Passage | null {
	const width = words.length + 1;
	const met: { i: number; j: number }[] = [];
	for (let at = best; (scores[at] ?? 0) > 0;) {
		const [i, j] = [Math.floor(at / width), at % width];
		const own = wanted[i - 1];
		const isMet =
			own?.text === words[j - 1]?.text &&
			scores[at] === (scores[at - width - 1] ?? 0) + (own?.text.length ?? 0);
		if (isMet) met.unshift({ i: i - 1, j: j - 1 });
		at -= isMet ? width + 1 : scores[at] === (scores[at - width] ?? 0) - 0.1 ? width : 1;
	}
	const [first, last] = [met[0], met.at(-1)];
	if (!first || !last) return null;
	// What answers to changed words at either end belongs to the passage too.
	const start = words[Math.max(0, first.j - first.i)]?.start;
	const end = words[Math.min(words.length - 1, last.j + wanted.length - 1 - last.i)]?.end;
	if (start === undefined || end === undefined) return null;
	const common = met.reduce((sum, { i }) => sum + (wanted[i]?.text.length ?? 0), 0);
	return { start, end, share: common / lettersOf(wanted) };
}

const lettersOf = (words: readonly Word[]): number =>
	words.reduce((sum, { text }) => sum + text.length, 0);

function shareInCommon(wanted: readonly Word[], words: readonly Word[]): number {
	const known = new Set(words.map(({ text }) => text));
	return lettersOf(wanted.filter(({ text }) => known.has(text))) / lettersOf(wanted);
}
