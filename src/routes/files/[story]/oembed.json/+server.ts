import { error, json } from '@sveltejs/kit';
import { timelineOembed } from '#lib/core/export/oembed.ts';
import { indexStory } from '#lib/core/model/story-model.ts';
import { loadStory, SITE, wholeStories } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** It holds whole addresses, and frames the timeline: made only where there are both. */
export const entries: EntryGenerator = () =>
	SITE ? wholeStories().map((story) => ({ story })) : [];

/** The story's timeline, for sites where its address is pasted. */
export const GET: RequestHandler = ({ params: { story } }) => {
	if (!SITE || !wholeStories().includes(story)) error(404, 'There is no such file.');
	return json(timelineOembed(indexStory(loadStory(story)), SITE));
};
