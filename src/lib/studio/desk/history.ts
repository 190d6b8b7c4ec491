/**
 * The way back and forth through a text. Each step keeps only what it took out and put in, so that
 * hundreds of them cost little even where the text is long.
 */
import type { Path } from '#lib/core/parse/parse-json.ts';

export interface Step {
	/** Where it begins, in UTF-16 units. */
	at: number;
	removed: string;
	inserted: string;
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

export function recordStep(
	{ done }: History,
	before: string,
	after: string,
	{ words, path, key }: Pick<Step, 'words' | 'path' | 'key'>
): History {
	const last = done.at(-1);
	const isJoined = last !== undefined && key !== null && last.key === key;
	const origin = isJoined ? back(before, last) : before;
	const earlier = isJoined ? done.slice(0, -1) : done.slice(-MOST + 1);
	// Typed and taken back: nothing is left to be undone.
	if (origin === after) return { done: earlier, undone: [] };
	return { done: [...earlier, { ...difference(origin, after), words, path, key }], undone: [] };
}

/** The same, with the last step closed: what follows is a step of its own. */
export function closeStep({ done, undone }: History): History {
	const last = done.at(-1);
	return { done: last ? [...done.slice(0, -1), { ...last, key: null }] : done, undone };
}

export interface Travelled {
	history: History;
	text: string;
	step: Step;
}

export function undo({ done, undone }: History, text: string): Travelled | null {
	const step = done.at(-1);
	if (!step) return null;
	const history = { done: done.slice(0, -1), undone: [...undone, { ...step, key: null }] };
	return { history, text: back(text, step), step };
}

export function redo({ done, undone }: History, text: string): Travelled | null {
	const step = undone.at(-1);
	if (!step) return null;
	return {
		history: { done: [...done, step], undone: undone.slice(0, -1) },
		text: forth(text, step),
		step
	};
}

const back = (text: string, { at, removed, inserted }: Step): string =>
	text.slice(0, at) + removed + text.slice(at + inserted.length);

const forth = (text: string, { at, removed, inserted }: Step): string =>
	text.slice(0, at) + inserted + text.slice(at + removed.length);

/** The shortest stretch that differs. */
export function difference(
	before: string,
	after: string
): Pick<Step, 'at' | 'removed' | 'inserted'> {
	const most = Math.min(before.length, after.length);
	let at = 0;
	while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++;
	let same = 0;
	while (
		same < most - at &&
		before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
	) {
		same++;
	}
	return {
		at,
		removed: before.slice(at, before.length - same),
		inserted: after.slice(at, after.length - same)
	};
}
