/** The help of the whole; that of each command stands with the command. */
import { COMMANDS } from './commands.ts';

const rows = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(8)}${does}`);

export const HELP = `Dateline: one file, one story.

  npm run dateline -- COMMAND …

${rows.join('\n')}
  help    explains a command: dateline help import

The stories are those in data/, or in the folder that DATELINE_DATA names. A story is
named by its id or by its file; a file named - is standard input.

Examples
  npm run dateline -- check
  npm run dateline -- new bridge-2031
  npm run dateline -- import old-timeline.csv --id bridge-2031
  npm run dateline -- help check

Exit codes
  0  done
  1  done, and there is something to mend: errors, words that differ, rows not taken over
  2  not done: the command was not understood, or a file could not be read or written
  3  published facts changed without an entry in \`corrections\` (diff)

Colours are used on a terminal only, and not if NO_COLOR is set. npm says what it runs
before a command's own output; npm run --silent leaves that away.`;
