/** A page of a large story's list: a hundred events as text, for those who read without script. */
import type { ResolvedStory } from '../core/model/story-model.ts';
import { CHUNK, chunkCount } from '../core/split/event-texts.ts';
import { loadStory, SITE } from './story-page.ts';

/** @param page from 1; null where the list has no such page */
export function listPage(id: string, page: number) {
	const story = loadStory(id);
	const pages = chunkCount(story.events.length);
	if (page < 1 || page > pages) return null;
	const first = (page - 1) * CHUNK;
	return {
		resolved: partOf(story, first),
		first,
		total: story.events.length,
		page,
		pages,
		site: SITE
	};
}

/** The story with the events of one page, and of all else only what these name. */
export function partOf(story: ResolvedStory, first: number): ResolvedStory {
	const events = story.events.slice(first, first + CHUNK);
	const ids = new Set(events.map(({ id }) => id));
	const remarks = story.remarks.filter(({ event }) => ids.has(event));
	const disputed = new Set(events.flatMap(({ disputes }) => disputes));
	const cited = new Set([
		...events.flatMap(({ sources }) => sources),
		...remarks.flatMap(({ wordings }) => wordings.map(({ source }) => source))
	]);
	return {
		...story,
		events,
		remarks,
		disputes: story.disputes.filter(({ id }) => disputed.has(id)),
		sources: story.sources.filter(({ id }) => cited.has(id))
	};
}
