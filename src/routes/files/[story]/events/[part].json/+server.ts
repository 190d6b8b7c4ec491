import { error } from '@sveltejs/kit';
import { chunkCount, textsOf } from '#lib/core/split/event-texts.ts';
import { indexEvents } from '#lib/core/split/event-index.ts';
import { splitStories, loadStory } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
	splitStories().flatMap((story) => {
		const chunks = Array.from({ length: chunkCount(loadStory(story).events.length) }, (_, i) => i);
		return ['index', ...chunks.map(String)].map((part) => ({ story, part }));
	});

/** A large story's events without their texts ("index"), or a chunk of the texts, from 0. */
export const GET: RequestHandler = ({ params: { story, part } }) => {
	if (!splitStories().includes(story)) error(404, 'This story is in one piece.');
	const resolved = loadStory(story);
	return Response.json(
		part === 'index' ? indexEvents(resolved.events) : textsOf(resolved, Number(part))
	);
};
