/**
 * Changes to the text of a story file that leave every other byte as it was: order, indentation,
 * line ends. What is written is written in the file's own manner. Places are found by skimming, so
 * that a change to a file of many megabytes takes milliseconds.
 */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { findValue, type ValueSpan } from '../parse/find-value.ts';
import type { Path } from '../parse/parse-json.ts';
import { fieldAt, firstIn, nextAfter, skipValue } from '../parse/skim.ts';
import { spliced, type Splice } from './splice.ts';

/**
 * The text with `value` at `path`; undefined takes the field or the item away. A path whose last
 * step is the length of its list adds to the list.
 * @param text JSON, without faults
 * @throws {RangeError} if the path leads through what is not there
 */
export const editStory = (text: string, path: Path, value: unknown): string =>
	spliced(text, storyEdit(text, path, value));

/** A record or list on the way, the place of which is known: what stands before need not be skimmed. */
export interface Known {
	/** So many steps of the path lead to it. */
	depth: number;
	/** Where it begins. */
	from: number;
}

const ROOT: Known = { depth: 0, from: 0 };

/** What `editStory` changes. */
export function storyEdit(text: string, path: Path, value: unknown, known = ROOT): Splice {
	if (value === undefined) return removal(text, path, known);
	const there = findValue(text, path.slice(known.depth), known.from);
	if (there) return exchange(text, there.from, there.to, write(mannerOf(text), value, path.length));
	return addition(text, path, [value], Infinity, known);
}

export interface Edit {
	path: Path;
	/** As for `editStory`. */
	value: unknown;
}

/**
 * The text with all edits, none of which lies inside another. New values of fields that are there,
 * which most edits are, are written at once: one by one, thousands would take minutes.
 */
export function editAll(text: string, edits: readonly Edit[]): string {
	if (edits.length === 0) return text;
	const root = parseTree(text);
	if (!root) throw new RangeError('There is nothing to edit.');
	const manner = mannerOf(text);
	const found = edits.map((edit) => ({
		...edit,
		node: edit.value === undefined ? undefined : findNodeAtLocation(root, [...edit.path])
	}));
	const parts: string[] = [];
	let from = 0;
	const there = found.flatMap(({ node, path, value }) => (node ? [{ node, path, value }] : []));
	for (const { node, path, value } of there.sort((a, b) => a.node.offset - b.node.offset)) {
		parts.push(text.slice(from, node.offset), write(manner, value, path.length));
		from = node.offset + node.length;
	}
	return found
		.filter(({ node }) => !node)
		.reduce(
			(changed, { path, value }) => editStory(changed, path, value),
			parts.join('') + text.slice(from)
		);
}

/** The text with `value` as a new item of a list, before the item that stands at `path`. */
export const insertItem = (text: string, path: Path, value: unknown): string =>
	spliced(text, itemInsertion(text, path, value));

/** What `insertItem` changes. */
export const itemInsertion = (text: string, path: Path, value: unknown): Splice =>
	addition(text, path, [value], Number(path.at(-1)));

/** The text with values at the end of a list, all at once: one by one, thousands would take minutes. */
export function addItems(text: string, list: Path, values: readonly unknown[]): string {
	if (values.length === 0) return text;
	return spliced(text, addition(text, [...list, 0], values, Infinity));
}

/** A record or a list, with what stands in it. */
interface Container extends ValueSpan {
	parts: Part[];
}

interface Part extends ValueSpan {
	/** Its name or its place. `from` is where its name begins, if it has one. */
	step: string | number;
}

function containerOf(text: string, path: Path, known: Known): Container | null {
	const span = findValue(text, path.slice(known.depth, -1), known.from);
	const isList = typeof path.at(-1) === 'number';
	if (!span || text[span.from] !== (isList ? '[' : '{')) return null;
	const parts: Part[] = [];
	let from: number | null = firstIn(text, span.from);
	while (from !== null && from < span.to - 1) {
		const field = isList ? null : fieldAt(text, from);
		const to = skipValue(text, field?.value ?? from);
		parts.push({ step: field?.name ?? parts.length, from, to });
		from = nextAfter(text, to);
	}
	return { ...span, parts };
}

/** @param index before which part; beyond the last: at the end */
function addition(
	text: string,
	path: Path,
	values: readonly unknown[],
	index: number,
	known = ROOT
): Splice {
	const container = containerOf(text, path, known);
	const step = path.at(-1);
	if (!container) {
		const wanted = typeof step === 'number' ? 'array' : 'object';
		throw new RangeError(`There is no ${wanted} at “${path.slice(0, -1).join('.')}”.`);
	}
	const { from, to, parts } = container;
	const manner = mannerOf(text);
	const { indent, eol } = manner;
	const line = eol + indent.repeat(path.length);
	const name = typeof step === 'string' ? `${JSON.stringify(step)}: ` : '';
	const written = values.map((value) => write(manner, value, path.length));
	const item = name + written.join(`,${line}`);
	if (parts.length === 0) {
		const whole = item.includes(eol) || name ? line + item + line.slice(0, -indent.length) : item;
		return exchange(text, from + 1, to - 1, whole);
	}
	// What stands in one line stays in one line.
	const isOneLine = !text.slice(from, to).includes('\n');
	const gap = isOneLine && !item.includes(eol) ? ' ' : line;
	const next = parts[index];
	if (next) return exchange(text, next.from, next.from, `${item},${gap}`);
	const end = parts.at(-1)?.to ?? to;
	return exchange(text, end, end, `,${gap}${item}`);
}

/** With the comma before it, or after it if it is the first. */
function removal(text: string, path: Path, known: Known): Splice {
	const container = containerOf(text, path, known);
	const index = container?.parts.findIndex(({ step }) => step === path.at(-1)) ?? -1;
	const part = container?.parts[index];
	if (!container || !part) return NOTHING;
	const before = container.parts[index - 1];
	const after = container.parts[index + 1];
	if (before) return exchange(text, before.to, part.to, '');
	if (after) return exchange(text, part.from, after.from, '');
	return exchange(text, container.from + 1, container.to - 1, '');
}

const NOTHING: Splice = { at: 0, removed: '', inserted: '' };

interface Manner {
	/** One step of indentation. */
	indent: string;
	eol: string;
}

const mannerOf = (text: string): Manner => ({
	indent: /\n([ \t]+)\S/.exec(text)?.[1] ?? '\t',
	eol: text.includes('\r\n') ? '\r\n' : '\n'
});

/** A list of plain values stands in one line, as the shipped story has them. */
function write({ indent, eol }: Manner, value: unknown, depth: number): string {
	if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
		return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
	}
	return JSON.stringify(value, null, indent).replaceAll('\n', eol + indent.repeat(depth));
}

const exchange = (text: string, from: number, to: number, inserted: string): Splice => ({
	at: from,
	removed: text.slice(from, to),
	inserted
});
