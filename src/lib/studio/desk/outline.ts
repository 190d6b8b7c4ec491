/** Where the fields of a story stand in its text, and the records of its lists one by one. */
import { isRecord } from '#lib/core/check/fields.ts';
import type { Splice } from '#lib/core/edit/splice.ts';
import type { ValueSpan } from '#lib/core/parse/find-value.ts';
import { fieldAt, firstIn, nextAfter, skipSpace, skipValue } from '#lib/core/parse/skim.ts';
import { isDeskList } from './record-lists.ts';

export interface Place extends ValueSpan {
	/** On which it begins, from 1. */
	line: number;
}

/** Many places in the order of the text; in numbers alone, as there may be tens of thousands. */
export interface Places {
	from: Uint32Array;
	to: Uint32Array;
	line: Uint32Array;
}

export interface Section extends Place {
	/** Of a field of the story. */
	name: string;
	/** [first, end) among all records; null: it is no list of records. */
	records: { first: number; end: number } | null;
}

export interface Outline {
	sections: readonly Section[];
	records: Places;
}

export const NO_OUTLINE: Outline = { sections: [], records: placesOf([]) };

/** @param value what the text says; a text that names a field twice has no outline */
export function outlineOf(text: string, value: unknown): Outline {
	if (!isRecord(value)) return NO_OUTLINE;
	const sections: Section[] = [];
	const records: Place[] = [];
	const lineAt = lineCounter(text, 0, 1);
	let next: number | null = firstIn(text, skipSpace(text, 0));
	let field = fieldAt(text, next);
	while (next !== null && field) {
		const { name, value: from } = field;
		const line = lineAt(from);
		const first = records.length;
		const isList = isDeskList(name) && Array.isArray(value[name]);
		if (isList) {
			for (const span of itemSpans(text, firstIn(text, from))) {
				records.push({ ...span, line: lineAt(span.from) });
			}
		}
		const lastItem = records.at(-1)?.to;
		const to = isList
			? skipSpace(text, records.length > first && lastItem ? lastItem : from + 1) + 1
			: skipValue(text, from);
		sections.push({
			name,
			from,
			to,
			line,
			records: isList ? { first, end: records.length } : null
		});
		next = nextAfter(text, to);
		field = next === null ? null : fieldAt(text, next);
	}
	const isPlain = new Set(sections.map(({ name }) => name)).size === sections.length;
	return isPlain ? { sections, records: placesOf(records) } : NO_OUTLINE;
}

/** Of the items of a list, the first of which begins here; as far as the end. */
export function* itemSpans(text: string, first: number, end = text.length): Generator<ValueSpan> {
	let from: number | null = skipSpace(text, first);
	while (from !== null && from < end && text[from] !== ']') {
		const to = skipValue(text, from);
		yield { from, to };
		from = nextAfter(text, to);
	}
}

export function placesOf(places: readonly Place[]): Places {
	return {
		from: Uint32Array.from(places, ({ from }) => from),
		to: Uint32Array.from(places, ({ to }) => to),
		line: Uint32Array.from(places, ({ line }) => line)
	};
}

/**
 * The same after a change; what it touches reaches round what was put in.
 * @param lines how many more there are
 */
export function shifted({ sections, records }: Outline, splice: Splice, lines: number): Outline {
	const end = splice.at + splice.removed.length;
	const put = splice.at + splice.inserted.length;
	const from = (at: number) => (at >= end ? at - end + put : Math.min(at, splice.at));
	const to = (at: number) => (at <= splice.at ? at : at >= end ? at - end + put : put);
	return {
		sections: sections.map((section) => ({
			...section,
			from: from(section.from),
			to: to(section.to),
			line: section.line + (section.from >= end ? lines : 0)
		})),
		records: {
			from: movedFrom(records.from, firstFrom(records.from, splice.at), from),
			to: movedFrom(records.to, firstFrom(records.to, splice.at), to),
			line: movedFrom(records.line, firstFrom(records.from, end), (line) => line + lines)
		}
	};
}

/** The numbers from a place on, moved. */
function movedFrom(all: Uint32Array, first: number, move: (number: number) => number): Uint32Array {
	const moved = all.slice();
	for (let index = first; index < moved.length; index++) moved[index] = move(moved[index] ?? 0);
	return moved;
}

/** Index of the first number that is not below a limit, among [first, end); they are in order. */
export function firstFrom(
	numbers: Uint32Array,
	limit: number,
	first = 0,
	end = numbers.length
): number {
	let [low, high] = [first, end];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Tells the line of one offset after the other, each beyond the last. */
export function lineCounter(text: string, from: number, line: number): (offset: number) => number {
	let [at, count] = [from, line];
	return (offset) => {
		count += lineEnds(text, at, offset);
		at = offset;
		return count;
	};
}

/** Lines end with a line feed, a return, or both. */
export function lineEnds(text: string, from = 0, to = text.length): number {
	let count = 0;
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		if (code === LINE_FEED || (code === RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) count++;
	}
	return count;
}

const LINE_FEED = 10;
const RETURN = 13;
