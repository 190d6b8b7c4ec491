/** `dateline quotes`: quoted words held against the texts of their sources. */
import { statSync } from 'node:fs';
import { checkOf, mergeLedger } from '../lib/core/quotes/ledger-checks.ts';
import type { Ledger } from '../lib/core/quotes/ledger.ts';
import { checkQuotes, type Means, type WordingResult } from '../lib/server/quotes/check-quotes.ts';
import { ledgerFile, readLedgerFile, writeLedgerFile } from '../lib/server/quotes/ledger-file.ts';
import { politeClient } from '../lib/server/quotes/polite-client.ts';
import { readStoryFile, StoryError } from '../lib/server/read-story.ts';
import { quotesJson, quotesText, type QuotesReport } from './quotes-report.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { everyStory, fileOfStory } from './story-files.ts';
import { today } from './time-zone.ts';
import { UsageError } from './usage-error.ts';
import { isColoured } from './write-output.ts';

export { HELP } from './quotes-report.ts';

const OPTIONS = {
	texts: { type: 'string' },
	online: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false }
} as const satisfies Options;

export async function run(args: string[]): Promise<void> {
	const { positionals, values } = readArguments(args, OPTIONS);
	const { texts = null, online, json } = values;
	if (texts !== null && !statSync(texts, { throwIfNoEntry: false })?.isDirectory()) {
		throw new UsageError(`${texts} is not a folder.`);
	}
	const client = online ? politeClient() : null;
	const reports: QuotesReport[] = [];
	for (const file of positionals.length > 0 ? positionals.map(fileOfStory) : everyStory()) {
		reports.push(await checkFile(file, { texts, client }));
	}
	process.stdout.write(json ? quotesJson(reports) : quotesText(reports, isColoured()));
	const isBad = ({ check }: WordingResult): boolean =>
		check?.verdict === 'differs' || check?.verdict === 'missing';
	if (reports.some(({ results }) => results.some(isBad))) process.exitCode = 1;
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
