/**
 * What a filter leaves of a story's events, and the way from one of them to the next: whoever steps
 * through the story, by button, key or playing, steps by this.
 */
import { eventsAt, type Model, type StoryEvent } from './story-model.ts';

/** Ids of the events that a filter leaves; null: none is set. */
export type Found = ReadonlySet<string> | null;

export const isFound = (found: Found, { id }: Pick<StoryEvent, 'id'>): boolean =>
	found?.has(id) ?? true;

/** Those that stand out while a place is at hand: of its events what the filter leaves. */
export function foundAt(model: Model, place: string | null, found: Found): Found {
	if (place === null) return found;
	const events = eventsAt(model, place).filter((event) => isFound(found, event));
	return new Set(events.map(({ id }) => id));
}

interface Step {
	found?: Found;
	/** To the nearest one of another day. */
	isDay?: boolean;
}

/**
 * The found event before or after another, which need not be found itself.
 * @param from id of an event; null comes back at either end
 */
export function stepEvent(
	model: Model,
	from: string,
	by: 1 | -1,
	{ found = null, isDay = false }: Step = {}
): StoryEvent | null {
	const { events } = model;
	const start = orderOf(model, from);
	const day = events[start]?.when.day;
	for (let index = start + by; ; index += by) {
		const event = events[index];
		if (!event) return null;
		if (isFound(found, event) && !(isDay && event.when.day === day)) return event;
	}
}

/** Where an event comes, from 1: among the found ones if it is one of them, else among all. */
export function positionOf(
	model: Model,
	id: string,
	found: Found = null
): { at: number; of: number } {
	const among = found?.has(id) ? found : null;
	return {
		at: (placesOf(model, among).get(id) ?? -1) + 1,
		of: among?.size ?? model.events.length
	};
}

/** The place of an event in the order of time, from 0; -1 for one that the story doesn't have. */
export const orderOf = (model: Model, id: string): number => placesOf(model, null).get(id) ?? -1;

/** The place of each event in the order of time, found once for a story and for a filter. */
const places = new WeakMap<Model['events'] | ReadonlySet<string>, ReadonlyMap<string, number>>();
function placesOf({ events: all }: Model, found: Found): ReadonlyMap<string, number> {
	const known = places.get(found ?? all);
	if (known) return known;
	const events = all.filter((event) => isFound(found, event));
	const made = new Map(events.map(({ id }, index) => [id, index]));
	places.set(found ?? all, made);
	return made;
}
