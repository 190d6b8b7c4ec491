/** `dateline diff`: what changed between two versions of a story, and whether its change log says so. */
import { checkBytes } from '../lib/core/check/check-story.ts';
import { isError } from '../lib/core/check/finding.ts';
import { reportFindings, summarise } from '../lib/core/check/report.ts';
import { diffAsMarkdown, diffAsText } from '../lib/core/diff/diff-report.ts';
import { diffStories, type StoryDiff } from '../lib/core/diff/story-diff.ts';
import type { Story } from '../lib/core/schema/story.ts';
import { gazetteer } from '../lib/server/gazetteer.ts';
import { choose } from './choose.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { readFile } from './read-file.ts';
import { fileOfStory } from './story-files.ts';
import { UsageError } from './usage-error.ts';
import { toJson } from './write-output.ts';

export const HELP = `Says what changed between two versions of a story.

  npm run dateline -- diff OLD NEW [--format text|markdown|json]

Records added and removed, moved in time, words changed word by word. Order and formatting
are no change. What readers were told may change only with an entry in \`corrections\`.
One of the two may be - for standard input.

  --format  how to say it; text, if nothing is given
  --json    the same as --format json
  --help    this page

Examples
  npm run dateline -- diff old.json data/letters-2018.json
  git show HEAD:data/letters-2018.json | npm run --silent dateline -- diff - letters-2018

Exit codes
  0  nothing published changed without an entry in \`corrections\`
  1  one of the two has errors
  2  the command was not understood, or a file could not be read
  3  published facts changed without an entry in \`corrections\``;

const OPTIONS = {
	format: { type: 'string', default: 'text' },
	json: { type: 'boolean', default: false }
} as const satisfies Options;

const FORMATS: Readonly<Record<string, (diff: StoryDiff) => string>> = {
	text: diffAsText,
	markdown: diffAsMarkdown,
	json: toJson
};

/** Published facts changed, and the change log does not say so. */
const UNEXPLAINED = 3;

export function run(args: string[]): void {
	const { positionals, values } = readArguments(args, OPTIONS);
	const write = choose('format', values.json ? 'json' : values.format, FORMATS);
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
	const { name, bytes } = readFile(fileOfStory(file));
	const { story, text, findings } = checkBytes(bytes, { gazetteer });
	if (story) return story;
	const errors = findings.filter(isError);
	console.error(`${name}: ${summarise(errors)}\n\n${reportFindings(errors, { file: name, text })}`);
	return null;
}
