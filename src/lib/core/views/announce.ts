/** What a screen reader is told when the moment changes: event, hour, and the count of the map. */
import type { Found } from '../model/found-events.ts';
import type { MapState } from '../model/map-state.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';
import { sentence } from '../text/sentence.ts';
import { positionWords } from './timeline-words.ts';

export function announceEvent(
	model: Model,
	event: StoryEvent,
	state: MapState,
	found: Found = null
): string {
	const count = `${state.count} of ${state.total} ${state.speaks.many}`;
	return `${announceAlone(model, event, found)} ${sentence(count)}`;
}

/** Where no map stands beside the event. */
export function announceAlone(model: Model, event: StoryEvent, found: Found = null): string {
	const hour = event.when.hour ? `, ${event.when.hour}` : '';
	const position = `E${positionWords(model, event.id, found).slice(1)}`;
	return [event.title, event.when.day + hour, position].map(sentence).join(' ');
}

export function announcePlace(place: StoryPlace | null, events: number): string {
	return place ? `${place.names.short} selected, ${events} events.` : 'No place selected.';
}
