/**
 * The text of a story file, read. After a change only the records that it touches are read again:
 * all others stay the very objects they were, so that what was made of them can be kept.
 */
import { isRecord } from '#lib/core/check/fields.ts';
import { spliced, type Splice } from '#lib/core/edit/splice.ts';
import {
	firstFrom,
	itemSpans,
	lineCounter,
	lineEnds,
	NO_OUTLINE,
	outlineOf,
	placesOf,
	shifted,
	type Outline,
	type Places,
	type Section
} from './outline.ts';
import { isDeskList } from './record-lists.ts';

export interface StoryText {
	text: string;
	/** What it says; null while it cannot be read. */
	value: unknown;
	/** While it cannot be read: about where things are, as they were last. */
	outline: Outline;
}

export const NO_TEXT: StoryText = { text: '', value: null, outline: NO_OUTLINE };

export function readStory(text: string): StoryText {
	const value = parseText(text)?.value ?? null;
	return { text, value, outline: outlineOf(text, value) };
}

/** @param story one that could be read */
export function changeStory(story: StoryText, splice: Splice): StoryText {
	if (splice.removed === splice.inserted) return story;
	const [from, to] = [splice.at, splice.at + splice.removed.length];
	const section = story.outline.sections.find((one) => one.from <= from && to <= one.to);
	const text = spliced(story.text, splice);
	// What stands before may be the first half of a line end.
	const start = Math.max(0, from - 1);
	const lines =
		lineEnds(text, start, from + splice.inserted.length) - lineEnds(story.text, start, to);
	const change: Change = { story, splice, text, lines };
	const part =
		section?.records && isRecord(story.value)
			? changeRecords(change, section, section.records)
			: section && changeField(change, section);
	return part ?? readAgain(change);
}

interface Change {
	story: StoryText;
	splice: Splice;
	/** After it. */
	text: string;
	/** How many more lines it has. */
	lines: number;
}

/**
 * A change within records of one list: where these can be read by themselves, the whole can be.
 * @returns null where it reaches further
 */
function changeRecords(
	{ story, splice, text, lines }: Change,
	section: Section,
	{ first, end }: { first: number; end: number }
): StoryText | null {
	const { from, to } = story.outline.records;
	const spliceEnd = splice.at + splice.removed.length;
	const touched = firstFrom(to, splice.at, first, end);
	const after = firstFrom(from, spliceEnd + 1, touched, end);
	const [lower = Infinity, upper = 0] = [from[touched], to[after - 1]];
	if (touched >= after || lower > splice.at || upper < spliceEnd) return null;

	const limit = upper + splice.inserted.length - splice.removed.length;
	const items: unknown = parseText(`[${text.slice(lower, limit)}]`)?.value;
	if (!Array.isArray(items)) return null;
	const lineAt = lineCounter(text, lower, story.outline.records.line[touched] ?? 1);
	const places = [...itemSpans(text, lower, limit)].map((span) => ({
		...span,
		line: lineAt(span.from)
	}));
	if (places.length !== items.length || places[0]?.from !== lower) return null;

	const value = story.value as Record<string, readonly unknown[]>;
	const list = value[section.name] ?? [];
	const changed = [
		...list.slice(0, touched - first),
		...(items as unknown[]),
		...list.slice(after - first)
	];
	const { sections, records } = shifted(story.outline, splice, lines);
	const more = items.length - (after - touched);
	return {
		text,
		value: { ...value, [section.name]: changed },
		outline: {
			sections: sections.map((one) => withMore(one, section, more)),
			records: exchanged(records, touched, after, placesOf(places))
		}
	};
}

/** Of a section and those behind it the records are counted on. */
function withMore(one: Section, { name, records }: Section, more: number): Section {
	if (!one.records || !records || one.records.first < records.first) return one;
	// Of lists that are empty several may begin at the same record: the one itself only ends later.
	if (one.name === name) return { ...one, records: { ...records, end: records.end + more } };
	if (one.records.first < records.end) return one;
	return { ...one, records: { first: one.records.first + more, end: one.records.end + more } };
}

function exchanged(all: Places, from: number, to: number, by: Places): Places {
	const mix = (key: keyof Places) => {
		const numbers = new Uint32Array(all[key].length - (to - from) + by[key].length);
		numbers.set(all[key].subarray(0, from));
		numbers.set(by[key], from);
		numbers.set(all[key].subarray(to), from + by[key].length);
		return numbers;
	};
	return { from: mix('from'), to: mix('to'), line: mix('line') };
}

/** A change within a field of the story that is no list of records, before or after. */
function changeField({ story, splice, text, lines }: Change, section: Section): StoryText | null {
	const to = section.to + splice.inserted.length - splice.removed.length;
	const written = text.slice(section.from, to);
	const read = parseText(written);
	if (!read || written.trim() !== written || isDeskList(section.name)) return null;
	const { sections, records } = shifted(story.outline, splice, lines);
	return {
		text,
		value: { ...(story.value as object), [section.name]: read.value },
		outline: {
			sections: sections.map((one) => (one.name === section.name ? { ...section, to } : one)),
			records
		}
	};
}

/** The whole anew; records beside the change are the same still. */
function readAgain({ story, splice, text, lines }: Change): StoryText {
	const { value, outline } = readStory(text);
	if (value === null) return { text, value, outline: shifted(story.outline, splice, lines) };
	return { text, value: keepRecords(story, splice, value, outline), outline };
}

function keepRecords(story: StoryText, splice: Splice, value: unknown, outline: Outline): unknown {
	if (!isRecord(value)) return value;
	const known = recordsOf(story);
	const { from, to } = outline.records;
	const put = splice.at + splice.inserted.length;
	const moved = splice.inserted.length - splice.removed.length;
	/** What stood in this place of the text before. */
	const knownAt = (index: number): unknown => {
		const start = from[index] ?? 0;
		if ((to[index] ?? 0) <= splice.at) return known.get(start);
		return start >= put ? known.get(start - moved) : undefined;
	};
	const lists = outline.sections.flatMap(({ name, records }) => {
		const items = value[name];
		if (!records || !Array.isArray(items)) return [];
		return [[name, items.map((item: unknown, i) => knownAt(records.first + i) ?? item)]];
	});
	return { ...value, ...Object.fromEntries(lists) };
}

/** By where each begins. */
function recordsOf({ value, outline }: StoryText): Map<number, unknown> {
	const found = new Map<number, unknown>();
	for (const { name, records } of outline.sections) {
		const items = records && isRecord(value) ? value[name] : null;
		if (!records || !Array.isArray(items)) continue;
		for (const [i, item] of items.entries()) {
			found.set(outline.records.from[records.first + i] ?? 0, item);
		}
	}
	return found;
}

/** Null: it is no JSON. */
export function parseText(text: string): { value: unknown } | null {
	try {
		return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
	} catch {
		return null;
	}
}
