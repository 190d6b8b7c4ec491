/** What the map says of a place when the story ends, and which event made it so. */
import type { Status } from '../schema/story.ts';
import type { Model, StoryEvent } from './story-model.ts';

export interface FinalStatus {
	status: Status;
	/** From this event on, without a break; null: from the start, since no event has said otherwise. */
	since: StoryEvent | null;
}

/** Null for a place that the story neither counts nor ever gives a status. */
export function finalStatus(model: Model, placeId: string): FinalStatus | null {
	const statuses = new Map(model.statuses.map((status) => [status.id, status]));
	const given = model.events.flatMap((event) => {
		const status = event.places.includes(placeId) ? statuses.get(event.status ?? '') : undefined;
		return status ? [{ status, since: event }] : [];
	});
	const last = given.at(-1);
	const before = given.findLastIndex(({ status }) => status !== last?.status);
	const [weakest] = model.statuses;
	const isCounted = model.place.get(placeId)?.counted === true;
	return given[before + 1] ?? (weakest && isCounted ? { status: weakest, since: null } : null);
}
