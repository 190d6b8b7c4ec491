/** The sentences of the timeline: names of marks, of windows and of the ends of the brush. */
import { DAY, startOfDay, type CivilMs } from '../dates/civil.ts';
import { clockWords, countWords, dayWords, inThousands } from '../dates/words.ts';
import { isFound, positionOf, type Found } from '../model/found-events.ts';
import type { InForce, Model, StoryEvent } from '../model/story-model.ts';
import { capital } from '../text/capital.ts';
import { sentence } from '../text/sentence.ts';
import { countInWindow } from './time-index.ts';
import type { Group } from './timeline-marks.ts';
import type { TimeSpan } from './time-scale.ts';

/** "Jan. 24, 2018, morning, hour not given" */
export function whenWords({ when }: Pick<StoryEvent, 'when'>): string {
	const hour = when.hour && `, ${when.hour.charAt(0).toLowerCase()}${when.hour.slice(1)}`;
	return when.day + hour;
}

/** "SB 54 in force since Jan. 1, 2018, until July 27, 2018." */
export const inForceWords = ({ label, to }: InForce): string =>
	`${label}${Number.isFinite(to) ? `, until ${dayWords(to - 1)}` : ''}.`;

/** "event 29 of 108"; under a filter "event 3 of 12 found" or "event 29 of 108, left out". */
export function positionWords(model: Model, id: string, found: Found = null): string {
	const { at, of } = positionOf(model, id, found);
	const outcome = !found ? '' : found.has(id) ? ' found' : ', left out';
	return `event ${inThousands(at)} of ${inThousands(of)}${outcome}`;
}

/** What ends the name of a mark: "Event 3 of 12 found." or, of several, "… 2 of the 4 here found." */
export function markPosition(
	model: Model,
	{ id, events }: { id: string; events: readonly StoryEvent[] },
	found: Found
): string {
	const position = `E${positionWords(model, id, found).slice(1)}.`;
	if (!found || events.length === 1) return position;
	const here = events.filter((event) => isFound(found, event)).length;
	return `${position} ${here} of the ${events.length} here found.`;
}

/**
 * The name of a mark without its position, which a filter changes: "Letters go to 23 places.
 * Jan. 24, 2018, morning, hour not given. Letters." What is written beside the mark comes first.
 */
export function markWords(
	model: Model,
	{ events, dayOnly }: Pick<Group, 'events' | 'dayOnly'>,
	lead: StoryEvent,
	isCurrent: boolean
): string {
	const lane = model.lane.get(lead.lane)?.label ?? '';
	const label = lead.label && lead.label !== lead.title ? `${lead.label}: ` : '';
	return [
		label + lead.title,
		whenWords(lead) + (dayOnly ? ', hour not given' : ''),
		lane,
		lead.disputes.length ? 'Sources disagree' : '',
		events.length > 1 ? `With ${events.length - 1} more here` : '',
		isCurrent ? 'Current' : ''
	]
		.filter(Boolean)
		.map(sentence)
		.join(' ');
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
export function tellWindow(model: Model, window: TimeSpan, found: Found = null): string {
	const count = countWords(countInWindow(model, window, found), 'event') + (found ? ' found' : '');
	return `${sentence(windowWords(window))} ${capital(count)}.`;
}
