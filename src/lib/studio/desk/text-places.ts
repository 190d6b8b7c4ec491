/** Where the parts of a story stand in its text, and what stands at a place of the text. */
import { findNodeAtOffset, getNodePath, parseTree, type Node } from 'jsonc-parser';
import type { Known } from '#lib/core/edit/edit-story.ts';
import { findValue } from '#lib/core/parse/find-value.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { firstFrom, lineEnds, type Place } from './outline.ts';
import type { StoryText } from './story-text.ts';

/** A stretch of a text, [from, to) in UTF-16 units, with its first and last line from 1. */
export interface Stretch {
	from: number;
	to: number;
	firstLine: number;
	lastLine: number;
}

/** Null where there is nothing at the path. */
export function stretchOf(story: StoryText, path: Path): Stretch | null {
	const place = placeOf(story, path);
	if (!place) return null;
	const { base, inner } = place;
	const found = findValue(story.text.slice(base.from, base.to), inner);
	if (!found) return null;
	const [from, to] = [base.from + found.from, base.from + found.to];
	const firstLine = base.line + lineEnds(story.text, base.from, from);
	return { from, to, firstLine, lastLine: firstLine + lineEnds(story.text, from, to) };
}

/** Of a path that leads into a record: where that begins, for `storyEdit`. */
export function knownPlace(story: StoryText, path: Path): Known | undefined {
	const place = path.length > 2 ? placeOf(story, path) : null;
	return place ? { depth: path.length - place.inner.length, from: place.base.from } : undefined;
}

/** "lines 612–641", "line 12"; empty where there is nothing at the path. */
export function lineWords(story: StoryText, path: Path): string {
	const stretch = stretchOf(story, path);
	if (!stretch) return '';
	const { firstLine, lastLine } = stretch;
	return firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`;
}

/** The narrowest part of the outline that the path leads into, and the way on from there. */
function placeOf({ text, outline }: StoryText, path: Path): { base: Place; inner: Path } | null {
	const [name, index] = path;
	if (name === undefined) return { base: { from: 0, to: text.length, line: 1 }, inner: [] };
	const section = outline.sections.find((one) => one.name === name);
	if (!section) return null;
	if (!section.records || typeof index !== 'number') return { base: section, inner: path.slice(1) };
	const at = section.records.first + index;
	if (index < 0 || at >= section.records.end) return null;
	const [from = 0, to = 0, line = 1] = [
		outline.records.from[at],
		outline.records.to[at],
		outline.records.line[at]
	];
	return { base: { from, to, line }, inner: path.slice(2) };
}

/** What stands at a place of the text, as deep as a record goes; empty between the fields. */
export function pathAt({ text, outline }: StoryText, offset: number): Path {
	const section = outline.sections.find(({ from, to }) => from <= offset && offset <= to);
	if (!section) return [];
	const { name, records } = section;
	if (!records)
		return [name, ...innerPath(text.slice(section.from, section.to), offset - section.from)];
	const at = firstFrom(outline.records.to, offset, records.first, records.end);
	const [from = Infinity, to] = [outline.records.from[at], outline.records.to[at]];
	if (at >= records.end || from > offset) return [name];
	return [name, at - records.first, ...innerPath(text.slice(from, to), offset - from)];
}

function innerPath(text: string, offset: number): Path {
	const root = treeOf(text);
	const node = root && findNodeAtOffset(root, offset, true);
	return node ? getNodePath(node) : [];
}

/** A text that nests without end has none: its reader would run out of stack. */
function treeOf(text: string): Node | undefined {
	try {
		return parseTree(text);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
