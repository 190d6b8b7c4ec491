/** `dateline export`: a story as the files that its site offers, without building the site. */
import { STORY_TABLES } from '../lib/core/export/story-tables.ts';
import { readStoryFile, StoryError } from '../lib/server/read-story.ts';
import {
	STORY_FILES,
	tableCsv,
	wholeStory,
	type StoryFileName,
	type WholeStory
} from '../lib/server/story-files.ts';
import { choose } from './choose.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { orUsageError } from './read-file.ts';
import { fileOfStory } from './story-files.ts';
import { UsageError } from './usage-error.ts';
import { refuseToOverwrite, writeFile, type Content } from './write-output.ts';

interface Format {
	/** As it is called among the files of the site, which is another name for it. */
	file: string;
	make: (whole: WholeStory) => Content;
}

const ofSite = (file: StoryFileName): Format => ({ file, make: STORY_FILES[file].make });

const FORMATS: Readonly<Record<string, Format>> = {
	json: { file: 'dataset.json', make: ({ text }) => text },
	...Object.fromEntries(
		STORY_TABLES.map((table) => [
			`${table}-csv`,
			{ file: `${table}.csv`, make: (whole: WholeStory) => tableCsv(whole, table) }
		])
	),
	geojson: ofSite('places.geojson'),
	csl: ofSite('sources.csl.json'),
	bib: ofSite('sources.bib'),
	timelinejs: ofSite('timelinejs.json'),
	ics: ofSite('events.ics'),
	atom: ofSite('feed.xml'),
	'json-feed': ofSite('feed.json'),
	zip: ofSite('dataset.zip')
};

const rows = Object.entries(FORMATS).map(([name, { file }]) => `  ${name.padEnd(13)}${file}`);

export const HELP = `Writes a story for another kind of program, to standard output or into a file.

  npm run dateline -- export STORY --to FORMAT [--out FILE] [--force]

Formats, and the file of the site that each is
${rows.join('\n')}

  --to     the format, or the name of the file
  --out    where to; standard output, if not given or -
  --force  writes over a file that is there
  --help   this page

Links in feeds and calendars are whole if DATELINE_SITE names the site.

Examples
  npm run --silent dateline -- export letters-2018 --to events-csv > events.csv
  npm run dateline -- export letters-2018 --to zip --out letters.zip

Exit codes
  0  written
  1  not written: the story has errors
  2  not written: the file is there, or the command was not understood`;

const OPTIONS = {
	to: { type: 'string' },
	out: { type: 'string', default: '-' },
	force: { type: 'boolean', default: false }
} as const satisfies Options;

export function run(args: string[]): void {
	const { positionals, values } = readArguments(args, OPTIONS);
	const [story, ...more] = positionals;
	if (story === undefined || more.length > 0 || story === '-') {
		throw new UsageError('Which story? “export” takes one, by its id or its file.');
	}
	const format = formatOf(values.to);
	const { out } = values;
	if (out !== '-') refuseToOverwrite(out, values.force);
	const whole = wholeOf(fileOfStory(story));
	if (!whole) {
		process.exitCode = 1;
		return;
	}
	const content = format.make(whole);
	if (out !== '-') writeFile(out, content);
	else if (typeof content === 'string' || !process.stdout.isTTY) process.stdout.write(content);
	else throw new UsageError(`${format.file} is not for a terminal.`, 'Name a file with --out.');
}

function formatOf(name: string | undefined): Format {
	if (name === undefined) throw new UsageError('To which format? See: dateline help export');
	const byFile = Object.values(FORMATS).map((format) => [format.file, format] as const);
	return choose('format', name, { ...FORMATS, ...Object.fromEntries(byFile) });
}

/** Null if it has an error; its report then went to the error stream. */
function wholeOf(file: string): WholeStory | null {
	try {
		return wholeStory(orUsageError(file, () => readStoryFile(file)));
	} catch (error) {
		if (!(error instanceof StoryError)) throw error;
		console.error(error.message);
		return null;
	}
}
