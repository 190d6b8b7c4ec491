/**
 * How smoothly something moves. A frame's time is that from one animation frame to the next; with a
 * screen of 60 Hz none is shorter than 16.7 ms.
 */
import type { Page } from 'playwright';

/** In ms. */
export interface FrameTimes {
	median: number;
	/** Of a hundred frames, 95 are no longer. */
	p95: number;
	longest: number;
	frames: number;
}

/** Text, not a function: what compiles this file would wrap it in helpers that no page has. */
const RECORD = `
	globalThis.frameTimes = [];
	{
		let last = performance.now();
		const times = frameTimes;
		requestAnimationFrame(function next(now) {
			times.push(now - last);
			last = now;
			if (times === globalThis.frameTimes) requestAnimationFrame(next);
		});
	}
	undefined`;

const STOP = '{ const times = frameTimes; globalThis.frameTimes = null; times; }';

/** @returns the time of each frame while the gesture lasts, in ms */
export async function recordFrames(page: Page, gesture: () => Promise<void>): Promise<number[]> {
	await page.evaluate(RECORD);
	await gesture();
	const times = await page.evaluate<number[]>(STOP);
	// The first holds the wait before the gesture.
	return times.slice(1);
}

/** @param times of at least one frame, in ms */
export function summariseFrames(times: readonly number[]): FrameTimes {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
	return { median: at(0.5), p95: at(0.95), longest: at(1), frames: sorted.length };
}

/** Of an odd number of values the middle one, of an even number the lower of the two. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
}
