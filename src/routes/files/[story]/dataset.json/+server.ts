import { readFileSync } from 'node:fs';
import { listStories, storyFile } from '#lib/server/read-story.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The story file as its authors wrote it, to the byte. */
export const GET: RequestHandler = ({ params }) =>
	new Response(readFileSync(storyFile(params.story), 'utf8'), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
