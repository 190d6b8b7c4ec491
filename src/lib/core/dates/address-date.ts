/**
 * Dates in addresses: `2017`, `2017-04`, `2018-01-24`, `2018-01-24T07:00`. A small subset of EDTF
 * that a reader's page can read and write without a parser of its own.
 */
import { civilDate, DAY, isoMinute, MINUTE, startOfDay, toParts, type CivilMs } from './civil.ts';

const FORM = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/;

/** First moment and first moment after; null if the text is not such a date. */
export function parseAddressDate(text: string): { start: CivilMs; end: CivilMs } | null {
	const match = FORM.exec(text);
	if (!match) return null;
	const [year = 0, month, day, hour, minute] = match
		.slice(1)
		.map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
	const start = civilDate(year, month, day) + ((hour ?? 0) * 60 + (minute ?? 0)) * MINUTE;
	const back = toParts(start);
	// 2018-02-31 rolls over into March; a date that comes back changed was never one.
	if (back.month !== (month ?? 1) || back.day !== (day ?? 1)) return null;
	if (hour !== undefined) return hour < 24 && (minute ?? 0) < 60 ? { start, end: start } : null;
	if (day !== undefined) return { start, end: start + DAY };
	if (month !== undefined) return { start, end: civilDate(year, month + 1) };
	return { start, end: civilDate(year + 1) };
}

/** Shortest form that says this moment: a year's first moment is `2017`. */
export function addressDate(ms: CivilMs): string {
	if (ms !== startOfDay(ms)) return isoMinute(ms);
	const { month, day } = toParts(ms);
	const iso = isoMinute(ms).slice(0, -'T00:00'.length);
	if (day !== 1) return iso;
	return month === 1 ? iso.slice(0, -'-01-01'.length) : iso.slice(0, -'-01'.length);
}
