/** The sentences of the timeline: names of marks, of windows and of the ends of the brush. */
import { DAY, startOfDay, type CivilMs } from '../dates/civil.ts';
import { clockWords, countWords, dayWords } from '../dates/words.ts';
import type { InForce, Model, StoryEvent } from '../model/story-model.ts';
import { isInWindow, type Group } from './timeline-marks.ts';
import type { TimeSpan } from './time-scale.ts';

/** "Jan. 24, 2018, morning, hour not given" */
export function whenWords({ when }: StoryEvent): string {
	const hour = when.hour && `, ${when.hour.charAt(0).toLowerCase()}${when.hour.slice(1)}`;
	return when.day + hour;
}

/** "SB 54 in force since Jan. 1, 2018, until July 27, 2018." */
export const inForceWords = ({ label, to }: InForce): string =>
	`${label}${Number.isFinite(to) ? `, until ${dayWords(to - 1)}` : ''}.`;

/** "event 29 of 108" */
export function positionWords(model: Model, id: string): string {
	return `event ${indexIn(model, id) + 1} of ${model.events.length}`;
}

/** The place of each event in the order of time, found once for a model. */
const orders = new WeakMap<Model, ReadonlyMap<string, number>>();
function indexIn(model: Model, id: string): number {
	const known = orders.get(model) ?? new Map(model.events.map((event, index) => [event.id, index]));
	orders.set(model, known);
	return known.get(id) ?? -1;
}

/**
 * The name of a mark, in full: "Letters go to 23 places. Jan. 24, 2018, morning, hour not given.
 * Letters. Event 29 of 108." What is written beside the mark comes first.
 */
export function markWords(
	model: Model,
	{ events, dayOnly }: Pick<Group, 'events' | 'dayOnly'>,
	lead: StoryEvent,
	isCurrent: boolean
): string {
	const lane = model.lane.get(lead.lane)?.label ?? '';
	const label = lead.label && lead.label !== lead.title ? `${lead.label}: ` : '';
	const position = `E${positionWords(model, lead.id).slice(1)}`;
	return [
		label + lead.title,
		whenWords(lead) + (dayOnly ? ', hour not given' : ''),
		lane,
		lead.disputes.length ? 'Sources disagree' : '',
		events.length > 1 ? `${position}, with ${events.length - 1} more here` : position,
		isCurrent ? 'Current' : ''
	]
		.filter(Boolean)
		.join('. ')
		.replace(/\.?$/, '.');
}

/** "Jan. 24, 2018, 7 a.m." */
export function momentWords(at: CivilMs): string {
	return at === startOfDay(at) ? dayWords(at) : `${dayWords(at)}, ${clockWords(at)}`;
}

/** A window ends with the last moment before its end: a year's end is its Dec. 31. */
export const endWords = (to: CivilMs): string =>
	to === startOfDay(to) ? dayWords(to - DAY) : momentWords(to);

/** "Jan. 1, 2017, to Dec. 31, 2018" */
export const windowWords = ({ from, to }: TimeSpan): string =>
	`${momentWords(from)}, to ${endWords(to)}`;

/** What is said once the window has come to rest: "Jan. 24, 2018, 7 a.m., to noon. Four events." */
export function tellWindow(model: Model, window: TimeSpan): string {
	const count = countWords(
		model.events.filter((event) => isInWindow(window, event)).length,
		'event'
	);
	const words = windowWords(window).replace(/\.?$/, '.');
	return `${words} ${count.charAt(0).toUpperCase()}${count.slice(1)}.`;
}

/** The event before or after; with `isDay` the nearest one of another day. Null at either end. */
export function stepEvent(
	model: Model,
	current: string,
	by: 1 | -1,
	isDay = false
): StoryEvent | null {
	const { events } = model;
	let index = indexIn(model, current);
	const day = events[index]?.when.day;
	do index += by;
	while (isDay && events[index]?.when.day === day && events[index]);
	return events[index] ?? null;
}
