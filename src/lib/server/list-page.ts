/** A page of a large story's list: a hundred events as text, for those who read without script. */
import { indexStory, type ResolvedStory } from '../core/model/story-model.ts';
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
function partOf(story: ResolvedStory, first: number): ResolvedStory {
	const { remark, dispute } = indexStory(story);
	const events = story.events.slice(first, first + CHUNK);
	const named = new Set(events.flatMap(({ sources }) => sources));
	return {
		...story,
		events,
		remarks: events.flatMap(({ remarks }) => remarks.flatMap((id) => remark.get(id) ?? [])),
		disputes: events.flatMap(({ disputes }) => disputes.flatMap((id) => dispute.get(id) ?? [])),
		sources: story.sources.filter(({ id }) => named.has(id))
	};
}
