/** Findings as the desk lists them: the worst first, each with its sentence. */
import { FINDING_CODES } from '#lib/core/check/finding-codes.ts';
import { countFindings, formatPath, type Finding, type Severity } from '#lib/core/check/finding.ts';
import { count } from '#lib/core/check/words.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { recordPath } from '../desk/record-lists.ts';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'note'];

/** More than anyone reads at once; those mended make room for the next. */
export const MOST_LISTED = 100;

/** So many stand in full beside the text. */
const MOST_MARKED = 1000;

/** What was found in a story, as it is sent to the page: of tens of thousands few are ever shown. */
export interface Problems {
	counts: Readonly<Record<Severity, number>>;
	/** The worst first, then as they stand in the file; not all. */
	worst: readonly Finding[];
	/** The worst of each record, by its key; notes do not count. */
	signs: ReadonlyMap<string, 'error' | 'warning'>;
	/** All that was found in each record, by its key, as JSON; the story's own fields have the empty key. */
	byRecord: ReadonlyMap<string, string>;
}

export const NO_PROBLEMS: Problems = {
	counts: countFindings([]),
	worst: [],
	signs: new Map(),
	byRecord: new Map()
};

export function digestProblems(findings: readonly Finding[]): Problems {
	const byKey = new Map<string, Finding[]>();
	for (const finding of findings) {
		const key = formatPath(recordPath(finding.path));
		const own = byKey.get(key);
		if (own) own.push(finding);
		else byKey.set(key, [finding]);
	}
	const signs = new Map<string, 'error' | 'warning'>();
	for (const [key, own] of byKey) {
		const worst = WORST_FIRST.find((one) => own.some(({ severity }) => severity === one));
		if (worst && worst !== 'note') signs.set(key, worst);
	}
	return {
		counts: countFindings(findings),
		worst: WORST_FIRST.flatMap((severity) =>
			findings.filter((finding) => finding.severity === severity)
		).slice(0, MOST_MARKED),
		signs,
		byRecord: new Map([...byKey].map(([key, own]) => [key, JSON.stringify(own)]))
	};
}

/** All of one record. @param record its path; empty: the story's own fields */
export function problemsOf({ byRecord }: Problems, record: Path): Finding[] {
	return JSON.parse(byRecord.get(formatPath(record)) ?? '[]') as Finding[];
}

/** "Not a date: the text “2018-02-31”." */
export const problemWords = ({ code, seen }: Finding): string =>
	`${FINDING_CODES[code].title}: ${seen}.`;

/** "2 errors, 1 warning"; "No problems" */
export function countProblems({ counts }: Problems): string {
	const words = WORST_FIRST.filter((severity) => counts[severity] > 0);
	return words.map((severity) => count(counts[severity], severity)).join(', ') || 'No problems';
}
