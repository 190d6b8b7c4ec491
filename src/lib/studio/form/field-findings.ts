/** Which findings belong to a field of the form. */
import type { Finding } from '#lib/core/check/finding.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

export const isWithin = (path: Path, around: Path): boolean =>
	around.every((step, depth) => path[depth] === step);

/** Of the field and of all that it holds. */
export const findingsWithin = (findings: readonly Finding[], around: Path): Finding[] =>
	findings.filter(({ path }) => isWithin(path, around));

/** Of the field itself, not of what it holds. */
export const findingsAt = (findings: readonly Finding[], at: Path): Finding[] =>
	findings.filter(({ path }) => path.length === at.length && isWithin(path, at));
