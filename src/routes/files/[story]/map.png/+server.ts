import { pixels } from '#lib/server/pixels.ts';
import { listStories } from '#lib/server/read-story.ts';
import { SITE } from '#lib/server/story-page.ts';
import { storyPicture } from '#lib/server/story-picture.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The map as a picture, for what takes no drawing. */
export const GET: RequestHandler = ({ params }) =>
	new Response(pixels(storyPicture(params.story, SITE)), {
		headers: { 'content-type': 'image/png' }
	});
