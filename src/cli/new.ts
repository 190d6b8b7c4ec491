/** `dateline new`: a story to begin with. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { starterStory, storyText } from '../lib/core/edit/starter-story.ts';
import { storyJsonSchema } from '../lib/core/schema/json-schema.ts';
import { readArguments, type Options } from './read-arguments.ts';
import { fileOfNew } from './story-files.ts';
import { ownZone, today, zoneLabel } from './time-zone.ts';
import { UsageError } from './usage-error.ts';
import { refuseToOverwrite, toJson, writeFile } from './write-output.ts';

export const HELP = `Begins a story: data/<id>.json, with one event, one source and one place.

  npm run dateline -- new ID [--zone ZONE] [--force] [--json]

It is sound as it is, and its texts say what goes where: write yours in their place. The
id is the story's address, so it is never changed once published: lower-case letters,
digits and hyphens.

  --zone   time zone of the story's hours, such as America/Boise; yours, if not given
  --force  writes over a file that is there
  --json   for machines
  --help   this page

Examples
  npm run dateline -- new bridge-2031
  npm run dateline -- new bridge-2031 --zone America/Anchorage

Exit codes
  0  written
  2  not written: there is such a file, or the command was not understood

docs/editing.md goes on from there.`;

const OPTIONS = {
	zone: { type: 'string' },
	force: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false }
} as const satisfies Options;

export function run(args: string[]): void {
	const { positionals, values } = readArguments(args, OPTIONS);
	const [id, ...more] = positionals;
	if (id === undefined || more.length > 0) {
		throw new UsageError('Which id? “new” takes one, such as bridge-2031.');
	}
	const file = fileOfNew(id);
	refuseToOverwrite(file, values.force);
	const zone = values.zone ?? ownZone();
	const beginning = { id, zone, zoneLabel: zoneLabel(zone), today: today(zone) };
	writeFile(file, storyText(starterStory(beginning)));
	writeSchemaBeside(file);
	process.stdout.write(
		values.json
			? toJson({ file, id })
			: `${file} is written; its texts say what goes where.\n` +
					`Open it in an editor, and see the page with: npm run dev\n`
	);
}

/** Where the story names it, so that editors complete and explain its fields. */
function writeSchemaBeside(file: string): void {
	const schema = join(dirname(file), 'story-1.schema.json');
	if (!existsSync(schema)) writeFile(schema, toJson(storyJsonSchema()));
}
