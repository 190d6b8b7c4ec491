import { listStories } from '#lib/server/read-story.ts';
import { datasetText } from '#lib/server/story-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The story file as its authors wrote it, to the byte. */
export const GET: RequestHandler = ({ params }) =>
	new Response(datasetText(params.story), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
