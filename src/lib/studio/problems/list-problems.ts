/** Findings as the desk lists them: the worst first, each with its sentence. */
import { FINDING_CODES } from '#lib/core/check/finding-codes.ts';
import { countFindings, type Finding, type Severity } from '#lib/core/check/finding.ts';
import { count } from '#lib/core/check/words.ts';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'note'];

/** More than anyone reads at once; those mended make room for the next. */
export const MOST_LISTED = 100;

/** By severity, then as they stand in the file. */
export const listProblems = (findings: readonly Finding[]): Finding[] =>
	WORST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** "Not a date: the text “2018-02-31”." */
export const problemWords = ({ code, seen }: Finding): string =>
	`${FINDING_CODES[code].title}: ${seen}.`;

/** "2 errors, 1 warning"; "No problems" */
export function countProblems(findings: readonly Finding[]): string {
	const counts = countFindings(findings);
	const words = WORST_FIRST.filter((severity) => counts[severity] > 0);
	return words.map((severity) => count(counts[severity], severity)).join(', ') || 'No problems';
}
