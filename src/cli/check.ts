/** `dateline check`: findings in story files, for people, for machines, or mended. */
import { annotate } from '../lib/core/check/annotations.ts';
import { checkBytes } from '../lib/core/check/check-story.ts';
import { countFindings, isError, type Finding } from '../lib/core/check/finding.ts';
import { fixAll, type FixedText } from '../lib/core/check/fixes.ts';
import { reportFindings, summarise } from '../lib/core/check/report.ts';
import { count } from '../lib/core/check/words.ts';
import { gazetteer } from '../lib/server/gazetteer.ts';
import { nameInData } from '../lib/server/read-story.ts';
import { readLedgerFile } from '../lib/server/quotes/ledger-file.ts';
import { choose } from './choose.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { readFile, type InputFile } from './read-file.ts';
import { everyKeptVersion, everyStory, fileOfStory } from './story-files.ts';
import { UsageError } from './usage-error.ts';
import { isColoured, toJson, writeFile } from './write-output.ts';

export const HELP = `Checks story files: their syntax, the shape of every record, the rules between records.

  npm run dateline -- check [story …] [--fix] [--format text|json|github]

Each finding has its line and column, what was seen, why it matters and how to mend it;
those of one record stand together. Without a story every one in data/ is checked, and
of the versions in data/versions/ whether they have errors; a file named - is read from
standard input. docs/findings/ has a page for each code.

  --fix     mends what can be mended in one way only, says what it did, and checks again;
            all else in the file stays as it is, to the byte
  --format  how to say it: text for people, json for machines, github for annotations
            beside the lines of a pull request
  --json    the same as --format json
  --help    this page

Examples
  npm run dateline -- check
  npm run dateline -- check letters-2018 --fix
  npm run --silent dateline -- check --json | jq '.files[].findings[].code'
  cat draft.json | npm run dateline -- check -

Exit codes
  0  no errors (there may be warnings and notes)
  1  there are errors
  2  the command was not understood, or a file could not be read`;

const OPTIONS = {
	fix: { type: 'boolean', default: false },
	format: { type: 'string', default: 'text' },
	json: { type: 'boolean', default: false }
} as const satisfies Options;

interface CheckedFile {
	file: string;
	text: string;
	findings: Finding[];
	/** What was mended before; its findings are told no more. */
	fixes: FixedText['fixes'];
}

const FORMATS: Readonly<Record<string, (checked: readonly CheckedFile[]) => string>> = {
	text: asText,
	json: asJson,
	github: (checked) => checked.map(({ file, findings }) => annotate(findings, file)).join('')
};

export function run(args: string[]): void {
	const { positionals, values } = readArguments(args, OPTIONS);
	const write = choose('format', values.json ? 'json' : values.format, FORMATS);
	const files = positionals.length > 0 ? positionals.map(fileOfStory) : everyStory();
	if (values.fix && files.includes('-')) {
		throw new UsageError('Standard input cannot be mended: name the file.');
	}
	const kept = positionals.length > 0 ? [] : everyKeptVersion();
	const checked = [...files.map((file) => checkFile(file, values.fix)), ...kept.map(checkKept)];
	process.stdout.write(write(checked));
	if (checked.some(({ findings }) => findings.some(isError))) process.exitCode = 1;
}

function checkFile(file: string, isMending: boolean): CheckedFile {
	const input = readFile(file);
	const checked = checkInput(input, file);
	if (!isMending) return { ...checked, fixes: [] };
	const { mended, fixes } = mend(checked, (text) =>
		checkInput({ ...input, bytes: new TextEncoder().encode(text) }, file)
	);
	if (fixes.length > 0) writeFile(file, mended.text);
	return { ...mended, fixes };
}

/** It stays as it was: what no build stops at is no news, and nothing is mended. */
function checkKept(file: string): CheckedFile {
	const { findings, ...checked } = checkInput(readFile(file), file);
	return { ...checked, findings: findings.filter(isError), fixes: [] };
}

type Checked = Omit<CheckedFile, 'fixes'>;

function checkInput({ name, fileName, bytes }: InputFile, file: string): Checked {
	const around =
		fileName === undefined ? {} : { fileName: nameInData(file), ledger: readLedgerFile(file) };
	const { text, findings } = checkBytes(bytes, { ...around, gazetteer });
	return { file: name, text, findings };
}

/** One mend may bring to light what the next is for; each makes the file sounder, so it ends. */
function mend(checked: Checked, check: (text: string) => Checked) {
	const fixes: FixedText['fixes'] = [];
	let mended = checked;
	for (;;) {
		const made = fixAll(mended.text, mended.findings);
		if (made.fixes.length === 0) return { mended, fixes };
		fixes.push(...made.fixes);
		mended = check(made.text);
	}
}

function asText(checked: readonly CheckedFile[]): string {
	return checked
		.map(({ file, text, findings, fixes }) => {
			const report = reportFindings(findings, { file, text, isColoured: isColoured() });
			const sum = summarise(findings);
			const mended = fixes.length > 0 ? `${count(fixes.length, 'mend')} made, ` : '';
			return `${fixesText(file, fixes)}${report ? `${report}\n\n` : ''}${file}: ${mended}${sum}\n`;
		})
		.join('\n');
}

function fixesText(file: string, fixes: FixedText['fixes']): string {
	const lines = fixes.map(
		({ finding: { code, line, column }, fix }) =>
			`${file}:${line}:${column}  mended  ${code}\n  ${fix.words}.\n\n`
	);
	return lines.join('');
}

function asJson(checked: readonly CheckedFile[]): string {
	const all = checked.flatMap(({ findings }) => findings);
	const { error: errors, warning: warnings, note: notes } = countFindings(all);
	const files = checked.map(({ file, findings, fixes }) => ({
		file,
		findings,
		fixes: fixes.map(({ finding, fix }) => ({ code: finding.code, ...fix }))
	}));
	return toJson({ ok: errors === 0, errors, warnings, notes, files });
}
