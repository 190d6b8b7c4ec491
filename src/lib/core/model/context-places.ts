/**
 * Places outside the count that the story cannot be told without: where an event of the highest
 * weight took place. Rounds that give many places a status name many others; those do not count.
 */
import type { ResolvedStory } from './story-model.ts';

export function contextPlaces({
	events,
	places
}: Pick<ResolvedStory, 'events' | 'places'>): string[] {
	const uncounted = new Set(places.filter((place) => !place.counted).map((place) => place.id));
	const named = events
		.filter((event) => event.weight === 3 && !event.status)
		.flatMap((event) => event.places.slice(0, 1))
		.filter((id) => uncounted.has(id));
	return [...new Set(named)];
}
