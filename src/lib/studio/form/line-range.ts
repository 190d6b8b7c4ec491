/** On which lines of its file a record stands. */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { lineIndex } from '#lib/core/parse/line-index.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

/** "lines 612–641", "line 12"; empty where the record is not found. */
export function lineWords(text: string, path: Path): string {
	const root = treeOf(text);
	const node = root && findNodeAtLocation(root, [...path]);
	if (!node) return '';
	const position = lineIndex(text.replace(/^\uFEFF/, ''));
	const first = position(node.offset).line;
	const last = position(node.offset + node.length - 1).line;
	return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** A text that nests without end has none: its reader would run out of stack. */
function treeOf(text: string): Node | undefined {
	try {
		return parseTree(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
