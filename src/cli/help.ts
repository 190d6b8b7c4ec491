export const HELP = `Dateline: one file, one story.

  npm run dateline -- check [file …] [--json]
  npm run dateline -- quotes [story …] [--texts DIR] [--online] [--json]

\`check\` checks story files: their syntax, the shape of every record, and the rules between
records. Each finding has its line and column, what was seen, why it matters and how
to mend it. Without a file it checks every story in data/; a file named - is read from
standard input.

\`quotes\` holds quoted words against the texts of their sources: see quotes --help.

  --json    findings as JSON, for machines

  npm run dateline -- diff OLD NEW [--format text|markdown|json]

Says what changed between two versions of a story: records added and removed, moved in
time, words changed word by word. Order and formatting are no change. What readers were
told may change only with an entry in \`corrections\`. One of the files may be -.

  --format  how to say it; text, if nothing is given
  --help    this page

Examples
  npm run dateline -- check
  npm run dateline -- check data/letters-2018.json
  npm run --silent dateline -- check --json | jq '.files[].findings[].code'
  cat draft.json | npm run dateline -- check -
  git show HEAD:data/letters-2018.json | npm run --silent dateline -- diff - data/letters-2018.json

Exit codes
  0  no errors (there may be warnings and notes); no change without its correction
  1  there are errors
  2  the command was not understood, or a file could not be read
  3  published facts changed without an entry in \`corrections\`

Colours are used on a terminal only, and not if NO_COLOR is set.`;
