import { listStories } from '#lib/server/read-story.ts';
import { SITE } from '#lib/server/story-page.ts';
import { storyPicture } from '#lib/server/story-picture.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The map as a drawing to take along, for those whose browser runs no script. */
export const GET: RequestHandler = ({ params }) =>
	new Response(storyPicture(params.story, SITE), {
		headers: { 'content-type': 'image/svg+xml' }
	});
