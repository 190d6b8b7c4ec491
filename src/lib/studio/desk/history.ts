/**
 * The way back and forth through a text. Each step keeps only what it took out and put in, so that
 * hundreds of them cost little even where the text is long.
 */
import { inverse, joined, type Splice } from '#lib/core/edit/splice.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

export interface Step extends Splice {
	/** What was done: "Date". */
	words: string;
	/** The record at work, shown again on the way back. */
	path: Path;
	/** Steps of one key that follow each other are one: the typing in one field. */
	key: string | null;
}

export interface History {
	done: readonly Step[];
	/** The next to be done again last. */
	undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Older steps than that are let go. */
const MOST = 1000;

/** @param before the text that the change was made to */
export function recordStep(
	{ done }: History,
	change: Splice,
	before: string,
	{ words, path, key }: Pick<Step, 'words' | 'path' | 'key'>
): History {
	const last = done.at(-1);
	const isJoined = last !== undefined && key !== null && last.key === key;
	const whole = isJoined ? joined(last, change, before) : change;
	const earlier = isJoined ? done.slice(0, -1) : done.slice(-MOST + 1);
	// Typed and taken back: nothing is left to be undone.
	if (whole.removed === whole.inserted) return { done: earlier, undone: [] };
	const { at, removed, inserted } = whole;
	return { done: [...earlier, { at, removed, inserted, words, path, key }], undone: [] };
}

/** The same, with the last step closed: what follows is a step of its own. */
export function closeStep({ done, undone }: History): History {
	const last = done.at(-1);
	return { done: last ? [...done.slice(0, -1), { ...last, key: null }] : done, undone };
}

export interface Travelled {
	history: History;
	/** What is to be done to the text. */
	change: Splice;
	step: Step;
}

export function undo({ done, undone }: History): Travelled | null {
	const step = done.at(-1);
	if (!step) return null;
	const history = { done: done.slice(0, -1), undone: [...undone, { ...step, key: null }] };
	return { history, change: inverse(step), step };
}

export function redo({ done, undone }: History): Travelled | null {
	const step = undone.at(-1);
	if (!step) return null;
	return { history: { done: [...done, step], undone: undone.slice(0, -1) }, change: step, step };
}
