/** Windows of time that a reader sets: moved, resized, zoomed to, and snapped to whole units. */
import { utcDay, utcMonth, utcYear, type CountableTimeInterval } from 'd3';
import { DAY, YEAR, type CivilMs } from '../dates/civil.ts';
import type { TimeWindow } from '../model/story-model.ts';
import { clampWindow, tidyWindow } from '../model/window-bounds.ts';
import type { TimeSpan } from './time-scale.ts';

export type Grip = 'from' | 'to';

/** The unit that the ends of a window of this length fall on. */
export function unitFor(length: number): CountableTimeInterval {
	if (length > 8 * YEAR) return utcYear;
	return length > 120 * DAY ? utcMonth : utcDay;
}

/** Whole years, months or days, inside the extent and at least one unit long. */
export function snapWindow({ from, to }: TimeSpan, extent: TimeSpan): TimeSpan {
	const unit = unitFor(to - from);
	const start = clamp(nearest(unit, from), extent.from, extent.to - DAY);
	const end = clamp(nearest(unit, to), extent.from + DAY, extent.to);
	if (end > start) return { from: start, to: end };
	const next = after(unit, start, 1);
	return next <= extent.to ? { from: start, to: next } : { from: after(unit, end, -1), to: end };
}

/** The window with its middle there; it keeps its length and stays inside the extent. */
export function centreWindow(window: TimeSpan, middle: CivilMs, extent: TimeSpan): TimeSpan {
	const length = Math.min(window.to - window.from, extent.to - extent.from);
	const from = clamp(middle - length / 2, extent.from, extent.to - length);
	return snapWindow({ from, to: from + length }, extent);
}

/** One end moved to a moment; past the other end it stops short of it. */
export function resizeWindow(
	window: TimeSpan,
	grip: Grip,
	at: CivilMs,
	extent: TimeSpan
): TimeSpan {
	const moved =
		grip === 'from'
			? { from: Math.min(at, lastStart(window)), to: window.to }
			: { from: window.from, to: Math.max(at, firstEnd(window)) };
	const snapped = snapWindow(moved, extent);
	// Only the end in hand moves, though the other may stand between two units.
	return grip === 'from'
		? { from: Math.min(snapped.from, lastStart(window)), to: window.to }
		: { from: window.from, to: Math.max(snapped.to, firstEnd(window)) };
}

/** A window holds at least what it has of one day. */
const lastStart = ({ to }: TimeSpan): CivilMs => Number(utcDay.floor(new Date(to - 1)));
const firstEnd = ({ from }: TimeSpan): CivilMs => Number(utcDay.ceil(new Date(from + 1)));

/** One end moved by whole units, for arrow keys. */
export function stepWindow(window: TimeSpan, grip: Grip, by: number, extent: TimeSpan): TimeSpan {
	const unit = unitFor(window.to - window.from);
	const at = window[grip];
	const floor = Number(unit.floor(new Date(at)));
	// From between two units the first step reaches the next one.
	const target = after(unit, floor, by < 0 && at > floor ? by + 1 : by);
	return resizeWindow(window, grip, clamp(target, extent.from, extent.to), extent);
}

/**
 * The window that shows some moments apart: the widest of the story's own that is closer than the
 * present one and holds them all, else one with a little room round them. Null if none is closer.
 */
export function zoomWindow(
	window: TimeSpan,
	first: CivilMs,
	last: CivilMs,
	windows: readonly TimeWindow[],
	extent: TimeSpan
): TimeSpan | null {
	const length = window.to - window.from;
	const own = windows
		.filter(({ from, to }) => to - from < length && from <= first && last < to)
		.toSorted((a, b) => b.to - b.from - (a.to - a.from));
	// A window of the story's that is hardly closer would part nothing.
	const [best] = own.filter(({ from, to }) => to - from <= Math.max(40 * (last - first), 2 * DAY));
	const found = best ?? own.at(-1);
	if (found) return { from: found.from, to: found.to };
	const room = (last - first) / 6;
	const around = clampWindow({ from: first - room, to: last + room }, extent);
	const isLong = around.to - around.from > 2 * DAY;
	const fitted = isLong ? snapWindow(around, extent) : tidyWindow(around, extent);
	return first < last && fitted.to - fitted.from < length ? fitted : null;
}

const clamp = (n: number, least: number, most: number): number =>
	Math.max(least, Math.min(most, n));
const nearest = (unit: CountableTimeInterval, at: CivilMs): CivilMs =>
	Number(unit.round(new Date(at)));
const after = (unit: CountableTimeInterval, at: CivilMs, by: number): CivilMs =>
	Number(unit.offset(new Date(at), by));
