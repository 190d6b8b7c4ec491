/** Small maps: for each chosen event, whom it reached and how that compares with the last of them. */
import { mapStateAt } from '../model/map-state.ts';
import { changesBetween, type Changes } from './changes.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';

export interface Moment {
	event: StoryEvent;
	/** Each place that any of these events reached; `on` where this one did. */
	places: { place: StoryPlace; on: boolean }[];
	/** One unit for each place that this event reached; `on` if the story counts it. */
	units: { place: string; on: boolean }[];
	caption: string;
	/** From the moment before it to this one. */
	changes: Changes;
	/** "since Apr. 21, 2017" */
	since: string;
}

export function compareMoments(model: Model): Moment[] {
	const events = model.map.moments.flatMap((id) => model.event.get(id) ?? []);
	const last = events.at(-1);
	if (!last) return [];
	const reachedByAny = new Set(events.flatMap((event) => event.places));
	const heldAtLast = mapStateAt(model, last.id);
	return events.map((event, i) => {
		const before = events[i - 1];
		const reached = new Set(event.places);
		const units = event.places.map((place) => ({
			place,
			on: model.place.get(place)?.counted ?? false
		}));
		const counted = units.filter((unit) => unit.on).length;
		return {
			event,
			places: model.places
				.filter((place) => reachedByAny.has(place.id))
				.map((place) => ({ place, on: reached.has(place.id) })),
			units: [...units.filter((unit) => unit.on), ...units.filter((unit) => !unit.on)],
			caption:
				event === last
					? `${reachedByAny.size - reached.size} of the ${reachedByAny.size} are not written to this time.`
					: `${counted} of these ${reached.size} are among the ${heldAtLast.total}.`,
			changes: changesBetween(model, before?.id ?? null, event.id),
			since: before ? `since ${before.when.day}` : 'by then'
		};
	});
}
