/** The small axis of one place or person: their events from the first to the last. */
import { extent } from 'd3';
import { civilDate, DAY, toParts, YEAR, type CivilMs } from '../dates/civil.ts';
import { shortMonthWords, yearWords } from '../dates/words.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { percentAt, roundPercent, type TimeSpan } from './time-scale.ts';
import { markWords } from './timeline-words.ts';
import { leadOf } from './timeline-marks.ts';
import type { Lane } from '../schema/story.ts';

export interface MiniMark {
	id: string;
	ids: readonly string[];
	x: number;
	lane: Lane;
	isCurrent: boolean;
	count: string;
	name: string;
}

export interface MiniTimelineView {
	marks: MiniMark[];
	ticks: { x: number; label: string }[];
}

/** Narrowest that the panel is drawn, and the room of a glyph in its box. */
const WIDTH = 320;
const APART = 24;
const TICKS_APART = 30;

/**
 * @param events of one place or person, in order of time; at least one
 * @param within the events whose time the axis covers: those of several axes to be compared
 */
export function layoutMiniTimeline(
	model: Model,
	events: readonly StoryEvent[],
	current: string | null,
	within: readonly StoryEvent[] = events
): MiniTimelineView {
	const [first = 0, last = 0] = extent(within, ({ when }) => when.at);
	const span = extentOf(first, last);
	return {
		marks: marksOf(model, events, span, model.event.get(current ?? '') ?? null),
		ticks: ticksOf(span)
	};
}

/** From the start of the first year, with room for the last mark. */
function extentOf(first: CivilMs, last: CivilMs): TimeSpan {
	const from = civilDate(toParts(first).year);
	const length = Math.max(last - from, YEAR / 2);
	return { from, to: from + length + Math.max(length * 0.06, 20 * DAY) };
}

function marksOf(
	model: Model,
	events: readonly StoryEvent[],
	span: TimeSpan,
	current: StoryEvent | null
): MiniMark[] {
	const percent = (event: StoryEvent) => percentAt(span, event.when.at);
	const groups: StoryEvent[][] = [];
	for (const event of events.toSorted((a, b) => a.when.at - b.when.at)) {
		const group = groups.at(-1);
		const first = group?.[0];
		const isNear = first && ((percent(event) - percent(first)) / 100) * WIDTH < APART;
		if (isNear) group.push(event);
		else groups.push([event]);
	}
	return groups.flatMap((members) => {
		const [first] = members;
		const lead = leadOf({ events: members }, current);
		const lane = model.lane.get(lead.lane);
		if (!first || !lane) return [];
		return [
			{
				id: lead.id,
				ids: members.map((event) => event.id),
				// At its first event, so that two marks are never nearer than they were found.
				x: roundPercent(percent(first)),
				lane,
				isCurrent: lead === current,
				count: members.length > 1 ? `×${members.length}` : '',
				name: markWords(model, { events: members, dayOnly: false }, lead, lead === current)
			}
		];
	});
}

/** "2011 ’12 ’13 … 2018"; months where the whole is about a year. */
function ticksOf(span: TimeSpan): { x: number; label: string }[] {
	const first = toParts(span.from).year;
	const last = toParts(span.to).year;
	if (last - first < 2) return monthTicks(span, first, last);
	const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find(
		(n) => ((n * YEAR) / (span.to - span.from)) * WIDTH >= TICKS_APART
	);
	const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
		(year) => (year - first) % (step ?? 1000) === 0
	);
	return years.map((year, i) => ({
		x: roundPercent(percentAt(span, civilDate(year))),
		label:
			i === 0 || i === years.length - 1 || year < 1000
				? yearWords(year)
				: `’${String(year).slice(-2)}`
	}));
}

function monthTicks(span: TimeSpan, first: number, last: number): { x: number; label: string }[] {
	const months = Array.from({ length: (last - first + 1) * 4 }, (_, i) => i * 3);
	return months
		.map((month) => Date.UTC(first, month, 1))
		.filter((at) => at < span.to)
		.map((at) => ({
			x: roundPercent(percentAt(span, at)),
			label: toParts(at).month === 1 ? yearWords(toParts(at).year) : shortMonthWords(at)
		}));
}
