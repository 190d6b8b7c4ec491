/** Which events of a lane share a mark, and what the mark covers of the axis. */
import { DAY, type CivilMs } from '../dates/civil.ts';
import type { Edge } from '../dates/when.ts';
import type { StoryEvent } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import type { Box } from './timeline-rows.ts';
import { leftmost, rightmost, type Stretch } from './stretch.ts';
import { percentAt, roundPercent, YEAR, type TimeSpan } from './time-scale.ts';

/** Half of the box round the current glyph; every glyph keeps that much clear. */
export const HALF_MARK = 11;
/** Nearest that two glyphs of a lane may stand when a window spans decades. */
const APART = 36;
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

/** @param events of one lane, inside the window, in order of time */
export function gatherEvents(
	events: readonly StoryEvent[],
	window: TimeSpan,
	width: number
): Group[] {
	const depth = depthOf(window);
	const percent = (event: StoryEvent) => percentAt(window, event.when.at);
	const groups: StoryEvent[][] = [];
	const dayOnly = new Map<string, StoryEvent[]>();
	for (const event of events.toSorted((a, b) => a.when.at - b.when.at)) {
		const last = depth === 'near' ? undefined : groups.at(-1);
		const first = last?.[0];
		if (depth === 'near' && isDayOnly(event)) {
			const same = dayOnly.get(event.when.day);
			if (same) same.push(event);
			else dayOnly.set(event.when.day, [event]);
		} else if (
			first &&
			(depth === 'far'
				? ((percent(event) - percent(first)) / 100) * width < APART
				: dayNumber(event.when.at) === dayNumber(first.when.at))
		) {
			last?.push(event);
		} else groups.push([event]);
	}
	return [...groups, ...dayOnly.values()].map((group) => makeGroup(group, window, width));
}

const dayNumber = (ms: CivilMs): number => Math.floor(ms / DAY);
const isDayOnly = ({ when }: StoryEvent): boolean =>
	when.precision !== 'minute' && when.precision !== 'hours';

export function makeGroup(events: readonly StoryEvent[], window: TimeSpan, width: number): Group {
	const places = events.map((event) => percentAt(window, event.when.at));
	const near = depthOf(window) === 'near';
	const bar = near || events.length === 1 ? barOf(events, window) : null;
	const isWide = bar !== null && ((bar.x1 - bar.x0) / 100) * width >= LEAST_BAR;
	return {
		events,
		x: roundPercent((Math.min(...places) + Math.max(...places)) / 2),
		bar: isWide ? bar : null,
		dayOnly: near && events.every(isDayOnly)
	};
}

/** From the first start to the last end, as far as the window shows it. */
function barOf(events: readonly StoryEvent[], window: TimeSpan): Bar | null {
	const [first] = events.toSorted((a, b) => a.when.start - b.when.start);
	const [last] = events.toSorted((a, b) => b.when.end - a.when.end);
	if (!first || !last || first.when.start === last.when.end) return null;
	const [x0, x1] = [percentAt(window, first.when.start), percentAt(window, last.when.end)];
	return {
		x0: roundPercent(Math.max(0, x0)),
		x1: roundPercent(Math.min(100, x1)),
		startEdge: x0 < 0 ? cutEdge(first.when.startEdge) : first.when.startEdge,
		endEdge: x1 > 100 ? cutEdge(last.when.endEdge) : last.when.endEdge
	};
}

/** A soft end stays soft where the window cuts it, and an open one keeps its arrow. */
const cutEdge = (edge: Edge): BarEdge => (edge === 'known' || edge === 'limit' ? 'cut' : edge);

/** The event that speaks for a group: the current one, else the first of the weightiest. */
export function leadOf({ events }: Pick<Group, 'events'>, current: string | null): StoryEvent {
	return (
		events.find((event) => event.id === current) ??
		events.reduce((best, event) => (event.weight > best.weight ? event : best))
	);
}

export const COUNT_STYLE = { family: 'sans', size: 11, weight: 700 } as const;

/** "×4"; empty for one. */
export const countText = ({ events }: Group): string =>
	events.length > 1 ? `×${events.length}` : '';

/** All that a mark covers of its row. @param hasBars false where bars may lie over one another */
export function coreOf(group: Group, width: number, hasBars = true): Stretch {
	const count = countText(group);
	const room = count ? 2 + textWidth(count, COUNT_STYLE) : 0;
	const glyph = {
		from: { at: group.x, px: -HALF_MARK },
		to: { at: group.x, px: HALF_MARK + room }
	};
	if (!group.bar || !hasBars) return glyph;
	return {
		from: leftmost(glyph.from, { at: group.bar.x0, px: 0 }, width),
		to: rightmost(glyph.to, { at: group.bar.x1, px: 0 }, width)
	};
}

export const weightOf = ({ events }: Group): number =>
	Math.max(...events.map((event) => event.weight));

export function unionOf(
	a: Box<Group>,
	b: Box<Group>,
	box: (group: Group) => Box<Group>,
	window: TimeSpan,
	width: number
): Box<Group> {
	const events = [...a.item.events, ...b.item.events].toSorted((p, q) => p.when.at - q.when.at);
	return box(makeGroup(events, window, width));
}
