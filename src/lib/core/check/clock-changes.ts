/** What the clocks of a zone did on a day. */
import { toParts, type CivilMs } from '../dates/civil.ts';
import { twoDigits } from '../dates/digits.ts';
import { offsetAt, offsetsRound } from '../dates/zone.ts';

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

/** "02:30" */
export function clockOf(at: CivilMs): string {
	const { hour, minute } = toParts(at);
	return `${twoDigits(hour)}:${twoDigits(minute)}`;
}
