/** Offsets in a text to lines and columns as editors count them: from 1, in UTF-16 units. */
export interface Position {
	line: number;
	column: number;
}

/** Where a file begins. */
export const START: Position = { line: 1, column: 1 };

const LINE_FEED = 10;
const RETURN = 13;

/** The lines are counted when the first offset is asked for; most texts have no fault. */
export function lineIndex(text: string): (offset: number) => Position {
	let known: Uint32Array | undefined;

	return (offset) => {
		const starts = (known ??= lineStarts(text));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}

/** The text of a line, counted from 1; empty where there is none. */
export function lineReader(text: string): (line: number) => string {
	let known: Uint32Array | undefined;
	return (line) => {
		const starts = (known ??= lineStarts(text));
		return text.slice(starts[line - 1] ?? text.length, starts[line]).replace(/[\r\n]+$/, '');
	};
}

/** Lines end with a line feed, a return, or both; four bytes a line, though all of it be lines. */
function lineStarts(text: string): Uint32Array {
	const starts = new Uint32Array(1 + countLineEnds(text));
	let line = 0;
	for (let i = 0; i < text.length; i++) if (isLineEnd(text, i)) starts[++line] = i + 1;
	return starts;
}

function countLineEnds(text: string): number {
	let ends = 0;
	for (let i = 0; i < text.length; i++) if (isLineEnd(text, i)) ends++;
	return ends;
}

function isLineEnd(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code === LINE_FEED || (code === RETURN && text.charCodeAt(index + 1) !== LINE_FEED);
}
