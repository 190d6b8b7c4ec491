/** The files that are made from the contract: the published JSON Schema and the field reference. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { checkStory } from '../src/lib/core/check/check-story.ts';
import { FINDING_CODES } from '../src/lib/core/check/finding-codes.ts';
import { reportFindings } from '../src/lib/core/check/report.ts';
import {
	referToFields,
	referToTexts,
	type RecordReference
} from '../src/lib/core/schema/field-reference.ts';
import { storyJsonSchema } from '../src/lib/core/schema/json-schema.ts';
import { gazetteer } from '../src/lib/server/gazetteer.ts';

/** Path to text, formatted as everything else in the repository. */
export async function makeSchemaFiles(): Promise<Map<string, string>> {
	const schema = JSON.stringify(storyJsonSchema());
	const texts = {
		'data/story-1.schema.json': schema,
		'static/schema/story-1.json': schema,
		'data/README.md': describeFormat()
	};
	const files = new Map<string, string>();
	for (const [path, text] of Object.entries(texts)) {
		files.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
	}
	return files;
}

const describeFormat = (): string =>
	`<!-- Made by \`npm run schema\` from src/lib/core/schema/story.ts and scripts/schema-files.ts: do not edit here. -->

# Story files

One story, one file: \`data/<story-id>.json\`. It is the only place where facts are written down; pages,
maps, timelines and downloads are all made from it.

## Editing

1. Open the file in any editor. One that knows JSON (VS Code, for instance) completes and explains the
   fields, because the file names its schema: \`"$schema": "./story-1.schema.json"\`.
2. Run \`npm run dev\` and open the page beside the editor. Saving refreshes it; a record with a
   mistake is left out and stands above the page, with its line, until the mistake is mended.
3. Run \`npm run dateline -- check\` before you publish. \`npm start\` and \`npm test\` run it too, and an
   error stops the build.

What holds for every field:

- **Plain text only.** No HTML, no Markdown. Typographic marks (“ ” ’) in our own prose; quoted words,
  names and titles stay as their source prints them.
- **Dates are EDTF** (ISO 8601-2) and never more exact than the source: \`2018-01-24\` is a day,
  \`2018-01\` a month, \`2018\` a year, \`2018-01~\` about then, \`2018-01-24?\` doubtful,
  \`2018-01-24/2018-01-26\` from–to, \`1996-09-30/..\` still going on.
- **Hours are hours in the story’s zone**, only where a source prints them. Where it does not,
  \`partOfDay\`, \`notBefore\` and \`notAfter\` say what is known.
- **Ids are addresses.** Lower-case letters, digits and hyphens; unique in the file; never changed and
  never used again once published.
- **Every event and every remark names its sources.** A field that no source fills is left out; there is
  no \`null\`.
- **A new story is a new file.** Give it the id that is its file name; nothing else has to change.

## Checking

\`\`\`sh
npm run dateline -- check                        # every story
npm run dateline -- check data/my-story.json     # one
npm run dateline -- check --fix                  # mends what can be mended in one way only
npm run --silent dateline -- check --json        # for machines
\`\`\`

All findings are printed at once, those of one record together. One looks like this:

\`\`\`text
${exampleFinding()}
\`\`\`

An **error** stops the build. A **warning** is worth a look; the story is built. A **note** only informs.
The exit code is 0 without errors, 1 with errors, 2 if the command was not understood or a file could not
be read.

## Fields

\`a.b\` is the field \`b\` of the record in \`a\`; \`a[].b\` that of each record in the list \`a\`; \`a.*.b\` that of
each record in the table \`a\`, whatever its key. A field of a record that may be left out is required only
where that record is given.

### Kinds of text

${table(
	['Kind', 'Example', 'Meaning'],
	referToTexts().map(({ type, example, description }) => {
		return [type, example && `\`${example}\``, description];
	})
)}

${referToFields().map(describeRecord).join('\n\n')}

## Findings

${table(
	['Code', 'Severity', 'What it is', 'Why it matters', 'How to mend it'],
	Object.entries(FINDING_CODES).map(([code, { severity, title, why, mend }]) => {
		return [`[\`${code}\`](../docs/findings/${code}.md)`, severity, title, why, mend];
	})
)}
`;

function describeRecord({ list, description, fields }: RecordReference): string {
	const heading = list ? `### \`${list}\`` : '### The story';
	const rows = fields.map(({ name, type, isRequired, description }) => {
		return [`\`${name}\``, type, isRequired ? 'yes' : '', description];
	});
	return `${heading}\n\n${description}\n\n${table(['Field', 'Holds', 'Required', 'Meaning'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A real one, so that the page shows what the command prints. */
function exampleFinding(): string {
	const text = readFileSync('tests/fixtures/bad/unknown-id.json', 'utf8');
	const { findings } = checkStory(text, { gazetteer });
	return reportFindings(findings, { file: 'data/my-story.json', text });
}
