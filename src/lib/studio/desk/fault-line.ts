/** Why a file cannot be read at all, in a sentence with its line. */
import type { Finding } from '#lib/core/check/finding.ts';

export function readLine(findings: readonly Finding[]): string {
	const fault = findings.find(({ severity, path }) => severity === 'error' && path.length === 0);
	return fault ? `Line ${fault.line}: ${fault.seen}. ${fault.mend}` : '';
}
