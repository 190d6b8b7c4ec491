import { error } from '@sveltejs/kit';
import { chunkCount } from '#lib/core/split/event-texts.ts';
import { listPage } from '#lib/server/list-page.ts';
import { loadStory, splitStories } from '#lib/server/story-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
	splitStories().flatMap((story) =>
		Array.from({ length: chunkCount(loadStory(story).events.length) }, (_, i) => ({
			story,
			page: String(i + 1)
		}))
	);

export const load: PageServerLoad = ({ params }) => {
	const page = Number(params.page);
	const isPage = splitStories().includes(params.story) && Number.isInteger(page);
	const found = isPage ? listPage(params.story, page) : null;
	return found ?? error(404, 'There is no such page.');
};
