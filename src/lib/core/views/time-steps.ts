/** Moves through events by keys: to the next day or year, or to a title by its first letters. */
import { utcDay, utcMonth, utcYear, type TimeInterval } from 'd3';
import { DAY, YEAR, type CivilMs } from '../dates/civil.ts';
import { isFound, type Found } from '../model/found-events.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { plain } from '../text/plain.ts';
import type { TimeSpan } from './time-scale.ts';
import { isInWindow } from './timeline-marks.ts';

/** The unit that encloses the ticks of a window: a day for hours, a year for months. */
function enclosingUnit({ from, to }: TimeSpan): TimeInterval {
	const length = to - from;
	const years = (n: number) => utcYear.every(n) ?? utcYear;
	if (length <= 3 * DAY) return utcDay;
	if (length <= 62 * DAY) return utcMonth;
	if (length <= 4 * YEAR) return utcYear;
	return length <= 60 * YEAR ? years(10) : years(length <= 600 * YEAR ? 100 : 1000);
}

/**
 * The first found event of the nearest later or earlier unit that has any: Page Down and Page Up.
 * Null where there is none.
 */
export function stepUnit(
	model: Model,
	current: StoryEvent,
	by: 1 | -1,
	window: TimeSpan,
	found: Found = null
): StoryEvent | null {
	const events = model.events.filter((event) => isFound(found, event));
	const unit = enclosingUnit(window);
	const startOf = ({ when }: StoryEvent): CivilMs => Number(unit.floor(new Date(when.at)));
	const here = startOf(current);
	if (by === 1) return events.find((event) => startOf(event) > here) ?? null;
	const before = events.findLast((event) => startOf(event) < here);
	if (!before) return null;
	const there = startOf(before);
	return events.find((event) => startOf(event) === there) ?? before;
}

/** Home and End: the first and the last found event of a window; null where it has none. */
export function endOf(
	{ events }: Model,
	by: 1 | -1,
	window: TimeSpan,
	found: Found = null
): StoryEvent | null {
	const isIn = (event: StoryEvent) => isInWindow(window, event) && isFound(found, event);
	return (by === 1 ? events.findLast(isIn) : events.find(isIn)) ?? null;
}

/**
 * The next found event whose label or title begins with what was typed, one of the window first. One
 * letter again and again goes through all that begin with it.
 * @param typed so far, in one go
 */
export function typeAhead(
	{ events }: Model,
	current: StoryEvent,
	typed: string,
	window: TimeSpan,
	found: Found = null
): StoryEvent | null {
	const letters = [...plain(typed)];
	const isRepeat = letters.every((letter) => letter === letters[0]);
	const wanted = isRepeat ? (letters[0] ?? '') : letters.join('');
	if (!wanted.trim()) return null;
	const at = events.indexOf(current) + (isRepeat ? 1 : 0);
	const turned = [...events.slice(at), ...events.slice(0, at)];
	const begins = (text: string) => plain(text).startsWith(wanted);
	const fits = turned.filter(
		(event) => isFound(found, event) && (begins(event.label ?? event.title) || begins(event.title))
	);
	return fits.find((event) => isInWindow(window, event)) ?? fits[0] ?? null;
}
