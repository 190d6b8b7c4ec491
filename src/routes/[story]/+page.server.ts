import { error } from '@sveltejs/kit';
import { listStories } from '#lib/server/read-story.ts';
import { storyPage } from '#lib/server/story-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const load: PageServerLoad = ({ params }) => {
	if (!listStories().includes(params.story)) error(404, 'There is no story at this address.');
	return storyPage(params.story);
};
