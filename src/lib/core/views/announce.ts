/** What a screen reader is told when the moment changes: event, hour, and the count of the map. */
import type { MapState } from '../model/map-state.ts';
import type { Model, StoryEvent, StoryPlace } from '../model/story-model.ts';

export function announceEvent(model: Model, event: StoryEvent, state: MapState): string {
	const hour = event.when.hour ? `, ${event.when.hour}` : '';
	const position = `Event ${model.events.indexOf(event) + 1} of ${model.events.length}`;
	const count = `${state.count} of ${state.total} ${state.speaks.many}`;
	return `${event.title}. ${event.when.day}${hour}. ${position}. ${count}.`;
}

export function announcePlace(place: StoryPlace | null, events: number): string {
	return place ? `${place.names.short} selected, ${events} events.` : 'No place selected.';
}
