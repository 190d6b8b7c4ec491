/** Two stretches of a file line by line, with the lines' numbers, and word by word where a line became another. */
import { diffArrays } from 'diff';
import { diffWords, type DiffPart } from '#lib/core/text/word-diff.ts';

export interface Lines {
	/** Whole lines, joined by line ends of any kind. */
	text: string;
	/** Number of the first in its file, from 1. */
	first: number;
}

export interface DiffLine {
	kind: DiffPart['kind'];
	/** Numbers in the older and the newer file; null where the line is not in it. */
	before: number | null;
	after: number | null;
	parts: DiffPart[];
}

/** Lines round a change that show where it stands. */
const CONTEXT = 1;

/** Runs of lines that changed, each with its neighbours. */
export function diffLines(older: Lines, newer: Lines): DiffLine[][] {
	const [was, is] = [splitLines(older.text), splitLines(newer.text)];
	const lines: DiffLine[] = [];
	let [before, after] = [older.first, newer.first];
	let removed: string[] = [];
	for (const { value, added, removed: isRemoved } of diffArrays(was, is)) {
		if (isRemoved) removed = value;
		else if (added) {
			lines.push(...exchange(removed, value, before, after));
			before += removed.length;
			after += value.length;
			removed = [];
		} else {
			lines.push(...exchange(removed, [], before, after));
			before += removed.length;
			removed = [];
			lines.push(...value.map((text) => sameLine(text, before++, after++)));
		}
	}
	lines.push(...exchange(removed, [], before, after));
	return runsOf(lines);
}

const splitLines = (text: string): string[] => (text === '' ? [] : text.split(/\r\n|\r|\n/));

const sameLine = (text: string, before: number, after: number): DiffLine => ({
	kind: 'same',
	before,
	after,
	parts: [{ kind: 'same', text }]
});

/** Lines that went and lines that came in their place; paired in order, their words are compared. */
function exchange(
	removed: readonly string[],
	added: readonly string[],
	before: number,
	after: number
): DiffLine[] {
	const pairs = removed.map((text, i) =>
		added[i] === undefined ? null : diffWords(text, added[i])
	);
	const without = (kind: DiffPart['kind'], text: string, parts?: readonly DiffPart[] | null) =>
		parts ? parts.filter((part) => part.kind !== kind) : [{ kind: 'same' as const, text }];
	return [
		...removed.map((text, i): DiffLine => {
			const parts = without('added', text, pairs[i]);
			return { kind: 'removed', before: before + i, after: null, parts };
		}),
		...added.map((text, i): DiffLine => {
			const parts = without('removed', text, pairs[i]);
			return { kind: 'added', before: null, after: after + i, parts };
		})
	];
}

function runsOf(lines: readonly DiffLine[]): DiffLine[][] {
	const isShown = lines.map((_, i) =>
		lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ kind }) => kind !== 'same')
	);
	const runs: DiffLine[][] = [];
	for (const [i, line] of lines.entries()) {
		if (!isShown[i]) continue;
		const last = isShown[i - 1] ? runs.at(-1) : undefined;
		if (last) last.push(line);
		else runs.push([line]);
	}
	return runs;
}
