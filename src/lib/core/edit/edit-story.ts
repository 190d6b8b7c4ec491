/**
 * Changes to the text of a story file that leave every other byte as it was: order, indentation,
 * line ends. What is written is written in the file's own manner.
 */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Path } from '../parse/parse-json.ts';

/**
 * The text with `value` at `path`; undefined takes the field or the item away. A path whose last
 * step is the length of its list adds to the list.
 * @param text JSON, without faults
 * @throws {RangeError} if the path leads through what is not there
 */
export function editStory(text: string, path: Path, value: unknown): string {
	const file = readFile(text);
	const node = findNodeAtLocation(file.root, [...path]);
	if (value === undefined) return node ? removeNode(file, node) : text;
	if (node) return splice(text, node.offset, endOf(node), write(file, value, path.length));
	const written = write(file, value, path.length);
	return addTo(file, path, written, containerOf(file, path).children?.length ?? 0);
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
	const file = readFile(text);
	const found = edits.map((edit) => ({
		...edit,
		node: edit.value === undefined ? undefined : findNodeAtLocation(file.root, [...edit.path])
	}));
	const parts: string[] = [];
	let from = 0;
	const there = found.flatMap(({ node, path, value }) => (node ? [{ node, path, value }] : []));
	for (const { node, path, value } of there.sort((a, b) => a.node.offset - b.node.offset)) {
		parts.push(text.slice(from, node.offset), write(file, value, path.length));
		from = endOf(node);
	}
	return found
		.filter(({ node }) => !node)
		.reduce(
			(changed, { path, value }) => editStory(changed, path, value),
			parts.join('') + text.slice(from)
		);
}

/** The text with `value` as a new item of a list, before the item that stands at `path`. */
export function insertItem(text: string, path: Path, value: unknown): string {
	const file = readFile(text);
	return addTo(file, path, write(file, value, path.length), Number(path.at(-1)));
}

/** The text with values at the end of a list, all at once: one by one, thousands would take minutes. */
export function addItems(text: string, list: Path, values: readonly unknown[]): string {
	if (values.length === 0) return text;
	const file = readFile(text);
	const path = [...list, 0];
	const items = values.map((value) => write(file, value, path.length));
	const line = file.eol + file.indent.repeat(path.length);
	return addTo(file, path, items.join(`,${line}`), containerOf(file, path).children?.length ?? 0);
}

interface StoryFile {
	text: string;
	root: Node;
	/** One step of indentation. */
	indent: string;
	eol: string;
}

function readFile(text: string): StoryFile {
	const root = parseTree(text);
	if (!root) throw new RangeError('There is nothing to edit.');
	const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '\t';
	return { text, root, indent, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

function containerOf({ root }: StoryFile, path: Path): Node {
	const container = findNodeAtLocation(root, path.slice(0, -1));
	const wanted = typeof path.at(-1) === 'number' ? 'array' : 'object';
	if (container?.type !== wanted) {
		throw new RangeError(`There is no ${wanted} at “${path.slice(0, -1).join('.')}”.`);
	}
	return container;
}

/** @param written the value, or several of them with commas between */
function addTo(file: StoryFile, path: Path, written: string, index: number): string {
	const { text, indent, eol } = file;
	const container = containerOf(file, path);
	const step = path.at(-1);
	const name = typeof step === 'string' ? `${JSON.stringify(step)}: ` : '';
	const item = name + written;
	const children = container.children ?? [];
	const line = eol + indent.repeat(path.length);
	if (children.length === 0) {
		const whole = item.includes(eol) || name ? line + item + line.slice(0, -indent.length) : item;
		return splice(text, container.offset + 1, endOf(container) - 1, whole);
	}
	// What stands in one line stays in one line.
	const isOneLine = !text.slice(container.offset, endOf(container)).includes('\n');
	const gap = isOneLine && !item.includes(eol) ? ' ' : line;
	const next = children[index];
	if (next) return splice(text, next.offset, next.offset, `${item},${gap}`);
	const end = endOf(children.at(-1) ?? container);
	return splice(text, end, end, `,${gap}${item}`);
}

/** With the comma before it, or after it if it is the first. */
function removeNode({ text }: StoryFile, node: Node): string {
	const part = node.parent?.type === 'property' ? node.parent : node;
	const siblings = part.parent?.children ?? [];
	const index = siblings.indexOf(part);
	const before = siblings[index - 1];
	const after = siblings[index + 1];
	if (before) return splice(text, endOf(before), endOf(part), '');
	if (after) return splice(text, part.offset, after.offset, '');
	const container = part.parent ?? part;
	return splice(text, container.offset + 1, endOf(container) - 1, '');
}

/** A list of plain values stands in one line, as the shipped story has them. */
function write({ indent, eol }: StoryFile, value: unknown, depth: number): string {
	if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
		return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
	}
	return JSON.stringify(value, null, indent).replaceAll('\n', eol + indent.repeat(depth));
}

const endOf = (node: Node): number => node.offset + node.length;

const splice = (text: string, from: number, to: number, by: string): string =>
	text.slice(0, from) + by + text.slice(to);
