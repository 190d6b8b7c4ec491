/**
 * A story cut down to what its map and its timeline need where they stand without its texts: what
 * `timelineStory` leaves, and what the map says of each place at each moment.
 */
import type { ResolvedStory } from './story-model.ts';
import { timelineStory } from './timeline-story.ts';

export function mapStory(resolved: ResolvedStory): ResolvedStory {
	const cut = timelineStory(resolved);
	const places = new Map(resolved.places.map((place) => [place.id, place]));
	const events = new Map(resolved.events.map((event) => [event.id, event]));
	return {
		...cut,
		statuses: resolved.statuses,
		places: cut.places.map((place) => {
			const { geoids, within = [], contains = [] } = places.get(place.id) ?? {};
			return { ...place, ...(geoids ? { geoids } : {}), within, contains };
		}),
		events: cut.events.map((event) => {
			const { status, parts } = events.get(event.id) ?? {};
			return { ...event, ...(status ? { status } : {}), ...(parts ? { parts } : {}) };
		})
	};
}
