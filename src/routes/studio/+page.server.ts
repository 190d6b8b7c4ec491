import { listStories, readStory } from '#lib/server/read-story.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({
	stories: listStories().map((id) => ({ id, title: readStory(id).title }))
});
