/**
 * A page for each code of a finding, in `docs/findings/`: what it is, why it matters, how to mend it,
 * and an example, which is the very fixture that the tests of the checker run.
 */
import { structuredPatch } from 'diff';
import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { checkBytes } from '../src/lib/core/check/check-story.ts';
import { FINDING_CODES } from '../src/lib/core/check/finding-codes.ts';
import type { Finding, FindingCode, Severity } from '../src/lib/core/check/finding.ts';
import { fixAll, fixOf, type FixedText } from '../src/lib/core/check/fixes.ts';
import { reportFindings } from '../src/lib/core/check/report.ts';
import { gazetteer } from '../src/lib/server/gazetteer.ts';
import { readLedger } from '../src/lib/core/quotes/read-ledger.ts';
import { fileNameOf } from '../tests/support/bad-fixture.ts';

const FOLDER = 'docs/findings';
const SOUND = 'tests/fixtures/good/minimal.json';
/** A mend of more lines says less than its words. */
const MOST_LINES = 40;

/** Path to text, formatted as everything else in the repository. */
export async function makeFindingPages(): Promise<Map<string, string>> {
	const pages = new Map([[`${FOLDER}/README.md`, listPage()]]);
	for (const code of CODES) pages.set(`${FOLDER}/${code}.md`, codePage(code));
	for (const [path, text] of pages) {
		pages.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
	}
	return pages;
}

const CODES = Object.keys(FINDING_CODES) as FindingCode[];

const MADE =
	'<!-- Made by `npm run schema` from src/lib/core/check/finding-codes.ts and the fixtures of the tests: do not edit here. -->';

const DOES: Readonly<Record<Severity, string>> = {
	error: '**Error**: it stops the build.',
	warning: '**Warning**: it is worth a look; the story is built.',
	note: '**Note**: it only informs.'
};

function listPage(): string {
	const rows = CODES.map((code) => {
		const { severity, title } = FINDING_CODES[code];
		return `| [\`${code}\`](${code}.md) | ${severity} | ${title} |`;
	});
	return `${MADE}

# Findings

Every kind of finding that \`npm run dateline -- check\` reports, in the editor of the studio too. An
error stops the build, a warning is worth a look, a note only informs.

| Code | Severity | What it is |
| --- | --- | --- |
${rows.join('\n')}

## What \`check --fix\` mends

Only what has one outcome, which nobody could tell from the text as it was meant. It says what it did,
and every other byte of the file stays.

- \`byte-order-mark\`, \`utf-16\`: the same text is saved as UTF-8.
- \`stray-space\`, in our own prose: line breaks and runs of spaces become one space.
- \`odd-character\`, in our own prose: signs without any width go. Marks of direction may be meant.
- \`repeated-reference\`: what is named twice in a list is named once.
- \`outer-quotes\`: the page sets the marks, so they go; the words stay.
- \`bad-format\`: \`il\` or \`Illinois\` becomes \`IL\`, \`EN_us\` becomes \`en-US\`.
- \`bad-date\`: \`1/24/2018\` or \`January 24, 2018\` becomes \`2018-01-24\`. \`1/2/2018\`, which reads in two
  ways, stays, and so does a number from a spreadsheet.

Quoted words are never touched: they are the source’s. A straight quotation mark stays, since a
machine cannot tell an apostrophe from an opening mark. An id stays, since it is a public address.
`;
}

function codePage(code: FindingCode): string {
	const { severity, title, why, mend } = FINDING_CODES[code];
	return `${MADE}

# ${title}

\`${code}\` · ${DOES[severity]}

**Why it matters.** ${why}

**How to mend it.** ${mend}

${exampleOf(code)}

[All findings](README.md)
`;
}

function exampleOf(code: FindingCode): string {
	const path = `tests/fixtures/bad/${code}.json`;
	// None is kept that would be too large to be kept.
	if (!existsSync(path)) return '';
	const bytes = readFileSync(path);
	const fileName = fileNameOf(code);
	const { text, findings } = checkBytes(bytes, {
		fileName,
		gazetteer,
		ledger: ledgerOf(path)
	});
	const file = `data/${fileName.includes('/') ? 'versions/' : ''}${fileName}`;
	const report = reportFindings(findings.slice(0, 2), { file, text });
	return `## Example

${fenced('text', report)}

${mendedText(text, fixAll(text, findings))}

${fixText(text, findings)}`;
}

function ledgerOf(path: string) {
	const ledger = path.replace('.json', '.checked.json');
	return existsSync(ledger) ? readLedger(readFileSync(ledger, 'utf8'), 'minimal') : undefined;
}

/** The fixtures are the sound story with one part changed; back to it is a mend. */
function mendedText(bad: string, { text, fixes }: FixedText): string {
	const sound = fixes.length > 0 ? text : readFileSync(SOUND, 'utf8');
	const { hunks } = structuredPatch('', '', bad, sound, '', '', { context: 1 });
	const lines = hunks.flatMap(({ lines }, index) => (index > 0 ? ['@@', ...lines] : lines));
	const told = lines.filter((line) => !line.startsWith('\\'));
	if (told.length === 0 || told.length > MOST_LINES) return '';
	return `Mended, for instance, so:\n\n${fenced('diff', told.join('\n'))}`;
}

function fixText(text: string, findings: readonly Finding[]): string {
	const [finding] = findings;
	const fix = finding && fixOf(text, finding);
	return fix
		? `\`check --fix\` mends this one. ${fix.words}.`
		: 'A person has to mend it: `check --fix` does not choose.';
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
