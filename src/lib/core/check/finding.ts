/**
 * A finding is a value: what was seen, where, why it matters and how to mend it. The codes are a
 * closed list; their severity and their words stand in `finding-codes.ts` and nowhere else.
 */
import type { Part, Path } from '../parse/parse-json.ts';
import { FINDING_CODES, type FindingCode } from './finding-codes.ts';

export type { FindingCode };

/** `error` stops the build, `warning` is shown, `note` informs. */
export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
	code: FindingCode;
	severity: Severity;
	path: Path;
	line: number;
	column: number;
	/** Id of the record that it stands in, if it has one. */
	record?: string;
	seen: string;
	why: string;
	mend: string;
	/** What its mend says to write, where that is one thing: a value, or the name of a field. */
	suggestion?: string;
}

/** What a rule yields: a finding before its place in the text and its standing words are added. */
export interface Observation {
	code: FindingCode;
	path: Path;
	/** Point at the field's name, not at what it holds. */
	part?: Part;
	seen: string;
	/** Where it can be said better than for all findings of the code. */
	mend?: string;
	suggestion?: string;
}

export const severityOf = (code: FindingCode): Severity => FINDING_CODES[code].severity;

export const isError = (finding: Finding): boolean => finding.severity === 'error';

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
	const counts = { error: 0, warning: 0, note: 0 };
	for (const { severity } of findings) counts[severity]++;
	return counts;
}

/** `events[3].places[0]`; empty for the file itself. */
export const formatPath = (path: Path): string =>
	path
		.map((step, depth) =>
			typeof step === 'number' ? `[${step}]` : depth === 0 ? step : `.${step}`
		)
		.join('');
