/** `dateline diff`: what changed between two versions of a story, and whether its change log says so. */
import { checkStory } from '../lib/core/check/check-story.ts';
import { isError } from '../lib/core/check/finding.ts';
import { didYouMean } from '../lib/core/check/nearest.ts';
import { reportFindings, summarise } from '../lib/core/check/report.ts';
import { diffAsMarkdown, diffAsText } from '../lib/core/diff/diff-report.ts';
import { diffStories, type StoryDiff } from '../lib/core/diff/story-diff.ts';
import type { Story } from '../lib/core/schema/story.ts';
import { gazetteer } from '../lib/server/gazetteer.ts';
import { HELP } from './help.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
	format: { type: 'string', default: 'text' },
	help: { type: 'boolean', short: 'h', default: false }
} as const satisfies Options;

const FORMATS: Readonly<Record<string, (diff: StoryDiff) => string>> = {
	text: diffAsText,
	markdown: diffAsMarkdown,
	json: (diff) => `${JSON.stringify(diff, null, 2)}\n`
};

/** Published facts changed, and the change log does not say so. */
const UNEXPLAINED = 3;

export function diff(args: string[]): void {
	const { positionals, values } = readArguments(args, OPTIONS);
	if (values.help) {
		console.log(HELP);
		return;
	}
	const write = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined;
	if (!write) {
		const { mend } = didYouMean(values.format, Object.keys(FORMATS));
		throw new UsageError(`There is no format “${values.format}”.`, mend);
	}
	const [before, after, ...more] = positionals;
	if (before === undefined || after === undefined || more.length > 0) {
		throw new UsageError('Which two files? “diff” takes an older and a newer version.');
	}
	if (before === '-' && after === '-') {
		throw new UsageError('Only one of the two can come from standard input.');
	}
	const [old, current] = [readSound(before), readSound(after)];
	if (!old || !current) {
		process.exitCode = 1;
		return;
	}
	const found = diffStories(old, current);
	process.stdout.write(write(found));
	if (found.unexplained.length > 0) process.exitCode = UNEXPLAINED;
}

/**
 * Null if it has an error; its report then went to the error stream. What a file is called does not
 * matter here: an older version may lie anywhere.
 */
function readSound(file: string): Story | null {
	const { name, text } = readText(file);
	const { story, findings } = checkStory(text, { fileName: undefined, gazetteer });
	if (story) return story;
	const errors = findings.filter(isError);
	console.error(`${name}: ${summarise(errors)}\n\n${reportFindings(errors, { file: name, text })}`);
	return null;
}
