/**
 * What the map can say at a time. Nothing of it is stored: it is the fold of the events up to
 * then, so the map, the counts and the small maps can never contradict the timeline.
 */
import type { Model } from './story-model.ts';
import type { Status } from '../schema/story.ts';

export interface MapState {
	/** The status of each place that has been given one; the others have the weakest. */
	statusOf: ReadonlyMap<string, Status>;
	/** How many of the counted places have a status that is drawn filled. */
	count: number;
	/** How many places the story counts. */
	total: number;
	/** The strongest status that any counted place has: what the counter speaks of. */
	speaks: Status;
}

/**
 * @param until the id of the last event that counts; an event before it in the order of time
 *   counts too. Null: before the first.
 */
export function mapStateAt(model: Model, until: string | null): MapState {
	const last = model.events.findIndex((event) => event.id === until);
	const statuses = new Map(model.statuses.map((status) => [status.id, status]));
	const statusOf = new Map<string, Status>();
	for (const event of model.events.slice(0, last + 1)) {
		const status = event.status ? statuses.get(event.status) : undefined;
		if (status) for (const place of event.places) statusOf.set(place, status);
	}
	const counted = model.places.filter((place) => place.counted);
	const held = counted.flatMap((place) => statusOf.get(place.id) ?? []);
	return {
		statusOf,
		count: held.filter((status) => status.tone === 'on').length,
		total: counted.length,
		speaks: strongest(model.statuses, held)
	};
}

/** Statuses are listed weakest first. */
function strongest(order: readonly Status[], held: readonly Status[]): Status {
	const found = order.findLast((status) => held.some((h) => h.id === status.id));
	const status = found ?? order[0];
	if (!status) throw new Error('A story needs at least one status');
	return status;
}

/** For each counted place, the event that first gave it a filled status, in order of time. */
export function firstGiven(model: Model): ReadonlyMap<string, string[]> {
	const on = new Set(model.statuses.filter((s) => s.tone === 'on').map((s) => s.id));
	const seen = new Set<string>();
	const groups = new Map<string, string[]>();
	for (const event of model.events) {
		if (!event.status || !on.has(event.status)) continue;
		const fresh = event.places.filter((id) => model.place.get(id)?.counted && !seen.has(id));
		if (fresh.length) groups.set(event.id, fresh);
		for (const id of fresh) seen.add(id);
	}
	return groups;
}
