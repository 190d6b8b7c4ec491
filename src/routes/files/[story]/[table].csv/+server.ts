import { error } from '@sveltejs/kit';
import { STORY_TABLES } from '#lib/core/export/story-tables.ts';
import { listStories } from '#lib/server/read-story.ts';
import { csvFile } from '#lib/server/story-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
	listStories().flatMap((story) => STORY_TABLES.map((table) => ({ story, table })));

/** One kind of record as CSV; `core/export/story-tables.ts` says what its columns hold. */
export const GET: RequestHandler = ({ params }) => {
	const table = STORY_TABLES.find((name) => name === params.table);
	if (!table || !listStories().includes(params.story)) error(404, 'There is no such table.');
	return new Response(csvFile(params.story, table), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
