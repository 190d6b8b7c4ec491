/** Time to a place on the axis, in percent, and the ticks that suit a window at a width. */
import {
	timeInterval,
	utcDay,
	utcHour,
	utcMinute,
	utcMonday,
	utcMonth,
	utcYear,
	type CountableTimeInterval,
	type TimeInterval
} from 'd3';
import { DAY, HOUR, MINUTE, startOfDay, toParts, YEAR, type CivilMs } from '../dates/civil.ts';
import {
	clockWords,
	dayOfMonthWords,
	dayWords,
	monthWords as wholeMonthWords,
	shortMonthWords,
	yearWords
} from '../dates/words.ts';

export interface TimeSpan {
	from: CivilMs;
	to: CivilMs;
}

export interface Tick {
	/** Percent of the axis. */
	x: number;
	label: string;
	/** The least width of the axis, in px, at which the label keeps clear of its neighbours. */
	fits: number;
}

export interface Ticks {
	major: Tick[];
	/** Percents of the fainter lines between them. */
	minor: number[];
	/**
	 * The units that the labels lie in: the day of hours, the month of days, the year of months. The
	 * first stands at the left end, whatever the window. Empty where labels are years.
	 */
	context: { x: number; label: string }[];
}

/** Where a moment stands in the window: 0 at its start, 100 at its end, beyond them outside. */
export function percentAt({ from, to }: TimeSpan, at: CivilMs): number {
	return ((at - from) / (to - from)) * 100;
}

export function momentAt({ from, to }: TimeSpan, percent: number): CivilMs {
	return from + ((to - from) * percent) / 100;
}

/** Percents go into the page as text; a thousandth of the axis is finer than a pixel. */
export const roundPercent = (percent: number): number => Math.round(percent * 1000) / 1000;

interface Step {
	every: TimeInterval;
	/** About how long a step is. */
	length: number;
	/** Closest that two labels of this kind may stand, in px. */
	apart: number;
	minor: TimeInterval;
	words: (at: CivilMs) => string;
}

const hourWords = (at: CivilMs): string =>
	at === startOfDay(at) ? dayOfMonthWords(at) : clockWords(at);
const monthWords = (at: CivilMs): string => `${shortMonthWords(at)} ${yearWords(toParts(at).year)}`;
const wordsOfYear = (at: CivilMs): string => yearWords(toParts(at).year);

const minutes = (n: number, minor: number): Step => ({
	every: every(utcMinute, n),
	length: n * MINUTE,
	apart: 64,
	minor: every(utcMinute, minor),
	words: hourWords
});
const hours = (n: number, minor: TimeInterval): Step => ({
	every: every(utcHour, n),
	length: n * HOUR,
	apart: 44,
	minor,
	words: hourWords
});
const months = (n: number, minor: TimeInterval): Step => ({
	every: every(utcMonth, n),
	length: (n * YEAR) / 12,
	apart: 68,
	minor,
	words: monthWords
});
const years = (n: number, minor: TimeInterval): Step => ({
	every: roundYears(n),
	length: n * YEAR,
	apart: 48,
	minor,
	words: wordsOfYear
});

/** Finest first. */
const STEPS: readonly Step[] = [
	minutes(1, 1),
	minutes(5, 1),
	minutes(15, 5),
	minutes(30, 10),
	hours(1, utcHour),
	hours(2, utcHour),
	hours(3, utcHour),
	hours(6, every(utcHour, 3)),
	{ every: utcDay, length: DAY, apart: 56, minor: every(utcHour, 6), words: dayOfMonthWords },
	{ every: utcMonday, length: 7 * DAY, apart: 56, minor: utcDay, words: dayOfMonthWords },
	months(1, utcMonday),
	months(3, utcMonth),
	months(6, utcMonth),
	years(1, every(utcMonth, 3)),
	years(4, utcYear),
	years(10, utcYear),
	years(20, roundYears(5)),
	years(50, roundYears(10)),
	years(100, roundYears(20)),
	years(200, roundYears(50)),
	years(500, roundYears(100)),
	years(1000, roundYears(200)),
	years(2000, roundYears(500)),
	years(5000, roundYears(1000)),
	years(10_000, roundYears(2000))
];

/** Years of round numbers on either side of year 1, which stands where a year 0 would. */
function roundYears(n: number): TimeInterval {
	if (n === 1) return utcYear;
	const start = (k: number): number => new Date(0).setUTCFullYear(k > 0 ? k * n : k * n + 1, 0, 1);
	const indexAt = (date: Date): number => {
		const year = date.getUTCFullYear();
		return Math.floor((year > 0 ? year : year - 1) / n);
	};
	return timeInterval(
		(date) => void date.setTime(start(indexAt(date))),
		(date, by) => void date.setTime(start(indexAt(date) + by))
	);
}

/** d3 answers null for a step that it cannot take; none of those above is. */
function every(interval: CountableTimeInterval, n: number): TimeInterval {
	return interval.every(n) ?? interval;
}

/** @param width of the axis, in px */
export function ticksFor(window: TimeSpan, width: number): Ticks {
	const msPerPx = (window.to - window.from) / width;
	const step = STEPS.find(({ length, apart }) => length / msPerPx >= apart) ?? STEPS.at(-1);
	if (!step) return { major: [], minor: [], context: [] };
	const { from, to } = window;
	// A day's last hour is written too; a year that begins where the window ends is not in it.
	const major = momentsOf(step.every, { from, to: step.length < DAY ? to + 1 : to });
	const labelled = new Set(major);
	return {
		major: major.map((at, index) => ({
			x: xOf(window, at),
			label: step.words(at),
			fits: Math.ceil((step.apart * (window.to - window.from)) / step.length / halvings(index))
		})),
		minor: momentsOf(step.minor, window)
			.filter((at) => !labelled.has(at))
			.map((at) => xOf(window, at)),
		context: contextOf(window, step, width)
	};
}

/** Closest that the first two units of the context may stand, in px: the first gives way. */
const CONTEXT_APART = 96;

function contextOf(window: TimeSpan, { length }: Step, width: number): Ticks['context'] {
	if (length >= YEAR) return [];
	const [unit, words] =
		length < DAY
			? [utcDay, dayWords]
			: length < YEAR / 12
				? [utcMonth, wholeMonthWords]
				: [utcYear, wordsOfYear];
	const inside = momentsOf(unit, { from: window.from + 1, to: window.to });
	const marks = inside.map((at) => ({ x: xOf(window, at), label: words(at) }));
	const isClose = ((marks[0]?.x ?? 100) / 100) * width < CONTEXT_APART && marks.length > 0;
	return isClose ? marks : [{ x: 0, label: words(window.from) }, ...marks];
}

/** As an axis narrows every other label goes, then every other of those that are left. */
const halvings = (index: number): number => (index === 0 ? 64 : Math.min(64, index & -index));

const xOf = (window: TimeSpan, at: CivilMs): number => roundPercent(percentAt(window, at));

function momentsOf(interval: TimeInterval, { from, to }: TimeSpan): CivilMs[] {
	return interval.range(interval.ceil(new Date(from)), new Date(to)).map(Number);
}
