import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkStory } from '../../src/lib/core/check/check-story.ts';
import { reportFindings } from '../../src/lib/core/check/report.ts';
import { gazetteer } from '../../src/lib/server/gazetteer.ts';
import { readLedgerFile } from '../../src/lib/server/quotes/ledger-file.ts';
import { listStories, storyFile } from '../../src/lib/server/read-story.ts';

test.each(listStories())('%s, as shipped, has no errors and no warnings', (id) => {
	const text = readFileSync(storyFile(id), 'utf8');
	const ledger = readLedgerFile(storyFile(id));
	const { findings } = checkStory(text, { fileName: `${id}.json`, gazetteer, ledger });
	const grave = findings.filter(({ severity }) => severity !== 'note');
	expect(reportFindings(grave, { file: storyFile(id), text })).toBe('');
});
