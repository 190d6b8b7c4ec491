import { renderCard } from '#lib/server/social-card.ts';
import { drawCardMap } from '#lib/server/card-map.ts';
import { drawStory } from '#lib/server/map-drawing.ts';
import { listStories } from '#lib/server/read-story.ts';
import { loadStory } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The picture that stands for the story where its address is shared. */
export const GET: RequestHandler = ({ params }) => {
	const resolved = loadStory(params.story);
	const { story } = resolved;
	const card = renderCard({
		dateline: story.datelineWords,
		title: story.title,
		deck: story.description,
		map: drawCardMap(resolved, drawStory(resolved))
	});
	return new Response(card, { headers: { 'content-type': 'image/png' } });
};
