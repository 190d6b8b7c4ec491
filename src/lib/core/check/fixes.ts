/** Placeholder until the command line's is merged. */
import type { Path } from '../parse/parse-json.ts';
import type { Finding } from './finding.ts';

export interface Fix {
	path: Path;
	value: unknown;
	words: string;
}

export const fixOf = (_text: string, _finding: Finding): Fix | null => null;

export const applyFix = (text: string, _fix: Fix): string => text;
