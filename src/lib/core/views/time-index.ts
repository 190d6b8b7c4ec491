/**
 * A story's events by lane and time, found once for a model, so that what a window holds is looked
 * up and not searched for.
 */
import type { CivilMs } from '../dates/civil.ts';
import type { Found } from '../model/found-events.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { TimeSpan } from './time-scale.ts';

interface LaneIndex {
	/** By where their marks stand; of two at one moment the one that the model has first. */
	events: StoryEvent[];
	/** Those from which something holds that a line is drawn for. */
	inForce: StoryEvent[];
}

const indexes = new WeakMap<Model['events'], ReadonlyMap<string, LaneIndex>>();
const limits = new WeakMap<Model['events'], ReadonlySet<CivilMs>>();

const NONE: LaneIndex = { events: [], inForce: [] };

const indexOf = (model: Model, lane: string): LaneIndex => {
	const known = indexes.get(model.events) ?? buildIndex(model);
	indexes.set(model.events, known);
	return known.get(lane) ?? NONE;
};

function buildIndex(model: Model): ReadonlyMap<string, LaneIndex> {
	const lanes = new Map<string, LaneIndex>();
	for (const event of model.events) {
		const lane = lanes.get(event.lane) ?? { events: [], inForce: [] };
		lanes.set(event.lane, lane);
		lane.events.push(event);
		if (event.inForce) lane.inForce.push(event);
	}
	for (const { events } of lanes.values()) events.sort((a, b) => a.when.at - b.when.at);
	return lanes;
}

/** A stretch of a lane's events, which are in order of time: from the first to before the end. */
export interface Run {
	events: readonly StoryEvent[];
	first: number;
	end: number;
}

/** The events of a lane whose marks stand in the window. */
export function runIn(model: Model, lane: string, { from, to }: TimeSpan): Run {
	const { events } = indexOf(model, lane);
	return { events, first: firstAt(events, from), end: firstAt(events, to) };
}

export const eventsOf = ({ events, first, end }: Run): StoryEvent[] => events.slice(first, end);

/** The same as a list, in order of time. */
export const eventsIn = (model: Model, lane: string, window: TimeSpan): StoryEvent[] =>
	eventsOf(runIn(model, lane, window));

/** How many events of a lane stand in the window, and in all. */
export function countIn(model: Model, lane: string, window: TimeSpan): number {
	const { first, end } = runIn(model, lane, window);
	return end - first;
}
export const countAll = (model: Model, lane: string): number => indexOf(model, lane).events.length;

/** How many events stand in the window. @param found ids of those that count; null: all */
export const countInWindow = (model: Model, window: TimeSpan, found: Found = null): number =>
	found
		? [...found].filter((id) => holds(window, model.event.get(id))).length
		: model.lanes.reduce((sum, { id }) => sum + countIn(model, id, window), 0);

const holds = ({ from, to }: TimeSpan, event: StoryEvent | undefined): boolean =>
	event !== undefined && from <= event.when.at && event.when.at < to;

/** The events of a lane from which something holds, in the order of the model. */
export const inForceOf = (model: Model, lane: string): readonly StoryEvent[] =>
	indexOf(model, lane).inForce;

/** The hours that set a limit to some event's end. */
export function limitsOf(model: Model): ReadonlySet<CivilMs> {
	const found =
		limits.get(model.events) ??
		new Set(model.events.flatMap(({ when }) => (when.endEdge === 'limit' ? [when.end] : [])));
	limits.set(model.events, found);
	return found;
}

/** The index of the first event at that moment or later. @param events in order of time */
export function firstAt(events: readonly StoryEvent[], at: CivilMs, from = 0): number {
	let [low, high] = [from, events.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((events[middle]?.when.at ?? Infinity) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}
