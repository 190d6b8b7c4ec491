/** What `dateline quotes` prints, for people and for machines. */
import { count, visible } from '../lib/core/check/words.ts';
import { VERDICTS } from '../lib/core/quotes/ledger.ts';
import { normalise } from '../lib/core/quotes/normalise.ts';
import { diffWords, type DiffPart } from '../lib/core/text/word-diff.ts';
import type { WordingResult } from '../lib/server/quotes/check-quotes.ts';

export const HELP = `Quoted words against their sources, to the letter.

  npm run dateline -- quotes [story …] [--texts DIR] [--online] [--json]

For each remark and each source of it, looks for the words in the source's text and gives
one verdict: exact, typography, ellipsis, differs, missing or unreachable. What it found
goes to data/<story>.checked.json, never the texts. A story is named by its id or its file;
without one every story in data/ is checked. Without --texts and --online nothing is read,
and what is known is printed.

  --texts DIR   saved texts, each named by its source's id: <source>.html, .htm or .txt
  --online      fetches what is not in DIR from the source's address, then its archive
  --json        for machines
  --help        this page

Examples
  npm run dateline -- quotes
  npm run dateline -- quotes letters-2018 --texts ~/articles
  npm run --silent dateline -- quotes --online --json | jq '.stories[].wordings[]'

Exit codes
  0  no wording differs or is missing (some may not be checked yet)
  1  a wording differs from its source, or is missing there
  2  the command was not understood, or a file could not be read

docs/quotes.md says what each verdict means.`;

export interface QuotesReport {
	file: string;
	story: string;
	/** In the order of the story file. */
	results: WordingResult[];
}

const UNCHECKED = 'not yet checked';
const verdictOf = ({ check }: WordingResult): string => check?.verdict ?? UNCHECKED;

/** What only the story has, and what only the source has; empty if they differ in no word. */
const differencesOf = ({ wording, instead }: WordingResult): DiffPart[] =>
	instead === '' ? [] : diffWords(normalise(wording.exact).text.trim(), instead);

export function quotesText(reports: readonly QuotesReport[], isColoured: boolean): string {
	return reports
		.map(({ story, results }) => {
			const lines = results.map((result) => `${lineOf(result, isColoured)}\n`).join('');
			return `${lines}${story}: ${count(results.length, 'wording')}${countsOf(results)}\n`;
		})
		.join('\n');
}

const COLOURS: Readonly<Record<string, number>> = {
	differs: 31,
	missing: 31,
	removed: 31,
	added: 32,
	unreachable: 33,
	[UNCHECKED]: 2
};

function painter(isColoured: boolean) {
	return (style: string, text: string): string => {
		const colour = COLOURS[style];
		return isColoured && colour ? `\u001B[${colour}m${text}\u001B[0m` : text;
	};
}

function lineOf(result: WordingResult, isColoured: boolean): string {
	const paint = painter(isColoured);
	const verdict = verdictOf(result);
	const { remark, wording, remarks } = result;
	const line = [
		paint(verdict, verdict.padEnd(UNCHECKED.length)),
		`${remark.id} · ${wording.source}`,
		remarks && `(${visible(remarks)})`
	];
	const difference = differencesOf(result)
		.map(({ kind, text }) => {
			if (kind === 'same') return visible(text);
			return paint(kind, kind === 'removed' ? `[-${visible(text)}-]` : `{+${visible(text)}+}`);
		})
		.join('');
	return [line.filter(Boolean).join('  '), difference].filter(Boolean).join('\n    ');
}

/** ": 4 exact, 1 differs, 100 not yet checked" */
function countsOf(results: readonly WordingResult[]): string {
	const counts = [...VERDICTS, UNCHECKED].flatMap((verdict) => {
		const found = results.filter((result) => verdictOf(result) === verdict).length;
		return found > 0 ? `${found} ${verdict}` : [];
	});
	return counts.length > 0 ? `: ${counts.join(', ')}` : '';
}

export function quotesJson(reports: readonly QuotesReport[]): string {
	const stories = reports.map(({ file, story, results }) => ({
		file,
		story,
		wordings: results.map((result) => ({
			remark: result.remark.id,
			source: result.wording.source,
			words: result.wording.exact,
			verdict: result.check?.verdict ?? null,
			date: result.check?.date ?? null,
			selector: result.check?.selector ?? null,
			difference: differencesOf(result),
			remarks: result.remarks
		}))
	}));
	return `${JSON.stringify({ stories }, null, 2)}\n`;
}
