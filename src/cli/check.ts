/** `dateline check`: findings in story files, for people or as JSON. */
import { relative } from 'node:path';
import { checkStory } from '../lib/core/check/check-story.ts';
import { countFindings, isError, type Finding } from '../lib/core/check/finding.ts';
import { reportFindings, summarise } from '../lib/core/check/report.ts';
import { gazetteer } from '../lib/server/gazetteer.ts';
import { readLedgerFile } from '../lib/server/quotes/ledger-file.ts';
import { listStories, storyFile } from '../lib/server/read-story.ts';
import { HELP } from './help.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { orUsageError, readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

interface CheckedFile {
	file: string;
	text: string;
	findings: Finding[];
}

const OPTIONS = {
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false }
} as const satisfies Options;

export function check(args: string[]): void {
	const { positionals: files, values } = readArguments(args, OPTIONS);
	const { json, help } = values;
	if (help) {
		console.log(HELP);
		return;
	}
	const checked = (files.length > 0 ? files : everyStory()).map(checkFile);
	process.stdout.write(json ? toJson(checked) : toText(checked));
	if (checked.some(({ findings }) => findings.some(isError))) process.exitCode = 1;
}

function everyStory(): string[] {
	const ids = orUsageError('data/', () => listStories());
	if (ids.length === 0) throw new UsageError('There is no story in data/.');
	return ids.map((id) => relative(process.cwd(), storyFile(id)));
}

function checkFile(file: string): CheckedFile {
	const { name, fileName, text } = readText(file);
	const ledger = fileName === undefined ? undefined : readLedgerFile(file);
	const { findings } = checkStory(text, { fileName, gazetteer, ledger });
	return { file: name, text, findings };
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
