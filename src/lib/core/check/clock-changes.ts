/** What the clocks of a zone did on a day. Only the check asks; nothing on a page converts hours. */
import { HOUR, toParts, type CivilMs } from '../dates/civil.ts';

export interface Readings {
	/** How often the clocks showed it: 0 where they were put forward over it, 2 where put back. */
	times: number;
	/** For a skipped reading: what it comes to by the clock as it was before, and as it was after. */
	mends: CivilMs[];
}

/**
 * How often the wall clocks of a zone showed a reading. Offsets are looked at every few hours round
 * it, so that a day on which clocks change twice is seen as it was.
 * @param zone an IANA name that `Intl` knows
 */
export function readingsOf(at: CivilMs, zone: string): Readings {
	const offsets = offsetsRound(at, zone);
	const shown = offsets.filter((offset) => offsetAt(at - offset, zone) === offset);
	if (shown.length > 0) return { times: shown.length, mends: [] };
	const mends = offsets.map((offset) => at - offset + offsetAt(at - offset, zone));
	return { times: 0, mends: [...new Set(mends)].sort((a, b) => b - a) };
}

/** No clocks were ever put back so soon after they were put forward. */
const STEP = 4 * HOUR;
/** Clocks run up to 14 hours ahead of UTC and once ran 15; a day may be left out besides. */
const REACH = 28 * HOUR;

/** Milliseconds that a zone's clocks run ahead of UTC around a reading, each once. */
function offsetsRound(at: CivilMs, zone: string): number[] {
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

function offsetAt(utc: number, zone: string): number {
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

/** "02:30" */
export function clockOf(at: CivilMs): string {
	const { hour, minute } = toParts(at);
	return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
