/**
 * A story's events as a calendar (iCalendar, RFC 5545). An hour that a source prints is a moment in
 * UTC; everything else is whole days, from the first that it can mean to the last, with what is not
 * known said in words after the title: a calendar must not be more exact than its sources.
 */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { utcOf } from '../dates/zone.ts';
import { DAY, toParts, type CivilMs } from '../dates/civil.ts';
import type { When } from '../dates/when.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { lastingId } from './lasting-id.ts';
import { eventParagraphs } from './record-words.ts';

interface CalendarContext {
	/** IANA zone of the story's hours. */
	zone: string;
	/** When the story last changed: milliseconds, UTC. */
	updated: number;
	/** A name for good, the same in every build. */
	idOf: (record: string) => string;
	/** Whole address of an event; null where the site's is not known. */
	linkTo: (event: string) => string | null;
}

export interface Calendar {
	text: string;
	/** Events of years that do not have four digits, which a calendar cannot write. */
	leftOut: StoryEvent[];
}

/** @throws if the library refuses an event, which would be a mistake of ours. */
export function storyCalendar(model: Model, context: CalendarContext): Calendar {
	const kept = model.events.filter(isWritable);
	const { error, value } = createEvents(
		// A moment has neither an end nor a length: the library takes that, its types do not.
		kept.map((event) => calendarEvent(model, event, context) as EventAttributes),
		{ productId: '-//Dateline//Story//EN', method: 'PUBLISH', calName: model.story.title }
	);
	if (value === null) throw new Error('The calendar could not be written', { cause: error });
	return { text: foldByBytes(value), leftOut: model.events.filter((event) => !isWritable(event)) };
}

const isWritable = ({ when }: StoryEvent): boolean =>
	daysOf(when).every(([year]) => year >= 1000 && year <= 9999);

function calendarEvent(
	model: Model,
	event: StoryEvent,
	{ zone, updated, idOf, linkTo }: CalendarContext
): Partial<EventAttributes> {
	const flag = doubtWords(event.when);
	const link = linkTo(event.id);
	const [place] = event.places.flatMap((id) => model.place.get(id) ?? []);
	const [start, end] = daysOf(event.when);
	const about = {
		uid: idOf(lastingId(event)),
		// The library would take the hour of the build. Its types do not know the field.
		timestamp: updated,
		title: flag ? `${event.title} (${flag})` : event.title,
		description: eventParagraphs(model, event).join('\n\n'),
		categories: [escapeText(model.lane.get(event.lane)?.label ?? event.lane)],
		transp: 'TRANSPARENT' as const,
		...(place && { location: place.names.formal }),
		...(link && { url: link })
	};
	if (event.when.precision !== 'minute') return { ...about, start, end };
	return {
		...about,
		start: minuteOf(utcOf(event.when.at, zone)),
		startInputType: 'utc',
		startOutputType: 'utc'
	};
}

/** The first day, and the first day after; of an open end, the day that is known. */
function daysOf({ start, end }: When): [DateArray, DateArray] {
	const first = Number.isFinite(start) ? start : end - DAY;
	const last = Number.isFinite(end) && end > first ? end - 1 : first;
	return [dayOf(first), dayOf(last + DAY)];
}

function dayOf(ms: CivilMs): DateArray {
	const { year, month, day } = toParts(ms);
	return [year, month, day];
}

function minuteOf(ms: number): DateArray {
	const { year, month, day, hour, minute } = toParts(ms);
	return [year, month, day, hour, minute];
}

/** "Morning, hour not given", "January 2018"; empty for a day or a minute that is known. */
function doubtWords({ precision, scheduled, approximate, uncertain, day, hour }: When): string {
	const isDayKnown = ['minute', 'hours', 'day'].includes(precision) && !approximate && !uncertain;
	const isHourKnown = precision === 'minute' && !scheduled;
	return [isDayKnown ? '' : day, isHourKnown ? '' : hour].filter(Boolean).join(', ');
}

/** The library does not escape categories. */
const escapeText = (words: string): string => words.replace(/[\\,;]/g, (sign) => `\\${sign}`);

/** A line has at most 75 bytes; the library counts characters. */
function foldByBytes(text: string): string {
	const lines = text.replaceAll(/\r\n[\t ]/g, '').split('\r\n');
	return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
	let folded = '';
	let bytes = 0;
	for (const sign of line) {
		const size = utf8Size(sign);
		if (bytes + size > 75) {
			folded += '\r\n ';
			bytes = 1;
		}
		folded += sign;
		bytes += size;
	}
	return folded;
}

function utf8Size(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
