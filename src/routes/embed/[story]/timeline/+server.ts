import { error } from '@sveltejs/kit';
import { wholeStories } from '#lib/server/story-page.ts';
import { timelineEmbed } from '#lib/server/timeline-embed.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

/** Its page carries all of a story, so one that is split has none. */
export const entries: EntryGenerator = () => wholeStories().map((story) => ({ story }));

export const GET: RequestHandler = ({ params }) => {
	if (!wholeStories().includes(params.story)) error(404, 'There is no story at this address.');
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(timelineEmbed(params.story), { headers: { 'content-type': 'text/html' } });
};
