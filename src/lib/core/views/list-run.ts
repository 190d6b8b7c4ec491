/** The list of a large story: a run of consecutive events is drawn, and grows at its ends. */
import { countWords } from '../dates/words.ts';
import type { Found } from '../model/found-events.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { CHUNK, isRead } from '../split/event-texts.ts';
import { groupEvents, type FoldedEvents } from './event-groups.ts';
import { countInWindow, eventsIn } from './time-index.ts';
import type { TimeSpan } from './time-scale.ts';

/** Places in the list, from 0, the last not included. */
export interface Run {
	from: number;
	to: number;
}

export interface ListedRun extends Run {
	events: readonly StoryEvent[];
	/** How many events stand before and after it. */
	before: number;
	after: number;
	folded: FoldedEvents;
}

/** @param found ids of the events shown; null: all */
export const shownEvents = ({ events }: Model, found: Found): readonly StoryEvent[] =>
	found ? events.filter(({ id }) => found.has(id)) : events;

/** The events in view whose titles are worth fetching: all of them while they are few, else none. */
export function readable(model: Model, window: TimeSpan): StoryEvent[] {
	if (!model.split || countInWindow(model, window) > 3 * CHUNK) return [];
	return model.lanes.flatMap(({ id }) => eventsIn(model, id, window));
}

/** The run that a reader has opened, if the event is in it, else the one round the event. */
export function runAt(index: number, opened: Run | null): Run {
	if (opened && opened.from <= index && index < opened.to) return opened;
	const from = Math.max(0, Math.floor(index / CHUNK) * CHUNK);
	return { from, to: from + CHUNK };
}

/** @param shown all events of the list, in order of time, @param window what "in view" speaks of */
export function listRun(
	model: Model,
	found: Found,
	shown: readonly StoryEvent[],
	run: Run,
	window: TimeSpan
): ListedRun {
	const events = shown.slice(run.from, run.to);
	return {
		...run,
		events,
		before: run.from,
		after: Math.max(0, shown.length - run.to),
		folded: {
			before: [],
			inside: groupEvents(events.filter(isRead)),
			after: [],
			beforeWords: '',
			afterWords: '',
			insideWords: countWords(countInWindow(model, window, found), 'event')
		}
	};
}
