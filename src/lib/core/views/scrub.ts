/** Dragging through time: which event a point of the axis stands for, and what it is called. */
import type { CivilMs } from '../dates/civil.ts';
import type { Found } from '../model/found-events.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { sentence } from '../text/sentence.ts';
import { momentAt, type TimeSpan } from './time-scale.ts';
import { positionWords, whenWords } from './timeline-words.ts';

/**
 * @param events those of the window, in order
 * @param x percent of the axis; beyond its ends the first or last event is nearest
 * @returns the event nearest in time, of several at one time the first; null where there is none
 */
export function eventAt(
	events: readonly StoryEvent[],
	window: TimeSpan,
	x: number
): StoryEvent | null {
	const at = momentAt(window, x);
	return events.reduce<StoryEvent | null>(
		(best, event) => (best && distance(best, at) <= distance(event, at) ? best : event),
		null
	);
}

const distance = ({ when }: StoryEvent, at: CivilMs): number => Math.abs(when.at - at);

/** How many events the larger step of the keys goes. */
const LEAP = 10;

/**
 * The event that a key of a slider leads to; null for other keys, and where there is none.
 * @param events that it goes through, in order
 * @param current one of them, or any other: its neighbours in time are then next to it
 */
export function eventByKey(
	events: readonly StoryEvent[],
	current: StoryEvent,
	key: string
): StoryEvent | null {
	const own = events.indexOf(current);
	const later = events.findIndex(({ when }) => when.at > current.when.at);
	const after = own >= 0 ? own + 1 : later >= 0 ? later : events.length;
	const before = own >= 0 ? own - 1 : after - 1;
	const last = events.length - 1;
	const wanted: Record<string, number> = {
		ArrowLeft: before,
		ArrowDown: before,
		ArrowRight: after,
		ArrowUp: after,
		PageDown: before + 1 - LEAP,
		PageUp: after - 1 + LEAP,
		Home: 0,
		End: last
	};
	const next = wanted[key];
	return next === undefined ? null : (events[Math.max(0, Math.min(last, next))] ?? null);
}

/** "Event 29 of 98: Jan. 24, 2018, morning, hour not given. Letters go to 23 places." */
export function playheadWords(model: Model, event: StoryEvent, found: Found = null): string {
	const position = positionWords(model, event.id, found);
	return `E${position.slice(1)}: ${whenWords(event)}. ${sentence(event.title)}`;
}
