/**
 * How far the clocks of a zone run ahead of UTC. Only the check and files for other programs ask;
 * nothing on a page converts hours.
 */
import { HOUR, type CivilMs } from './civil.ts';

/**
 * The instant at which the clocks of a zone showed a reading; where they showed it twice, the first
 * time. A reading that they skipped is taken by the clock as it was before.
 * @returns milliseconds since 1970-01-01T00:00 UTC
 */
export function utcOf(at: CivilMs, zone: string): number {
	const offsets = offsetsRound(at, zone).sort((a, b) => b - a);
	const shown = offsets.find((offset) => offsetAt(at - offset, zone) === offset);
	return at - (shown ?? offsets.at(-1) ?? 0);
}

/** No clocks were ever put back so soon after they were put forward. */
const STEP = 4 * HOUR;
/** Clocks run up to 14 hours ahead of UTC and once ran 15; a day may be left out besides. */
const REACH = 28 * HOUR;

/** Milliseconds that a zone's clocks run ahead of UTC around a reading, each once. */
export function offsetsRound(at: CivilMs, zone: string): number[] {
	const offsets = new Set<number>();
	const last = Math.ceil((at + REACH) / STEP);
	for (let step = Math.floor((at - REACH) / STEP); step <= last; step++) {
		offsets.add(offsetAtStep(step, zone));
	}
	return [...offsets];
}

/** To ask a clock takes some microseconds, and the events of a story often share a day. */
const known = new Map<string, Map<number, number>>();

function offsetAtStep(step: number, zone: string): number {
	const steps = known.get(zone) ?? new Map<number, number>();
	known.set(zone, steps);
	const offset = steps.get(step) ?? offsetAt(step * STEP, zone);
	steps.set(step, offset);
	return offset;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
export function offsetAt(utc: number, zone: string): number {
	const clock =
		clocks.get(zone) ??
		new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			calendar: 'gregory',
			hourCycle: 'h23',
			era: 'short',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric'
		});
	clocks.set(zone, clock);
	const parts = new Map(clock.formatToParts(utc).map(({ type, value }) => [type, value]));
	const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type) ?? 0);
	const year = parts.get('era') === 'BC' ? 1 - read('year') : read('year');
	const shown = new Date(0);
	shown.setUTCFullYear(year, read('month') - 1, read('day'));
	shown.setUTCHours(read('hour'), read('minute'), read('second'));
	return Number(shown) - Math.floor(utc / 1000) * 1000;
}
