/** How what is left out of a page is told. */
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import { formatPath } from '#lib/core/check/finding.ts';
import { count, either } from '#lib/core/check/words.ts';
import { capital } from '#lib/core/text/capital.ts';

/** “2 parts of the file are left out until mended” */
export const leftOutWords = (parts: number, file: string): string =>
	`${count(parts, 'part')} of ${file} ${parts === 1 ? 'is' : 'are'} left out until mended`;

/** What it is: “Event”, “Field zone”. */
export function kindWords({ kind, path }: BadRecord): string {
	if (kind === 'file') return 'The file';
	if (kind === 'field') return `Field ${formatPath(path)}`;
	return capital(kind);
}

/** Why it is left out though no error stands in it. */
export function otherReason({ missing, findings }: BadRecord): string | null {
	if (findings.length > 0) return null;
	return missing.length > 0
		? `It names ${either(missing.map((id) => `“${id}”`)).replace(' or ', ' and ')}, left out too.`
		: 'It cannot be shown as it stands.';
}
