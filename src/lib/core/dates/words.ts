/**
 * Dates and hours in words, in the style of the Associated Press: "Jan. 24, 2018", "3:37 p.m.",
 * "noon". English only, and never the machine's locale: server and reader must print the same.
 */
import { toParts, type CivilMs } from './civil.ts';
import { twoDigits } from './digits.ts';

export const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December']
] as const;
/** The five short names are never cut. */
const MONTHS_WITH_DAY = [
	...['Jan.', 'Feb.', 'March', 'April', 'May', 'June'],
	...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
] as const;
const WEEKDAYS = [
	...['Sunday', 'Monday', 'Tuesday', 'Wednesday'],
	...['Thursday', 'Friday', 'Saturday']
] as const;

/** "2018", "12,000"; years before 1 are counted back from 1 BCE, as year 0 is 1 BCE in ISO 8601. */
export function yearWords(year: number): string {
	const count = String(year > 0 ? year : 1 - year);
	// Four digits are read as a year, more only in groups.
	const grouped = count.length > 4 ? count.replace(/\B(?=(\d{3})+$)/g, ',') : count;
	return year > 0 ? grouped : `${grouped} BCE`;
}

/** "January 2018" */
export function monthWords(ms: CivilMs): string {
	const { year, month } = toParts(ms);
	return `${MONTHS[month - 1]} ${yearWords(year)}`;
}

/** "Jan. 24, 2018" */
export function dayWords(ms: CivilMs): string {
	const { year } = toParts(ms);
	return `${dayOfMonthWords(ms)}, ${yearWords(year)}`;
}

/** "Jan. 24" */
export function dayOfMonthWords(ms: CivilMs): string {
	const { month, day } = toParts(ms);
	return `${MONTHS_WITH_DAY[month - 1]} ${day}`;
}

/** "Jan.", "March": for axes, cut as before a day. */
export function shortMonthWords(ms: CivilMs): string {
	return MONTHS_WITH_DAY[toParts(ms).month - 1] ?? '';
}

export function weekdayWords(ms: CivilMs): string {
	return WEEKDAYS[new Date(ms).getUTCDay()] ?? '';
}

/** "3:37 p.m.", "3 p.m.", "noon", "midnight" */
export function clockWords(ms: CivilMs): string {
	const { hour, minute } = toParts(ms);
	if (minute === 0 && hour === 12) return 'noon';
	if (minute === 0 && hour === 0) return 'midnight';
	return `${clockFace(ms)} ${half(hour)}`;
}

/** "Between 3:37 and 5:30 p.m."; the half of the day is said once where both share it. */
export function betweenWords(from: CivilMs, to: CivilMs): string {
	const [a, b] = [toParts(from), toParts(to)];
	const isNumber = /^\d/.test(clockWords(from));
	const sameHalf = half(a.hour) === half(b.hour) && isNumber && from < to;
	return `Between ${sameHalf ? clockFace(from) : clockWords(from)} and ${clockWords(to)}`;
}

function clockFace(ms: CivilMs): string {
	const { hour, minute } = toParts(ms);
	const face = hour % 12 || 12;
	return minute ? `${face}:${twoDigits(minute)}` : String(face);
}

const half = (hour: number): string => (hour < 12 ? 'a.m.' : 'p.m.');

/** "a, b and c" */
export function listWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

const SMALL_NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine'
];

/** "one place", "12 places": small counts in words. */
export function countWords(n: number, one: string, many = `${one}s`): string {
	return `${SMALL_NUMBERS[n] ?? inThousands(n)} ${n === 1 ? one : many}`;
}

/** "1,000": of a whole number. */
export const inThousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
