/**
 * Builds the site that the browser tests of generated stories read: a large one, which is split, and
 * a small one, whose records had other ids before and of which an older version is kept. It knows
 * its address, so it answers by oEmbed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { generateStory } from '../tests/support/generate-story.ts';
import { SAMPLE_FOLDER, SAMPLE_ORIGIN } from '../tests/support/sample-site.ts';
import { buildStories } from './bench/site.ts';

rmSync(SAMPLE_FOLDER, { recursive: true, force: true });
const small = generateStory(40, 2);
const renamed = <T extends { id: string }>(records: readonly T[]): T[] =>
	records.map((record, i) => (i === 0 ? { ...record, formerly: [`${record.id}-before`] } : record));
/** As it was published, and with its first title changed since. */
const title = 'What it was called at first';
const before = {
	...small,
	events: small.events.map((event, i) => (i === 0 ? { ...event, title } : event))
};
const folder = `${SAMPLE_FOLDER}/data/versions/${small.id}`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/${before.version}.json`, JSON.stringify(before, null, '\t'));
const stories = [
	generateStory(1_000, 1),
	{
		...small,
		version: '1.1.0',
		updated: '2026-11-30',
		events: renamed(small.events),
		remarks: renamed(small.remarks),
		places: renamed(small.places),
		disputes: renamed(small.disputes)
	}
];
buildStories(SAMPLE_FOLDER, stories, SAMPLE_ORIGIN);
