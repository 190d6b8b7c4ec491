/** What a window of the timeline may be: how close, how long, and where it comes to rest. */
import { DAY, HOUR, MINUTE, YEAR, type CivilMs } from '../dates/civil.ts';
import type { TimeWindow } from './story-model.ts';

export type TimeSpan = Pick<TimeWindow, 'from' | 'to'>;

/** The closest look: five minutes across the axis. */
export const LEAST_WINDOW = 5 * MINUTE;

/** As long as asked, but no closer than five minutes nor longer than the extent, and inside it. */
export function clampWindow({ from, to }: TimeSpan, extent: TimeSpan): TimeSpan {
	const whole = extent.to - extent.from;
	const length = Math.min(Math.max(to - from, LEAST_WINDOW), whole);
	const middle = (from + to) / 2;
	const start = Math.max(extent.from, Math.min(extent.to - length, middle - length / 2));
	return { from: start, to: start + length };
}

/**
 * Ends that an address can say and a reader can hear: whole minutes, hours or days, finer than a
 * pixel of the axis where that is possible.
 */
export function tidyWindow({ from, to }: TimeSpan, extent: TimeSpan): TimeSpan {
	const length = to - from;
	const unit = length > 8 * YEAR ? DAY : length > 60 * DAY ? HOUR : MINUTE;
	const round = (ms: CivilMs) => Math.round(ms / unit) * unit;
	return clampWindow({ from: round(from), to: round(to) }, extent);
}

/** The same length, moved so that a moment stands in the middle; unmoved if it is in view. */
export function followWindow(window: TimeSpan, at: CivilMs, extent: TimeSpan): TimeSpan {
	if (window.from <= at && at < window.to) return window;
	const half = (window.to - window.from) / 2;
	return tidyWindow({ from: at - half, to: at + half }, extent);
}
