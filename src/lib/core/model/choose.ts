/** What a choice means in a story, and the moves that change it. */
import { addressDate, parseAddressDate } from '../dates/address-date.ts';
import type { Choice } from './choice.ts';
import { isFound, type Found } from './found-events.ts';
import type { Model, StoryEvent, StoryPlace, TimeWindow } from './story-model.ts';
import { followWindow, type TimeSpan } from './window-bounds.ts';

/** The current event: the one chosen, or the story's own where none or an unknown one is. */
export function currentEvent(model: Model, choice: Choice): StoryEvent {
	const event = model.event.get(choice.at ?? '') ?? model.event.get(model.focus.event);
	if (!event) throw new Error(`The story has no event ${model.focus.event}`);
	return event;
}

export function selectedPlace(model: Model, choice: Choice): StoryPlace | null {
	return model.place.get(choice.place ?? '') ?? null;
}

/** What the address asks for and the story does not have, in its own words. */
export function unknownInChoice(model: Model, choice: Choice): string[] {
	const event = choice.at !== null && !model.event.has(choice.at) ? [choice.at] : [];
	const place = choice.place !== null && !model.place.has(choice.place) ? [choice.place] : [];
	return [...event, ...place];
}

/**
 * The window of time shown: the one that the reader set, though it may hold no event at all; else
 * the story's first window if it holds the current event, else the narrowest of the story's that
 * does.
 */
export function shownWindow(model: Model, choice: Choice): TimeWindow {
	const { at } = currentEvent(model, choice).when;
	const set = statedWindow(choice);
	if (set) return namedLike(model, set) ?? set;
	const own = model.windows[model.focus.window];
	if (own && holds(own, at)) return own;
	const narrowest = [...model.windows]
		.sort((a, b) => a.to - a.from - (b.to - b.from))
		.find((window) => holds(window, at));
	return narrowest ?? widened(model, at);
}

/** An event outside every window of its story widens the widest one to take it in. */
function widened(model: Model, at: number): TimeWindow {
	const widest = model.windows[0] ?? { label: '', from: at, to: at + 1 };
	return { label: '', from: Math.min(widest.from, at), to: Math.max(widest.to, at + 1) };
}

const holds = (window: TimeWindow, at: number): boolean => window.from <= at && at < window.to;

function statedWindow(choice: Choice): TimeWindow | null {
	const from = choice.from === null ? null : parseAddressDate(choice.from);
	const to = choice.to === null ? null : parseAddressDate(choice.to);
	if (!from || !to || to.end <= from.start) return null;
	return { label: '', from: from.start, to: to.end };
}

function namedLike(model: Model, { from, to }: TimeWindow): TimeWindow | undefined {
	return model.windows.find((window) => window.from === from && window.to === to);
}

/**
 * Makes an event current. A window that the reader set follows an event out of view and keeps its
 * length; one of the story's own gives way to another of them.
 */
export function chooseEvent(model: Model, choice: Choice, id: string): Choice {
	const next = { ...choice, at: id };
	const set = statedWindow(choice);
	const { at } = currentEvent(model, next).when;
	if (!set || holds(set, at)) return next;
	const [extent] = model.windows;
	if (namedLike(model, set) || !extent || !holds(extent, at)) {
		return { ...next, from: null, to: null };
	}
	return { ...next, ...address(followWindow(set, at, extent)) };
}

/**
 * Makes an event of the window shown current and keeps that window, even where the story has a
 * closer one: what plays and what is dragged must not have its window changed under it.
 */
export function chooseWithin(model: Model, choice: Choice, id: string): Choice {
	return { ...chooseWindow(model, choice, shownWindow(model, choice)), at: id };
}

export function choosePlace(choice: Choice, place: string | null): Choice {
	return { ...choice, place };
}

/**
 * Sets the window. Where the current event lies outside it, or is none of the found ones, the
 * nearest found one inside becomes current, so that map, timeline and list keep speaking of one
 * moment. Where there is none the current event remains what it is.
 */
export function chooseWindow(
	model: Model,
	choice: Choice,
	window: TimeWindow,
	found: Found = null
): Choice {
	const current = currentEvent(model, choice);
	const next = { ...choice, ...address(window) };
	const isCandidate = (event: StoryEvent) => holds(window, event.when.at) && isFound(found, event);
	if (isCandidate(current)) return next;
	const inside = model.events.filter(isCandidate);
	const distance = (event: StoryEvent) => Math.abs(event.when.at - current.when.at);
	const [nearest] = inside.sort((a, b) => distance(a) - distance(b));
	return nearest ? { ...next, at: nearest.id } : next;
}

const address = ({ from, to }: TimeSpan): Pick<Choice, 'from' | 'to'> => ({
	from: addressDate(from),
	to: endDate(to)
});

/** A window ends before its end: a year's last moment is written as that year. */
function endDate(to: number): string {
	const start = addressDate(to);
	if (start.includes('T')) return start;
	const last = addressDate(to - 86_400_000);
	const day = parseAddressDate(last);
	if (day && day.end === to) return shortest(last, to);
	return last;
}

/** The longest unit that ends at the same moment. */
function shortest(day: string, to: number): string {
	const units = [day.slice(0, -6), day.slice(0, -3), day];
	return units.find((unit) => parseAddressDate(unit)?.end === to) ?? day;
}
