/** `dateline import`: an old timeline or a table to a story, with a report of what became of it. */
import { checkStory } from '../lib/core/check/check-story.ts';
import { diffAsText } from '../lib/core/diff/diff-report.ts';
import { diffStories } from '../lib/core/diff/story-diff.ts';
import {
	IMPORT_FORMATS,
	importStory,
	type ImportFormat,
	type ImportResult
} from '../lib/core/import/import-story.ts';
import { isRecord } from '../lib/core/check/fields.ts';
import { gazetteer } from '../lib/server/gazetteer.ts';
import { choose } from './choose.ts';
import { importReport } from './import-report.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { readText } from './read-file.ts';
import { fileOfNew, fileOfStory } from './story-files.ts';
import { ownZone, today } from './time-zone.ts';
import { UsageError } from './usage-error.ts';
import { isColoured, refuseToOverwrite, toJson, writeFile } from './write-output.ts';

const rows = Object.entries(IMPORT_FORMATS).map(([name, says]) => `  ${name.padEnd(18)}${says}`);

export const HELP = `Brings an old timeline or a table over, and says what became of each record.

  npm run dateline -- import FILE [--from FORMAT] [--id ID] [--into STORY]
                             [--map COLUMN=FIELD]… [--dates month-first|day-first]
                             [--zone ZONE] [--out FILE] [--force] [--json]

Formats, found out from the file if --from is not given
${rows.join('\n')}

What our format has no place for is kept under \`extensions\`. Nothing is guessed in
silence: the report lists what was read, what was changed and why, and what you have to
decide. A file named - is read from standard input.

  --id     the id of the new story; else made from its title
  --into   adds the records to this story instead, and changes nothing else in it
  --map    takes a column for a field: --map "When=date"; may be repeated
  --dates  how 3/4/2018 is read, where the column itself does not decide
  --zone   time zone of the new story's hours, such as America/Boise
  --out    where the story goes, - for standard output; else data/<id>.json
  --force  writes over a file that is there
  --json   the report for machines
  --help   this page

Examples
  npm run dateline -- import timeline.json --id bridge-2031
  npm run dateline -- import events.csv --map "When=date" --dates day-first
  npm run dateline -- import more.csv --into bridge-2031
  cat timeline.json | npm run --silent dateline -- import - --out - > bridge-2031.json

Exit codes
  0  all records were taken over
  1  some could not be, or nothing could be read
  2  not done: the command was not understood, or a file could not be read or written`;

const OPTIONS = {
	from: { type: 'string' },
	id: { type: 'string' },
	into: { type: 'string' },
	map: { type: 'string', multiple: true, default: [] as string[] },
	dates: { type: 'string' },
	zone: { type: 'string' },
	out: { type: 'string' },
	force: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false }
} as const satisfies Options;

/** What these words stand for is themselves; the importers know the rest. */
const FORMATS = wordsOf(Object.keys(IMPORT_FORMATS) as ImportFormat[]);
const ORDERS = wordsOf(['month-first', 'day-first']);

function wordsOf<const T extends string>(words: readonly T[]): Record<string, T> {
	return Object.fromEntries(words.map((word) => [word, word]));
}

export function run(args: string[]): void {
	const { positionals, values } = readArguments(args, OPTIONS);
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		throw new UsageError('Which file? “import” takes one.');
	}
	const { into, id, zone, out } = values;
	if (into !== undefined && (id ?? zone ?? out) !== undefined) {
		throw new UsageError(
			'With --into the story is there already: leave --id, --zone and --out out.'
		);
	}
	if (into === '-') throw new UsageError('Standard input cannot take records up: name the story.');
	if (id !== undefined) fileOfNew(id);
	const format = values.from && choose('format', values.from, FORMATS);
	const dates = values.dates && choose('order of dates', values.dates, ORDERS);
	const columns = columnsOf(values.map);

	const { text, fileName } = readText(file);
	const target = into === undefined ? undefined : fileOfStory(into);
	const before = target === undefined ? undefined : readText(target).text;
	const request = given({ fileName, format, dates, columns, id, zone, into: before });
	const day = today(zone ?? ownZone());
	const result = importStory({ text, gazetteer, today: day, ...request });
	const written = write(result, target ?? out, values.force || target !== undefined);
	tell(result, { file: written, before, isJson: values.json });
	const isLost = ({ severity }: { severity: string }) => severity === 'error';
	if (result.story === null || result.entries.some(isLost)) process.exitCode = 1;
}

/** What was not given is left out, not given as undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined | ''> };
}

/** `When=date`; a name of a column may itself have the sign. */
function columnsOf(maps: readonly string[]): Record<string, string> {
	const pairs = maps.map((map) => {
		const at = map.lastIndexOf('=');
		if (at > 0 && at < map.length - 1) return [map.slice(0, at).trim(), map.slice(at + 1).trim()];
		throw new UsageError(`“--map ${map}” is not COLUMN=FIELD.`);
	});
	return Object.fromEntries(pairs) as Record<string, string>;
}

/** Where it went; null if nothing could be read, and so nothing was written. */
function write(
	{ story }: ImportResult,
	target: string | undefined,
	isForced: boolean
): string | null {
	if (story === null) return null;
	const file = target ?? fileOfNew(idOf(story));
	if (file === '-') process.stdout.write(story);
	else {
		refuseToOverwrite(file, isForced);
		writeFile(file, story);
	}
	return file;
}

function idOf(story: string): string {
	const value: unknown = JSON.parse(story);
	const id = isRecord(value) ? value['id'] : undefined;
	if (typeof id === 'string') return id;
	throw new UsageError('The story has no id.', 'Give one with --id.');
}

interface Written {
	file: string | null;
	/** Text of the story that took up the records. */
	before: string | undefined;
	isJson: boolean;
}

function tell(result: ImportResult, { file, before, isJson }: Written): void {
	// Where the story went, the report does not go too.
	const stream = file === '-' ? process.stderr : process.stdout;
	const findings = result.story === null ? [] : checkStory(result.story, { gazetteer }).findings;
	const { format, columns, entries } = result;
	const told = { file, findings, changes: changes(before, result), isColoured: isColoured() };
	const json = { file, format, columns, entries, findings };
	stream.write(isJson ? toJson(json) : importReport(result, told));
}

/** What became other in a story that took up records; null where it cannot be told. */
function changes(before: string | undefined, { story }: ImportResult): string | null {
	if (before === undefined || story === null) return null;
	const [old, now] = [before, story].map((text) => checkStory(text, { gazetteer }).story);
	return old && now ? diffAsText(diffStories(old, now)) : null;
}
