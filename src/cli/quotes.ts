/** `dateline quotes`: quoted words held against the texts of their sources. */
import { existsSync, statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../lib/core/check/nearest.ts';
import { checkOf, mergeLedger } from '../lib/core/quotes/ledger-checks.ts';
import type { Ledger } from '../lib/core/quotes/ledger.ts';
import { checkQuotes, type Means, type WordingResult } from '../lib/server/quotes/check-quotes.ts';
import { ledgerFile, readLedgerFile, writeLedgerFile } from '../lib/server/quotes/ledger-file.ts';
import { politeClient } from '../lib/server/quotes/polite-client.ts';
import { listStories, readStoryFile, StoryError, storyFile } from '../lib/server/read-story.ts';
import { QUOTES_HELP, quotesJson, quotesText, type QuotesReport } from './quotes-report.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
	texts: { type: 'string' },
	online: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false }
} as const satisfies ParseArgsConfig['options'];

export async function quotes(args: string[]): Promise<void> {
	const { stories, texts = null, online, json, help } = readArguments(args);
	if (help) {
		console.log(QUOTES_HELP);
		return;
	}
	if (texts !== null && !statSync(texts, { throwIfNoEntry: false })?.isDirectory()) {
		throw new UsageError(`${texts} is not a folder.`);
	}
	const client = online ? politeClient() : null;
	const reports: QuotesReport[] = [];
	for (const file of stories.length > 0 ? stories.map(fileOf) : everyStory()) {
		reports.push(await checkFile(file, { texts, client }));
	}
	const isColoured = Boolean(process.stdout.isTTY && !process.env['NO_COLOR']);
	process.stdout.write(json ? quotesJson(reports) : quotesText(reports, isColoured));
	const isBad = ({ check }: WordingResult): boolean =>
		check?.verdict === 'differs' || check?.verdict === 'missing';
	if (reports.some(({ results }) => results.some(isBad))) process.exitCode = 1;
}

function readArguments(args: string[]) {
	const known = Object.keys(OPTIONS).map((name) => `--${name}`);
	const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		if (!Object.hasOwn(OPTIONS, token.name)) {
			const { mend } = didYouMean(token.rawName, known);
			throw new UsageError(`There is no option “${token.rawName}”.`, mend);
		}
		if (token.name === 'texts' && !token.value) throw new UsageError('“--texts” needs a folder.');
		if (token.name !== 'texts' && token.value !== undefined) {
			throw new UsageError(`“${token.rawName}” takes no value, but has “${token.value}”.`);
		}
	}
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	return { stories: positionals, ...values };
}

function everyStory(): string[] {
	const files = listStories().map((id) => storyFile(id));
	if (files.length === 0) throw new UsageError('There is no story in data/.');
	return files;
}

/** A story is named by its id or by its file. */
function fileOf(story: string): string {
	const file = story.endsWith('.json') ? story : storyFile(story);
	if (existsSync(file)) return file;
	const { mend } = didYouMean(story, listStories());
	throw new UsageError(`There is no story “${story}”.`, mend);
}

async function checkFile(file: string, means: Omit<Means, 'date'>): Promise<QuotesReport> {
	const story = storyOf(file);
	const reading = readLedgerFile(file);
	if (reading && 'fault' in reading) {
		throw new UsageError(`${ledgerFile(file)} is ${reading.fault}. Mend it, or take it away.`);
	}
	const before: Ledger = reading?.ledger ?? { story: story.id, checks: [] };
	const made = await checkQuotes(story, { ...means, date: today(story.zone) });
	const checks = made.flatMap(({ check }) => check ?? []);
	const ledger = checks.length > 0 ? mergeLedger(story, before.checks, checks) : before;
	if (JSON.stringify(ledger) !== JSON.stringify(before)) writeLedgerFile(file, ledger);
	const results = made.map((result) => (result.check ? result : earlier(result, ledger)));
	return { file, story: story.id, results };
}

function storyOf(file: string) {
	try {
		return readStoryFile(file).story;
	} catch (error) {
		if (error instanceof StoryError) throw new UsageError(`${error.message}\n`);
		throw error;
	}
}

/** A wording that was not checked now has what is known of it. */
function earlier(result: WordingResult, ledger: Ledger): WordingResult {
	const known = checkOf(ledger.checks, result.remark, result.wording);
	if (!known) return result;
	return known.isCurrent
		? { ...result, check: known.check, remarks: `checked on ${known.check.date}` }
		: { ...result, remarks: `changed since it was checked on ${known.check.date}` };
}

/** A day is a day in the story's zone; this locale writes it as ISO 8601 does. */
const today = (zone: string): string =>
	new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
