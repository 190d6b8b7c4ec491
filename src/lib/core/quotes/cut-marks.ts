/** Quoted words with marked cuts: "…", "...", "[…]", "(…)" between parts that stand in the source. */
import type { Span } from './words.ts';
import { findWhole } from './words.ts';

/** Runs on normalised words, where every ellipsis is three dots, a full stop before it apart. */
const MARK = /\s*(?:\[\s*\.\.\.\s*\]|\(\s*\.\.\.\s*\)|\.\.\.(?!\.))\s*/;

/** The most that a cut may leave out, in characters: a few paragraphs, but not an article. */
export const FARTHEST = 3_000;

/** The parts round the marks; one part without a mark is null. */
export function partsOf(words: string): string[] | null {
	const parts = words.split(MARK);
	return parts.length > 1 ? parts.filter((part) => part !== '') : null;
}

/** Why words with marked cuts are not those of the source. */
export type CutFault = 'part' | 'order' | 'far' | 'nothing';

/** The part's places in the order of the words, from the tightest run of them; or what is amiss. */
export function findParts(text: string, parts: readonly string[]): Span[][] | CutFault {
	const places = parts.map((part) => findWhole(text, part));
	if (parts.length === 0 || places.some((found) => found.length === 0)) return 'part';
	const runs = (places[0] ?? []).map((first) => follow(first, places.slice(1)));
	const inOrder = runs.filter((run) => run.length === parts.length);
	if (inOrder.length === 0) return 'order';
	const near = inOrder.filter((run) =>
		gapsOf(run).every(({ start, end }) => end - start <= FARTHEST)
	);
	if (near.length === 0) return 'far';
	const cut = near.filter((run) => gapsOf(run).every((gap) => leavesOut(text, gap)));
	return cut.length === 0 ? 'nothing' : cut.sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** Each part at its first place behind the one before. */
function follow(first: Span, rest: readonly Span[][]): Span[] {
	const run = [first];
	for (const places of rest) {
		const { end } = run.at(-1) ?? first;
		const next = places.find(({ start }) => start >= end);
		if (!next) break;
		run.push(next);
	}
	return run;
}

const gapsOf = (run: readonly Span[]): Span[] =>
	run.slice(1).map(({ start }, index) => ({ start: run[index]?.end ?? start, end: start }));

const lengthOf = (run: readonly Span[]): number => (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0);

/** A mark where the source leaves nothing out would say what is not so, unless it prints one. */
const leavesOut = (text: string, { start, end }: Span): boolean =>
	/[\p{L}\p{N}]|\.\.\./u.test(text.slice(start, end));
