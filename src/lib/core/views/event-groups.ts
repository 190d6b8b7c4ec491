/** Events in order as text: grouped by year, and by day where a day is told hour by hour. */
import { DAY, toParts } from '../dates/civil.ts';
import { countWords, dayWords, weekdayWords, yearWords } from '../dates/words.ts';
import type { StoryEvent, TimeWindow } from '../model/story-model.ts';

export interface ListedEvent {
	event: StoryEvent;
	/** The date, or the hour within a day group. */
	time: string;
}

export interface EventGroup {
	/** "2017", "Wednesday, Jan. 24, 2018" */
	heading: string;
	level: 'year' | 'day';
	events: ListedEvent[];
}

export interface FoldedEvents {
	before: EventGroup[];
	inside: EventGroup[];
	after: EventGroup[];
	/**
	 * "22 earlier events, 1996 to Jan. 1, 2018"; empty where there are none. Under a filter also how
	 * many it leaves out: "3 earlier events, 1996 to 2017; 19 not shown".
	 */
	beforeWords: string;
	afterWords: string;
	insideWords: string;
}

/**
 * @param events in order of time
 * @param found ids of those that are shown; null: all
 */
export function foldEvents(
	events: readonly StoryEvent[],
	window: TimeWindow,
	found: ReadonlySet<string> | null = null
): FoldedEvents {
	// By place in the order, not by moment: an event that may lie anywhere in a year stays where the
	// order of the story has put it.
	const isInside = ({ when }: StoryEvent) => window.from <= when.at && when.at < window.to;
	const from = events.findIndex(isInside);
	const first = from >= 0 ? from : events.findIndex((event) => event.when.at >= window.to);
	const start = first >= 0 ? first : events.length;
	const end = Math.max(start, events.findLastIndex(isInside) + 1);
	const shown = (part: readonly StoryEvent[]) =>
		found ? part.filter(({ id }) => found.has(id)) : part;
	const before = events.slice(0, start);
	const inside = shown(events.slice(start, end));
	const after = events.slice(end);
	return {
		before: groupEvents(shown(before)),
		inside: groupEvents(inside),
		after: groupEvents(shown(after)),
		beforeWords: partWords(before, shown(before), 'earlier'),
		afterWords: partWords(after, shown(after), 'later'),
		insideWords: countWords(inside.length, 'event')
	};
}

export function groupEvents(events: readonly StoryEvent[]): EventGroup[] {
	const hourly = new Set(events.filter((event) => event.when.hour).map(dayOf));
	const groups: (EventGroup & { key: string })[] = [];
	for (const event of events) {
		const { start } = event.when;
		const isHourly = isDated(event) && hourly.has(dayOf(event));
		const key = isHourly ? `day ${dayOf(event)}` : `year ${toParts(start).year}`;
		const listed = {
			event,
			time: isHourly ? event.when.hour || 'Hour not given' : event.when.day
		};
		const last = groups.at(-1);
		if (last?.key === key) last.events.push(listed);
		else
			groups.push({
				key,
				heading: isHourly
					? `${weekdayWords(start)}, ${dayWords(start)}`
					: yearWords(toParts(start).year),
				level: isHourly ? 'day' : 'year',
				events: [listed]
			});
	}
	return groups.map(({ heading, level, events }) => ({ heading, level, events }));
}

/** An interval is named by its beginning, lest "1996 to May 1 to June 3" be read as one. */
const startWords = (when: StoryEvent['when']): string =>
	when.precision === 'span' ? dayWords(when.start) : when.day;

/** Known to the day: only then is it an event of that day. */
const isDated = ({ when }: StoryEvent): boolean =>
	['minute', 'hours', 'day'].includes(when.precision);

const dayOf = (event: StoryEvent): number => Math.floor(event.when.start / DAY);

function partWords(
	all: readonly StoryEvent[],
	shown: readonly StoryEvent[],
	which: 'earlier' | 'later'
): string {
	const hidden = all.length - shown.length;
	if (hidden === 0) return foldWords(all, which);
	if (hidden === all.length) return `${foldWords(all, which)}, not shown`;
	return `${foldWords(shown, which)}; ${hidden} not shown`;
}

function foldWords(events: readonly StoryEvent[], which: 'earlier' | 'later'): string {
	const first = events[0]?.when;
	const last = events.at(-1)?.when;
	if (!first || !last) return '';
	const count = countWords(events.length, `${which} event`);
	if (events.length === 1) return `${count}, ${first.day}`;
	return which === 'earlier'
		? `${count}, ${yearWords(toParts(first.start).year)} to ${startWords(last)}`
		: `${count}, ${startWords(first)} to ${yearWords(toParts(last.start).year)}`;
}
