/** Two moments side by side: which can be chosen, and what each map shows. */
import { mapStateAt } from '../model/map-state.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';
import { whenWords } from './timeline-words.ts';

/** Stands for the event that is current on the page, whichever it is. */
export const NOW = '';

export interface ComparableMoment {
	/** Id of its event. */
	id: string;
	/** "Apr. 21, 2017: Nine letters" */
	words: string;
}

/** The events that say something of a place's status, and the story's own moments; in order. */
export function comparableMoments(model: Model): ComparableMoment[] {
	const own = new Set(model.map.moments);
	return model.events
		.filter((event) => event.status !== undefined || own.has(event.id))
		.map((event) => ({ id: event.id, words: momentName(event) }));
}

/** "Apr. 21, 2017: Nine letters" */
export const momentName = (event: StoryEvent): string =>
	`${event.when.day}: ${event.label ?? event.title}`;

export interface MomentMap {
	event: StoryEvent;
	/** "Jan. 24, 2018, morning, hour not given" */
	when: string;
	/** The counted places, as the large map fills them. */
	places: { place: StoryPlace; on: boolean }[];
	/** "4 of 23 places have been written to." */
	count: string;
}

/** @returns null for an event that the story does not have */
export function mapAtMoment(model: Model, id: string): MomentMap | null {
	const event = model.event.get(id);
	if (!event) return null;
	const state = mapStateAt(model, id);
	return {
		event,
		when: whenWords(event),
		places: model.places
			.filter((place) => place.counted)
			.map((place) => ({ place, on: state.statusOf.get(place.id)?.tone === 'on' })),
		count: `${state.count} of ${state.total} ${state.speaks.many}.`
	};
}
