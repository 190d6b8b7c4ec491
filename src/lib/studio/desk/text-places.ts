/** Where the parts of a story stand in its text, and what stands at a place of the text. */
import { findNodeAtOffset, getNodePath, parseTree, type Node } from 'jsonc-parser';
import { findValue } from '#lib/core/parse/find-value.ts';
import { lineIndex } from '#lib/core/parse/line-index.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

/** A stretch of a text, [from, to) in UTF-16 units, with its first and last line from 1. */
export interface Stretch {
	from: number;
	to: number;
	firstLine: number;
	lastLine: number;
}

export interface TextPlaces {
	/** Null where there is nothing at the path. */
	stretchOf(path: Path): Stretch | null;
	pathAt(offset: number): Path;
}

/** The texts asked for last: a draft, what it is compared with, and the one before. */
let known: { text: string; places: TextPlaces }[] = [];
const KEPT = 3;

export function placesOf(text: string): TextPlaces {
	const found = known.find((one) => one.text === text) ?? { text, places: readPlaces(text) };
	known = [found, ...known.filter((one) => one !== found)].slice(0, KEPT);
	return found.places;
}

/** "lines 612–641", "line 12"; empty where there is nothing at the path. */
export function lineWords(text: string, path: Path): string {
	const stretch = placesOf(text).stretchOf(path);
	if (!stretch) return '';
	const { firstLine, lastLine } = stretch;
	return firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`;
}

function readPlaces(text: string): TextPlaces {
	// Of a large text it takes a while: it is made when first asked for.
	let tree: { root: Node | undefined } | undefined;
	const position = lineIndex(text);
	return {
		stretchOf(path) {
			const found = findValue(text, path);
			if (!found) return null;
			const { from, to } = found;
			return { from, to, firstLine: position(from).line, lastLine: position(to).line };
		},
		pathAt(offset) {
			const { root } = (tree ??= { root: treeOf(text) });
			const node = root && findNodeAtOffset(root, offset, true);
			return node ? getNodePath(node) : [];
		}
	};
}

/** A text that nests without end has none: its reader would run out of stack. */
function treeOf(text: string): Node | undefined {
	try {
		// A mark at the start of a file is no fault here, and counts as a character.
		return parseTree(text.replace(/^\uFEFF/, ' '));
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
