/**
 * Findings as workflow commands of GitHub Actions, which shows each beside its line in a pull
 * request: `::error file=…,line=…,col=…,title=…::…`. It shows ten of each severity a step at most.
 */
import { FINDING_CODES } from './finding-codes.ts';
import type { Finding } from './finding.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** One line each; empty without findings. */
export const annotate = (findings: readonly Finding[], file: string): string =>
	findings.map((finding) => `${annotation(finding, file)}\n`).join('');

function annotation({ severity, code, line, column, seen, why, mend }: Finding, file: string) {
	const title = `${FINDING_CODES[code].title} (${code})`;
	const properties = Object.entries({ file, line, col: column, title }).map(
		([name, value]) => `${name}=${escapeProperty(String(value))}`
	);
	return `::${COMMANDS[severity]} ${properties.join(',')}::${escape(`Saw ${seen}. ${why} ${mend}`)}`;
}

const escape = (text: string): string =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
	escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
