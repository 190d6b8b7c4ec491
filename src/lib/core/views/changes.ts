/**
 * What the map says differently at two moments: the difference of two folds (model/map-state.ts),
 * so that it can never contradict either of them.
 */
import { countWords } from '../dates/words.ts';
import { mapStateAt, type MapState } from '../model/map-state.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';
import type { Status } from '../schema/story.ts';
import { capital } from '../text/capital.ts';
import { statusOf } from './place-words.ts';

export interface PlaceChange {
	place: StoryPlace;
	from: Status;
	to: Status;
}

export interface StatusChanges {
	/** What the places have now. */
	status: Status;
	/** How many of the counted places had it before, and have it now. */
	before: number;
	after: number;
	/** Counted places that have come to it, in the order of the file. */
	places: PlaceChange[];
}

export interface Changes {
	/** After the earlier moment, up to the later: those that changed what the map says of a place. */
	events: StoryEvent[];
	/** One for each status, weakest first. */
	statuses: StatusChanges[];
	/** Places that the story does not count. */
	outside: PlaceChange[];
}

/**
 * The net change from one moment to another; with the moments exchanged, the same events, and
 * each change the other way round.
 *
 * @param from id of the last event that counts at the one moment; null: before the first
 * @param to the same of the other
 */
export function changesBetween(model: Model, from: string | null, to: string | null): Changes {
	const [a, b] = [mapStateAt(model, from), mapStateAt(model, to)];
	const changed = model.places.flatMap((place): PlaceChange[] => {
		const change = { place, from: statusOf(model, a, place), to: statusOf(model, b, place) };
		return change.from.id === change.to.id ? [] : [change];
	});
	const counted = changed.filter(({ place }) => place.counted);
	return {
		events: changingEvents(model, from, to),
		statuses: model.statuses.map((status) => ({
			status,
			before: countOf(model, a, status),
			after: countOf(model, b, status),
			places: counted.filter((change) => change.to.id === status.id)
		})),
		outside: changed.filter(({ place }) => !place.counted)
	};
}

function countOf(model: Model, state: MapState, { id }: Status): number {
	return model.places.filter((place) => place.counted && statusOf(model, state, place).id === id)
		.length;
}

function changingEvents(model: Model, from: string | null, to: string | null): StoryEvent[] {
	const [first = -1, last = -1] = [from, to]
		.map((id) => model.events.findIndex((event) => event.id === id))
		.sort((a, b) => a - b);
	let before = mapStateAt(model, model.events[first]?.id ?? null);
	return model.events.slice(first + 1, last + 1).filter((event) => {
		if (!event.status) return false;
		const now = mapStateAt(model, event.id);
		const given = event.places.flatMap((id) => model.place.get(id) ?? []);
		const was = before;
		before = now;
		return given.some((place) => statusOf(model, was, place).id !== statusOf(model, now, place).id);
	});
}

/** The two ids in the order of time. */
export function inOrder(model: Model, a: string, b: string): [string, string] {
	const index = (id: string) => model.events.findIndex((event) => event.id === id);
	return index(a) <= index(b) ? [a, b] : [b, a];
}

/** Of the counted places, a sentence for each status that some have come to; then of the others. */
export function changeSentences({ statuses, outside }: Changes): string[] {
	const sentences = statuses.flatMap(({ status, before, places }) => {
		const [first, second] = places;
		if (!first) return [];
		if (!second) return [`${first.place.names.short} ${status.label}.`];
		// What is said of many places with a hollow status counts those that are not hollow.
		if (status.tone === 'off') return [`${places.length} places: ${status.label}.`];
		return [`${places.length}${before ? ' more' : ''} ${status.many}.`];
	});
	const others = capital(countWords(outside.length, 'place'));
	const change = outside.length === 1 ? 'changes' : 'change';
	const also = sentences.length ? ' too' : '';
	return outside.length
		? [...sentences, `${others} outside the count ${change}${also}.`]
		: sentences;
}
