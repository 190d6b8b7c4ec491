/** The site that is measured: generated stories as our pages, and the same events as pages of the peers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveStory } from '../../src/lib/core/model/resolve-story.ts';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { generateStory } from '../../tests/support/generate-story.ts';
import { writePeers } from './peers.ts';

const SEED = 1;

export const storyId = (events: number): string => `generated-${events}`;

/**
 * @param folder an empty one
 * @returns the folder of the finished site
 */
export function buildSite(folder: string, sizes: readonly number[]): string {
	const stories = sizes.map((events) => generateStory(events, SEED));
	const site = buildStories(folder, stories);
	writePeers(
		site,
		stories.map((story) => resolveStory(story))
	);
	return site;
}

/**
 * @param folder an empty one, or one that this has built in before
 * @param address where the site will stand, if it is to know
 * @returns the folder of the finished site
 */
export function buildStories(folder: string, stories: readonly Story[], address = ''): string {
	const [data, site] = [join(folder, 'data'), join(folder, 'site')];
	mkdirSync(data, { recursive: true });
	for (const story of stories) {
		writeFileSync(join(data, `${story.id}.json`), JSON.stringify(story, null, '\t'));
	}
	const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
		env: { ...process.env, DATELINE_DATA: data, DATELINE_BUILD: site, DATELINE_SITE: address },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) throw new Error('The site of the generated stories could not be built');
	return site;
}
