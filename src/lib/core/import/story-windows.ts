/** The window of a story made anew: as wide as its dates, in whole years, months or days. */
import { isoDay, toParts } from '../dates/civil.ts';
import { edtfYear } from '../dates/digits.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { dayWords, monthWords, yearWords } from '../dates/words.ts';
import type { Window } from '../schema/story.ts';

/** @param dates EDTF, at least one */
export function windowOf(dates: readonly string[]): Window {
	let [first, last] = [Infinity, -Infinity];
	for (const date of dates) {
		const { start, end } = parseEdtf(date);
		// An open end is no limit, and what is open at both ends is no date.
		first = Math.min(first, Number.isFinite(start) ? start : end - 1);
		last = Math.max(last, Number.isFinite(end) ? end - 1 : start);
	}
	const [from, to] = [toParts(first), toParts(last)];
	if (from.year !== to.year) {
		const label = `${yearWords(from.year)}–${yearWords(to.year)}`;
		return { label, from: edtfYear(from.year), to: edtfYear(to.year) };
	}
	if (from.month !== to.month) return whole(yearWords(from.year), edtfYear(from.year));
	if (from.day !== to.day) return whole(monthWords(first), isoDay(first).slice(0, -3));
	return whole(dayWords(first), isoDay(first));
}

const whole = (label: string, date: string): Window => ({ label, from: date, to: date });
