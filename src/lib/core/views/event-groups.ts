/** Events in order as text: grouped by year, and by day where a day is told hour by hour. */
import { DAY, toParts } from '../dates/civil.ts';
import { countWords, dayWords, weekdayWords, yearWords } from '../dates/words.ts';
import type { StoryEvent, TimeWindow } from '../model/story-model.ts';
import { signsOf } from './time-signs.ts';
import { drawSpine, piecesByRow, type SpinePiece, type Surroundings } from './event-spine.ts';
import { whenWords } from './timeline-words.ts';

export interface ListedEvent {
	event: StoryEvent;
	/** The date, or the hour within a day group. */
	time: string;
	/** What is not known exactly of it, as signs at its glyph. */
	signs?: string;
	/** What its row draws of its own time and of others' in the vertical form of the timeline. */
	pieces: readonly SpinePiece[];
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
	const after = events.slice(end);
	const [earlier, inside, later] = [shown(before), shown(events.slice(start, end)), shown(after)];
	return {
		before: groupEvents(earlier, { below: inside[0] ?? later[0] }),
		inside: groupEvents(inside, { above: earlier.at(-1), below: later[0] }),
		after: groupEvents(later, { above: inside.at(-1) ?? earlier.at(-1) }),
		beforeWords: partWords(before, earlier, 'earlier'),
		afterWords: partWords(after, later, 'later'),
		insideWords: countWords(inside.length, 'event')
	};
}

interface Neighbours {
	above?: StoryEvent | undefined;
	below?: StoryEvent | undefined;
}

/** @param around the events listed next before and after these; undefined where there are none */
export function groupEvents(events: readonly StoryEvent[], around: Neighbours = {}): EventGroup[] {
	const hourly = new Set(events.filter((event) => event.when.hour).map(dayOf));
	const isHourly = (event: StoryEvent) => isDated(event) && hourly.has(dayOf(event));
	const runs: { key: string; events: StoryEvent[] }[] = [];
	for (const event of events) {
		const key = isHourly(event) ? `day ${dayOf(event)}` : `year ${yearOf(event)}`;
		const last = runs.at(-1);
		if (last?.key === key) last.events.push(event);
		else runs.push({ key, events: [event] });
	}
	return runs.map((run, i) => {
		const isDay = run.key.startsWith('day');
		return {
			heading: run.events[0] ? headingOf(run.events[0], isDay) : '',
			level: isDay ? 'day' : 'year',
			events: listEvents(run.events, {
				isHourly: isDay,
				above: runs[i - 1]?.events.at(-1) ?? around.above,
				below: runs[i + 1]?.events[0] ?? around.below
			})
		};
	});
}

function headingOf(event: StoryEvent, isDay: boolean): string {
	const { start } = event.when;
	return isDay ? `${weekdayWords(start)}, ${dayWords(start)}` : yearWords(yearOf(event));
}

/** @param events of a group */
function listEvents(events: readonly StoryEvent[], around: Surroundings): ListedEvent[] {
	const pieces = piecesByRow(drawSpine(events, around), events.length);
	return events.map((event, row) => ({
		event,
		time: around.isHourly ? hourOf(event) : event.when.day,
		...signsOf({ events: [event], dayOnly: around.isHourly }),
		pieces: pieces[row] ?? []
	}));
}

/** In a group of one day the hour; the day too where it is doubted. */
function hourOf(event: StoryEvent): string {
	const { approximate, uncertain, hour } = event.when;
	return approximate || uncertain ? whenWords(event) : hour || 'Hour not given';
}

/** An interval is named by its beginning, lest "1996 to May 1 to June 3" be read as one. */
const startWords = (when: StoryEvent['when']): string =>
	when.precision === 'span' && Number.isFinite(when.start) ? dayWords(when.start) : when.day;

/** Known to the day: only then is it an event of that day. */
const isDated = ({ when }: StoryEvent): boolean =>
	['minute', 'hours', 'day'].includes(when.precision);

/** Of what has no beginning, the year in which its mark stands. */
const yearOf = ({ when }: StoryEvent): number =>
	toParts(Number.isFinite(when.start) ? when.start : when.at).year;

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
	const [first] = events;
	const last = events.at(-1);
	if (!first || !last) return '';
	const count = countWords(events.length, `${which} event`);
	if (events.length === 1) return `${count}, ${first.when.day}`;
	return which === 'earlier'
		? `${count}, ${yearWords(yearOf(first))} to ${startWords(last.when)}`
		: `${count}, ${startWords(first.when)} to ${yearWords(yearOf(last))}`;
}
