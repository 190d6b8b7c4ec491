/** What a screen reader is told when the moment changes: event, hour, and the count of the map. */
import type { MapState } from '../model/map-state.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';

export function announceEvent(model: Model, event: StoryEvent, state: MapState): string {
	const count = `${state.count} of ${state.total} ${state.speaks.many}`;
	return `${announceAlone(model, event)} ${count}.`;
}

/** Where no map stands beside the event. */
export function announceAlone(model: Model, event: StoryEvent): string {
	const hour = event.when.hour ? `, ${event.when.hour}` : '';
	const position = `Event ${model.events.indexOf(event) + 1} of ${model.events.length}`;
	return `${event.title}. ${event.when.day}${hour}. ${position}.`;
}

export function announcePlace(place: StoryPlace | null, events: number): string {
	return place ? `${place.names.short} selected, ${events} events.` : 'No place selected.';
}
