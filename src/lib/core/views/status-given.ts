/** What an event changes on the map: "23 places hold a letter dated Jan. 24, 2018". */
import type { Model, StoryEvent } from '../model/story-model.ts';

/** Undefined for an event that gives no status. */
export function statusGiven(model: Model, event: StoryEvent): string | undefined {
	const status = model.statuses.find(({ id }) => id === event.status);
	const [first] = event.places;
	if (!status || first === undefined) return undefined;
	return event.places.length === 1
		? `${model.place.get(first)?.names.short ?? first} ${status.label}`
		: `${event.places.length} ${status.many}`;
}
