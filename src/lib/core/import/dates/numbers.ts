/** Dates that programs write as plain numbers. */
import { civilDate, isoMinute, type CivilMs } from '../../dates/civil.ts';
import { inZone } from './clock.ts';
import type { DateHabits, Dated } from './date-reading.ts';

export function readNumber(text: string, habits: DateHabits): Dated | null {
	const { numbers, zone, isMidnightEmpty } = habits;
	if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
	const count = Number(text);
	if (numbers === 'serial') {
		if (count < FIRST_SERIAL || count > LAST_SERIAL) return null;
		const at = civilDate(1899, 12, 30) + Math.round(count * 24 * 60) * 60_000;
		return momentOf(at, Number.isInteger(count));
	}
	const utc = numbers === 'seconds' ? count * 1000 : count;
	const at = zone === undefined ? utc : inZone(utc, 0, zone);
	if (!Number.isFinite(at) || Math.abs(at) > LAST_MOMENT) return null;
	return isMidnightEmpty ? momentOf(utc, true) : momentOf(at, false);
}

/** From 1927 to 2119: smaller and larger numbers are rather years or counts. */
export const FIRST_SERIAL = 10_000;
export const LAST_SERIAL = 80_000;
/** The last moment of the year 9999. */
const LAST_MOMENT = civilDate(10_000) - 1;

function momentOf(at: CivilMs, isDay: boolean): Dated {
	const [edtf = '', time = ''] = isoMinute(at).split('T');
	return { edtf, ...(!isDay && { time }), words: '', notes: [] };
}
