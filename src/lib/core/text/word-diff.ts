/** Two wordings word by word: what both have, what only the first has, what only the second. */
import { diffArrays } from 'diff';

export interface DiffPart {
	kind: 'same' | 'removed' | 'added';
	text: string;
}

/**
 * The parts in reading order. Joined without those added they are `before`, without those removed
 * `after`, to the letter. A word keeps its apostrophes and hyphens; each other sign stands alone.
 */
export function diffWords(before: string, after: string): DiffPart[] {
	return diffArrays(piecesOf(before), piecesOf(after)).map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		text: value.join('')
	}));
}

const piecesOf = (text: string): string[] =>
	text.match(/[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? [];
