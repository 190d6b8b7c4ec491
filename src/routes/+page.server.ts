import { featuredStory, storyPage } from '#lib/server/story-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => storyPage(featuredStory());
