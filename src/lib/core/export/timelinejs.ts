/**
 * A story as the JSON that TimelineJS 3 opens: a title slide and a slide for each event, in groups by
 * lane. A date has no more parts than the story knows, and is shown in the story's own words.
 * TimelineJS takes headlines and texts for HTML, so the words of a story are escaped; it makes links of
 * the addresses in them by itself.
 */
import { toParts, type CivilMs } from '../dates/civil.ts';
import { parseEdtf, type DateSpan } from '../dates/edtf.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { escapeXml } from '../picture/svg.ts';
import { eventParagraphs, paragraphsToHtml, whenWords } from './record-words.ts';

interface TimelineDate {
	year: number;
	month?: number;
	day?: number;
	hour?: number;
	minute?: number;
}

interface Slide {
	unique_id: string;
	text: { headline: string; text: string };
}

export interface EventSlide extends Slide {
	group: string;
	start_date: TimelineDate;
	end_date?: TimelineDate;
	display_date: string;
}

export interface TimelineJs {
	scale: 'human';
	title: Slide;
	events: EventSlide[];
}

/** @param dates EDTF by the id of the event */
export function timelineJs(model: Model, dates: ReadonlyMap<string, string>): TimelineJs {
	const { story } = model;
	return {
		scale: 'human',
		title: {
			unique_id: story.id,
			text: { headline: escapeXml(story.title), text: paragraphsToHtml([story.deck]) }
		},
		events: model.events.map((event) => ({
			unique_id: event.id,
			group: model.lane.get(event.lane)?.label ?? '',
			...slideDates(event, parseEdtf(dates.get(event.id) ?? '')),
			display_date: whenWords(event.when),
			text: {
				headline: escapeXml(event.title),
				text: paragraphsToHtml(eventParagraphs(model, event))
			}
		}))
	};
}

function slideDates(
	{ when }: StoryEvent,
	date: DateSpan
): Pick<EventSlide, 'start_date' | 'end_date'> {
	if (when.precision === 'minute') return { start_date: dateAt(when.at, 'minute') };
	const [first, last] = outerDates(date);
	const start = first && dateAt(first.start, UNITS[first.precision]);
	// The last moment that it can mean, as the end itself is outside.
	const end = last && dateAt(last.end - 1, UNITS[last.precision]);
	const isSpan = start && end && (first !== last || SPANS.has(first.precision));
	const only = start ?? end ?? dateAt(when.at, 'day');
	return isSpan ? { start_date: start, end_date: end } : { start_date: only };
}

/** Where it begins and ends; null for an end that is open or not known. */
function outerDates(date: DateSpan): [DateSpan | null, DateSpan | null] {
	if (date.set) return [date.set.members[0]?.from ?? null, date.set.members.at(-1)?.to ?? null];
	if (!date.ends) return [date, date];
	const { from, to } = date.ends;
	return [typeof from === 'string' ? null : from, typeof to === 'string' ? null : to];
}

type Unit = 'minute' | 'day' | 'month' | 'year';

const UNITS: Readonly<Record<DateSpan['precision'], Unit>> = {
	day: 'day',
	month: 'month',
	season: 'month',
	months: 'month',
	year: 'year',
	decade: 'year',
	century: 'year',
	millennium: 'year',
	// Neither an interval nor a set stands at the end of one.
	span: 'day',
	set: 'day'
};

/** Longer than their unit. */
const SPANS: ReadonlySet<DateSpan['precision']> = new Set([
	'season',
	'months',
	'decade',
	'century',
	'millennium'
]);

function dateAt(ms: CivilMs, unit: Unit): TimelineDate {
	const { year: counted, month, day, hour, minute } = toParts(ms);
	// TimelineJS shows -300 as 300 BCE; ISO 8601, which has a year 0, counts that year as -299.
	const year = counted > 0 ? counted : counted - 1;
	switch (unit) {
		case 'minute':
			return { year, month, day, hour, minute };
		case 'day':
			return { year, month, day };
		case 'month':
			return { year, month };
		case 'year':
			return { year };
	}
}
