import { listStories } from '#lib/server/read-story.ts';
import { SITE } from '#lib/server/story-page.ts';
import { storyTimeline } from '#lib/server/story-picture.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The timeline as a drawing to take along. */
export const GET: RequestHandler = ({ params }) =>
	new Response(storyTimeline(params.story, SITE), {
		headers: { 'content-type': 'image/svg+xml' }
	});
