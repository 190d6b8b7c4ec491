/**
 * Civil time: the reading of a wall clock in the story's zone, held as the milliseconds that UTC
 * would show for the same reading. All hours of a story stand in one zone, so nothing here needs
 * to know which, and a day is the same day whatever the reader's own clock says.
 */

import { isoYear, twoDigits } from './digits.ts';

/** Milliseconds since 1970-01-01T00:00 on the story's wall clock. */
export type CivilMs = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Of the Gregorian calendar, on average. */
export const YEAR = 365.2425 * DAY;

export interface CivilParts {
	year: number;
	/** 1–12 */
	month: number;
	day: number;
	hour: number;
	minute: number;
}

export function toParts(ms: CivilMs): CivilParts {
	const date = new Date(ms);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes()
	};
}

/** The start of a day. @param month 1–12; one beyond them runs into the next year, as a day does. */
export function civilDate(year: number, month = 1, day = 1): CivilMs {
	// `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
	return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** "15:37" to milliseconds after midnight. */
export function clockMs(clock: string): number {
	const [hour = 0, minute = 0] = clock.split(':').map(Number);
	return hour * HOUR + minute * MINUTE;
}

export const startOfDay = (ms: CivilMs): CivilMs => Math.floor(ms / DAY) * DAY;

/** "2018-01-24", for `datetime` attributes and addresses. Years before 0 keep their sign. */
export function isoDay(ms: CivilMs): string {
	const { year, month, day } = toParts(ms);
	return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function isoMinute(ms: CivilMs): string {
	const { hour, minute } = toParts(ms);
	return `${isoDay(ms)}T${twoDigits(hour)}:${twoDigits(minute)}`;
}
