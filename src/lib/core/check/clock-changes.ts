/** What the clocks of a zone did on a day. Only the check asks; nothing on a page converts hours. */
import { HOUR, toParts, type CivilMs } from '../dates/civil.ts';

export interface Readings {
	/** How often the clocks showed it: 0 where they were put forward over it, 2 where put back. */
	times: number;
	/** For a skipped reading: what it comes to by the clock as it was before, and as it was after. */
	mends: CivilMs[];
}

/**
 * How often the wall clocks of a zone showed a reading. Offsets are looked at hour by hour round
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

/** Milliseconds that a zone's clocks run ahead of UTC, each once; by zone and hour. */
const known = new Map<string, number[]>();

function offsetsRound(at: CivilMs, zone: string): number[] {
	const hour = Math.floor(at / HOUR);
	const key = `${zone} ${hour}`;
	const found = known.get(key);
	if (found) return found;
	const offsets = new Set<number>();
	for (let step = -28; step <= 28; step++) offsets.add(offsetAt((hour + step) * HOUR, zone));
	known.set(key, [...offsets]);
	return [...offsets];
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
