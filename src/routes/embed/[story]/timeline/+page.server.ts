import { error } from '@sveltejs/kit';
import { listStories } from '#lib/server/read-story.ts';
import { timelineEmbed } from '#lib/server/timeline-embed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** The site's router has nothing to do in a frame: the page brings a script of its own. */
export const csr = false;

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const load: PageServerLoad = ({ params }) => {
	if (!listStories().includes(params.story)) error(404, 'There is no story at this address.');
	return timelineEmbed(params.story);
};
