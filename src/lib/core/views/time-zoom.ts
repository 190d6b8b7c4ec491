/**
 * The continuous zoom of the timeline: windows scaled about a moment, moved, held under two
 * fingers, and flown to. Lengths are milliseconds of civil time.
 */
import { interpolateZoom } from 'd3';
import { DAY, HOUR, MINUTE, type CivilMs } from '../dates/civil.ts';
import { momentAt, type TimeSpan, type Ticks } from './time-scale.ts';
import { clampWindow, LEAST_WINDOW } from '../model/window-bounds.ts';

/** A step of a button or of a key. */
export const ZOOM_STEP = 2;

/** @param factor above 1: closer. @param at the moment that stays where it is */
export function scaleWindow(
	{ from, to }: TimeSpan,
	factor: number,
	at: CivilMs,
	extent: TimeSpan
): TimeSpan {
	// Stopped before the moment would slip from under the hand.
	const whole = extent.to - extent.from;
	const length = Math.min(Math.max((to - from) / factor, LEAST_WINDOW), whole);
	const share = (at - from) / (to - from);
	return clampWindow({ from: at - share * length, to: at + (1 - share) * length }, extent);
}

/** @param share of the window's own length; above 0: to later times */
export function panWindow({ from, to }: TimeSpan, share: number, extent: TimeSpan): TimeSpan {
	const by = share * (to - from);
	return clampWindow({ from: from + by, to: to + by }, extent);
}

/** A moment of the time axis, and the percent of the axis that it is held at. */
export interface Held {
	at: CivilMs;
	x: number;
}

/** The window in which two moments stand where two fingers hold them. */
export function pinchWindow(a: Held, b: Held, extent: TimeSpan): TimeSpan {
	const [left, right] = a.x <= b.x ? [a, b] : [b, a];
	const apart = Math.max(right.x - left.x, 1);
	const msPerPercent = Math.max(right.at - left.at, 0) / apart;
	const length = Math.min(Math.max(msPerPercent * 100, LEAST_WINDOW), extent.to - extent.from);
	const from = left.at - (left.x / 100) * length;
	return clampWindow({ from, to: from + length }, extent);
}

/**
 * From one window to another by way of windows that hold both, the smooth path of van Wijk and
 * Nuij, "Smooth and efficient zooming and panning" (2003).
 * @returns the window at a share of the way, 0 to 1
 */
export function flight(a: TimeSpan, b: TimeSpan): (share: number) => TimeSpan {
	// From the first window's start, so that the years before and after lose no digits.
	const view = ({ from, to }: TimeSpan): [number, number, number] => [
		(from + to) / 2 - a.from,
		0,
		to - from
	];
	const between = interpolateZoom(view(a), view(b));
	return (share) => {
		if (share >= 1) return b;
		const [middle, , length] = between(share);
		return { from: a.from + middle - length / 2, to: a.from + middle + length / 2 };
	};
}

/** The stretch between two ticks that a point of the axis lies in; the window's ends are ticks. */
export function stretchAt(window: TimeSpan, { major }: Ticks, x: number): TimeSpan {
	const before = major.filter((tick) => tick.x <= x).at(-1)?.x ?? 0;
	const after = major.find((tick) => tick.x > x)?.x ?? 100;
	// A tick's place is rounded: what it stands for is a whole day, hour or minute.
	const length = ((after - before) / 100) * (window.to - window.from);
	const unit = [DAY, HOUR, MINUTE].find((unit) => unit <= length * 1.01) ?? MINUTE;
	const momentOf = (percent: number) => Math.round(momentAt(window, percent) / unit) * unit;
	return { from: momentOf(before), to: momentOf(after) };
}
