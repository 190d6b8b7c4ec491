import { listStories, readStory } from '#lib/server/read-story.ts';
import { readingPage } from '#lib/server/reading-page.ts';
import { SITE } from '#lib/server/story-page.ts';
import OpeningPage from '#lib/studio/OpeningPage.svelte';
import type { RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

/** Its script is built apart, so that it costs readers' pages nothing. */
export const GET: RequestHandler = () =>
	readingPage({
		language: 'en',
		root: '..',
		component: OpeningPage,
		props: {
			stories: listStories().map((id) => ({ id, title: readStory(id).title })),
			site: SITE
		},
		script: 'studio-script'
	});
