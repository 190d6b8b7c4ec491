/** `dateline check`: findings in story files, for people or as JSON. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { checkStory } from '../lib/core/check/check-story.ts';
import { countFindings, isError, type Finding } from '../lib/core/check/finding.ts';
import { didYouMean } from '../lib/core/check/nearest.ts';
import { reportFindings, summarise } from '../lib/core/check/report.ts';
import { gazetteer } from '../lib/server/gazetteer.ts';
import { readLedgerFile } from '../lib/server/quotes/ledger-file.ts';
import { listStories, storyFile } from '../lib/server/read-story.ts';
import { HELP } from './help.ts';
import { UsageError } from './usage-error.ts';

interface CheckedFile {
	file: string;
	text: string;
	findings: Finding[];
}

const OPTIONS = {
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false }
} as const satisfies ParseArgsConfig['options'];

export function check(args: string[]): void {
	const { files, json, help } = readArguments(args);
	if (help) {
		console.log(HELP);
		return;
	}
	const checked = (files.length > 0 ? files : everyStory()).map(checkFile);
	process.stdout.write(json ? toJson(checked) : toText(checked));
	if (checked.some(({ findings }) => findings.some(isError))) process.exitCode = 1;
}

function readArguments(args: string[]) {
	const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
	const known = Object.keys(OPTIONS).map((name) => `--${name}`);
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		if (!Object.hasOwn(OPTIONS, token.name)) {
			const { mend } = didYouMean(token.rawName, known);
			throw new UsageError(`There is no option “${token.rawName}”.`, mend);
		}
		if (token.value !== undefined) {
			throw new UsageError(`“${token.rawName}” takes no value, but has “${token.value}”.`);
		}
	}
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	return { files: positionals, ...values };
}

function everyStory(): string[] {
	const ids = orUsageError('data/', () => listStories());
	if (ids.length === 0) throw new UsageError('There is no story in data/.');
	return ids.map((id) => relative(process.cwd(), storyFile(id)));
}

function checkFile(file: string): CheckedFile {
	const isInput = file === '-';
	const text = orUsageError(file, () => readFileSync(isInput ? 0 : file, 'utf8'));
	const fileName = isInput ? undefined : basename(file);
	const ledger = isInput ? undefined : readLedgerFile(file);
	const { findings } = checkStory(text, { fileName, gazetteer, ledger });
	return { file: isInput ? 'standard input' : file, text, findings };
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'is not there',
	EISDIR: 'is a folder, not a file',
	EACCES: 'may not be read',
	ERR_STRING_TOO_LONG: 'is too large to be read'
};

/** The system's error codes in words. */
function orUsageError<T>(what: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		const { code = '', message } = error as NodeJS.ErrnoException;
		throw new UsageError(`${what} ${REASONS[code] ?? `could not be read: ${message}`}.`);
	}
}

function toText(checked: readonly CheckedFile[]): string {
	const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
	return checked
		.map(({ file, text, findings }) => {
			const report = reportFindings(findings, { file, text, isColoured });
			return `${report ? `${report}\n\n` : ''}${file}: ${summarise(findings)}\n`;
		})
		.join('\n');
}

function toJson(checked: readonly CheckedFile[]): string {
	const all = checked.flatMap(({ findings }) => findings);
	const { error: errors, warning: warnings, note: notes } = countFindings(all);
	const files = checked.map(({ file, findings }) => ({ file, findings }));
	return `${JSON.stringify({ ok: errors === 0, errors, warnings, notes, files }, null, 2)}\n`;
}
