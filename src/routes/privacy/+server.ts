import PrivacyPage from '#lib/components/data/PrivacyPage.svelte';
import { listStories, readStory } from '#lib/server/read-story.ts';
import { readingPage } from '#lib/server/reading-page.ts';
import { SITE, wholeStories } from '#lib/server/story-page.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

/** What the site loads, stores and sends. */
export const GET: RequestHandler = () => {
	const whole = wholeStories();
	return readingPage({
		language: 'en',
		root: '..',
		script: 'record-script',
		component: PrivacyPage,
		props: {
			site: SITE,
			stories: listStories().map((id) => ({
				id,
				title: readStory(id).title,
				hasEmbeds: whole.includes(id)
			}))
		}
	});
};
