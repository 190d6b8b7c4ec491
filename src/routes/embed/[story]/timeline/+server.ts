import { error } from '@sveltejs/kit';
import { listStories } from '#lib/server/read-story.ts';
import { timelineEmbed } from '#lib/server/timeline-embed.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const GET: RequestHandler = ({ params }) => {
	if (!listStories().includes(params.story)) error(404, 'There is no story at this address.');
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(timelineEmbed(params.story), { headers: { 'content-type': 'text/html' } });
};
