import { error } from '@sveltejs/kit';
import { hasOfflineCopy, offlineCopy } from '#lib/server/offline-copy.ts';
import { wholeStories } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => wholeStories().map((story) => ({ story }));

/** The story as one file, for a school without a network. */
export const GET: RequestHandler = ({ params: { story } }) => {
	if (!hasOfflineCopy(story)) error(404, 'There is no offline copy of this story here.');
	return new Response(offlineCopy(story), { headers: { 'content-type': 'text/html' } });
};
