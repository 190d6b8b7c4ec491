/**
 * Where a value stands in a text of JSON, found by skimming what stands before it: of a text of
 * many megabytes no tree has to be made.
 */
import type { Path } from './parse-json.ts';
import { fieldAt, firstIn, nextAfter, skipSpace, skipValue } from './skim.ts';

/** [from, to) in UTF-16 units. */
export interface ValueSpan {
	from: number;
	to: number;
}

/**
 * @param text JSON; in what is not, a value is found if its brackets and quotes are closed
 * @param start where that begins which the path leads into
 * @returns null where there is nothing at the path; of a name that is there twice, the first value
 */
export function findValue(text: string, path: Path, start = 0): ValueSpan | null {
	let from: number | null = skipSpace(text, start);
	for (const step of path) {
		from = typeof step === 'number' ? itemStart(text, from, step) : fieldStart(text, from, step);
		if (from === null) return null;
	}
	const to = skipValue(text, from);
	return to > from && to <= text.length ? { from, to } : null;
}

function itemStart(text: string, list: number, index: number): number | null {
	if (text[list] !== '[') return null;
	let at: number | null = firstIn(text, list);
	for (let count = 0; at !== null && at < text.length && text[at] !== ']'; count++) {
		if (count === index) return at;
		at = nextAfter(text, skipValue(text, at));
	}
	return null;
}

function fieldStart(text: string, record: number, name: string): number | null {
	if (text[record] !== '{') return null;
	let at: number | null = firstIn(text, record);
	while (at !== null) {
		const field = fieldAt(text, at);
		if (!field) return null;
		if (field.name === name) return field.value;
		at = nextAfter(text, skipValue(text, field.value));
	}
	return null;
}
