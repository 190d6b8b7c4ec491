import { error } from '@sveltejs/kit';
import { listStories } from '#lib/server/read-story.ts';
import { tablesPage } from '#lib/server/tables-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const load: PageServerLoad = ({ params }) => {
	if (!listStories().includes(params.story)) error(404, 'There is no story at this address.');
	return tablesPage(params.story);
};
