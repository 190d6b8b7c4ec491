/** Which events of a lane share a mark, and what the mark covers of the axis. */
import { DAY, YEAR, type CivilMs } from '../dates/civil.ts';
import type { Edge } from '../dates/when.ts';
import type { StoryEvent } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import type { Box } from './timeline-rows.ts';
import { leftmost, pxOf, rightmost, type Stretch } from './stretch.ts';
import { eventsOf, type Run } from './time-index.ts';
import { percentAt, roundPercent, type TimeSpan } from './time-scale.ts';
import { binCrowd, holds, joinRuns, withoutEvent } from './timeline-runs.ts';

/** Half of the box round the current glyph; every glyph keeps that much clear. */
export const HALF_MARK = 11;
/** Nearest that two glyphs of a lane may stand when a window spans decades, in px. */
const APART = 36;
/** Windows of such lengths, in ms, keep all of that distance, and none of it. */
const ALL_APART = 8 * YEAR;
const NONE_APART = 2 * YEAR;
/** A lane of more events than these is gathered before its rows are looked for. */
const CROWD = 160;
/** A span is drawn as a bar from here on; below, the glyph hides it. */
const LEAST_BAR = 18;

/** How close a window looks: decades, months, or hours. */
export type Depth = 'far' | 'middle' | 'near';

export function depthOf({ from, to }: TimeSpan): Depth {
	if (to - from > 8 * YEAR) return 'far';
	return to - from > 8 * DAY ? 'middle' : 'near';
}

/** How an end of a bar is drawn; `cut`: it runs on beyond the window. */
export type BarEdge = Edge | 'cut';

export interface Bar {
	/** Percents of the axis. */
	x0: number;
	x1: number;
	startEdge: BarEdge;
	endEdge: BarEdge;
	/** The source is doubted. */
	isUncertain?: true;
	/** Of several dates: one of them or all, and what each covers of the bar, in percent of it. */
	choice?: 'one' | 'all';
	parts?: readonly { from: number; to: number }[];
}

/** Some events at one spot. */
export interface Group {
	/** In order of time; at least one. */
	events: readonly StoryEvent[];
	/** Percent of the axis. */
	x: number;
	bar: Bar | null;
	/** Its events are known to the day only, in a window where hours are told. */
	dayOnly: boolean;
}

export const isInWindow = ({ from, to }: TimeSpan, { when }: StoryEvent): boolean =>
	from <= when.at && when.at < to;

/**
 * @param run those of one lane inside the window
 * @param apart few of them, which have marks of their own
 * @param length of the stretches of time that a crowd is gathered by, in ms
 */
export function gatherEvents(
	run: Run,
	apart: readonly StoryEvent[],
	window: TimeSpan,
	width: number,
	length: number
): Group[] {
	return groupRun(run, apart, window, width, length).map((group) =>
		makeGroup(group, window, width)
	);
}

function groupRun(
	run: Run,
	apart: readonly StoryEvent[],
	window: TimeSpan,
	width: number,
	length: number
): (readonly StoryEvent[])[] {
	const isNear = depthOf(window) === 'near';
	if (!isNear && run.end - run.first > CROWD) {
		return apart.reduce(withoutEvent, binCrowd(run, length));
	}
	const events = eventsOf(run).filter((event) => !apart.includes(event));
	if (!isNear) return mergeClose(events, apartIn(window) * msPerPx(window, width));
	const timed = events.filter((event) => !isDayOnly(event));
	const days = byDay(events.filter(isDayOnly)).values();
	return timed.length > CROWD
		? [...binCrowd({ events: timed, first: 0, end: timed.length }, length), ...days]
		: [...timed.map((event) => [event]), ...days];
}

/** Those of one day become one, and those less than so many ms after the first of a group. */
function mergeClose(events: readonly StoryEvent[], apart: number): StoryEvent[][] {
	const groups: StoryEvent[][] = [];
	for (const event of events) {
		const last = groups.at(-1);
		const first = last?.[0]?.when.at ?? -Infinity;
		const isClose = event.when.at - first < apart || dayNumber(event.when.at) === dayNumber(first);
		if (last && isClose) last.push(event);
		else groups.push([event]);
	}
	return groups;
}

/** How far glyphs keep apart, in px: less and less as a window shows fewer years, then nothing. */
function apartIn({ from, to }: TimeSpan): number {
	const share = Math.log((to - from) / NONE_APART) / Math.log(ALL_APART / NONE_APART);
	return APART * Math.max(0, Math.min(1, share));
}

const msPerPx = ({ from, to }: TimeSpan, width: number): number => (to - from) / width;

function byDay(events: readonly StoryEvent[]): Map<string, StoryEvent[]> {
	const days = new Map<string, StoryEvent[]>();
	for (const event of events) {
		const same = days.get(event.when.day);
		if (same) same.push(event);
		else days.set(event.when.day, [event]);
	}
	return days;
}
const dayNumber = (ms: CivilMs): number => Math.floor(ms / DAY);
const isDayOnly = ({ when }: StoryEvent): boolean =>
	when.precision !== 'minute' && when.precision !== 'hours';

export function makeGroup(events: readonly StoryEvent[], window: TimeSpan, width: number): Group {
	const place = (event: StoryEvent | undefined) => percentAt(window, event?.when.at ?? window.from);
	const near = depthOf(window) === 'near';
	const bar = near || events.length === 1 ? barOf(events, window) : null;
	const isWide = bar !== null && ((bar.x1 - bar.x0) / 100) * width >= LEAST_BAR;
	return {
		events,
		x: roundPercent((place(events[0]) + place(events.at(-1))) / 2),
		bar: isWide ? bar : null,
		dayOnly: near && events.every(isDayOnly)
	};
}

/** From the first start to the last end, as far as the window shows it. */
function barOf(events: readonly StoryEvent[], window: TimeSpan): Bar | null {
	let [first] = events;
	let last = first;
	for (const event of events) {
		if (first && event.when.start < first.when.start) first = event;
		if (last && event.when.end > last.when.end) last = event;
	}
	if (!first || !last || first.when.start === last.when.end) return null;
	const [x0, x1] = [percentAt(window, first.when.start), percentAt(window, last.when.end)];
	return {
		x0: roundPercent(Math.max(0, x0)),
		x1: roundPercent(Math.min(100, x1)),
		startEdge: x0 < 0 ? cutEdge(first.when.startEdge) : first.when.startEdge,
		endEdge: x1 > 100 ? cutEdge(last.when.endEdge) : last.when.endEdge,
		...(events.every(({ when }) => when.uncertain) && { isUncertain: true as const }),
		...(events.length === 1 && partsOf(first, window))
	};
}

function partsOf({ when }: StoryEvent, window: TimeSpan): Pick<Bar, 'choice' | 'parts'> {
	const { choice, members } = when;
	if (!choice || !members) return {};
	const within = (ms: CivilMs) => Math.min(100, Math.max(0, percentAt(window, ms)));
	const [x0, x1] = [within(when.start), within(when.end)];
	const ofBar = (x: number) => roundPercent(((x - x0) / (x1 - x0)) * 100);
	const seen = members
		.map(({ start, end }) => ({ from: within(start), to: within(end) }))
		.filter(({ from, to }) => from < to);
	return { choice, parts: seen.map(({ from, to }) => ({ from: ofBar(from), to: ofBar(to) })) };
}

/** A soft end stays soft where the window cuts it, and an open one keeps its arrow. */
const cutEdge = (edge: Edge): BarEdge => (edge === 'known' || edge === 'limit' ? 'cut' : edge);

/** The event that speaks for a group: the current one, else the first of the weightiest. */
export function leadOf(group: Pick<Group, 'events'>, current: StoryEvent | null): StoryEvent {
	return current && holds(group, current) ? current : weightiest(group.events);
}

/** Asked for many times in one layout, of groups that may hold thousands. */
const found = new WeakMap<readonly StoryEvent[], StoryEvent>();
function weightiest(events: readonly StoryEvent[]): StoryEvent {
	const known =
		found.get(events) ??
		events.reduce((best, event) => (event.weight > best.weight ? event : best));
	found.set(events, known);
	return known;
}

export const COUNT_STYLE = { family: 'sans', size: 11, weight: 700 } as const;

/** "×4"; empty for one. */
export const countText = ({ events }: Group): string =>
	events.length > 1 ? `×${events.length}` : '';

/** Px beside the glyph. */
function countRoom(group: Group): number {
	const count = countText(group);
	return count ? 2 + textWidth(count, COUNT_STYLE) : 0;
}

/** At the end of the axis the count stands before the glyph. */
export const isCountLeft = (group: Group, width: number): boolean =>
	pxOf({ at: group.x, px: HALF_MARK + countRoom(group) }, width) > width;

/** All that a mark covers of its row. @param hasBars false where bars may lie over one another */
export function coreOf(group: Group, width: number, hasBars = true): Stretch {
	const [left, right] = isCountLeft(group, width) ? [countRoom(group), 0] : [0, countRoom(group)];
	const glyph = {
		from: { at: group.x, px: -HALF_MARK - left },
		to: { at: group.x, px: HALF_MARK + right }
	};
	if (!group.bar || !hasBars) return glyph;
	return {
		from: leftmost(glyph.from, { at: group.bar.x0, px: 0 }, width),
		to: rightmost(glyph.to, { at: group.bar.x1, px: 0 }, width)
	};
}

export const weightOf = ({ events }: Group): number => weightiest(events).weight;

export function unionOf(
	a: Box<Group>,
	b: Box<Group>,
	box: (group: Group) => Box<Group>,
	window: TimeSpan,
	width: number
): Box<Group> {
	const [p, q] = [a.item.events, b.item.events];
	const events = joinRuns(p, q);
	const [first, second] =
		events[0] === p[0] ? [weightiest(p), weightiest(q)] : [weightiest(q), weightiest(p)];
	found.set(events, second.weight > first.weight ? second : first);
	return box(makeGroup(events, window, width));
}
