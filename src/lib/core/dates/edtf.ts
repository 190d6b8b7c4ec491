/**
 * EDTF text (ISO 8601-2, levels 0 and 1, and of level 2 what a line can show) to the span that it
 * leaves open. The one place that knows the `edtf` package; it runs when a story is checked and
 * built, never on a reader's page. The package judges whether a date is written correctly and what
 * of it is doubted; the bounds are computed here, because the package errs on ranges in sets, on
 * unspecified digits before year 0 and on some seasons.
 */
import edtf from 'edtf';
import { civilDate, DAY, toParts, type CivilMs } from './civil.ts';
import { twoDigits } from './digits.ts';
import { SEASONS } from './seasons.ts';

export type DatePrecision =
	| 'day'
	| 'month'
	| 'season'
	/** A quarter, a third or a half of a year, by the calendar. */
	| 'months'
	| 'year'
	| 'decade'
	| 'century'
	| 'millennium'
	| 'span'
	| 'set';

export type DatePart = 'year' | 'month' | 'day';

export interface DateSpan {
	/** The first moment it can mean; -Infinity if the start is open or unknown. */
	start: CivilMs;
	/** The first moment after the last one it can mean; Infinity if the end is open or unknown. */
	end: CivilMs;
	precision: DatePrecision;
	/** `~` or `%`: the date, or a part of it, is an estimate. */
	approximate: boolean;
	/** `?` or `%`: the source is doubted, for the date or a part of it. */
	uncertain: boolean;
	/** Which parts are an estimate or doubted, where it is not the whole date. */
	doubts: { approximate: readonly DatePart[]; uncertain: readonly DatePart[] } | null;
	/** The digits of a plain date, `X` where one is not given; null for any other form. */
	written: { year: string; month: string | null; day: string | null } | null;
	/** 21 to 41, as EDTF numbers them; null for any other form. */
	season: number | null;
	/** Set for an interval `a/b`: what stands at each end. */
	ends: { from: IntervalEnd; to: IntervalEnd } | null;
	/** Set for `[..]` and `{..}`. */
	set: DateSet | null;
}

/** `..` runs on; an end left empty is not known. */
export type IntervalEnd = DateSpan | 'open' | 'unknown';

export interface DateSet {
	/** `[..]` means one of its dates, `{..}` all of them. */
	choice: 'one' | 'all';
	/** In order of time; a single date stands at both ends, null means "or earlier", "or later". */
	members: readonly { from: DateSpan | null; to: DateSpan | null }[];
}

/** What `Date` can hold, with room on both sides for windows that reach further. */
export const FIRST_YEAR = -249_999;
export const LAST_YEAR = 250_000;

/** A date in good form of a year that no timeline here can draw. */
export class FarDateError extends Error {}

/** The package takes a millisecond a date; a check reads each of them many times. */
const known = new Map<string, DateSpan>();

/** @throws if the text is not EDTF of a form that a story may use. */
export function parseEdtf(text: string): DateSpan {
	const span = known.get(text) ?? readEdtf(text);
	known.set(text, span);
	return span;
}

function readEdtf(text: string): DateSpan {
	if (/^[[{]/.test(text)) return parseSet(text);
	const ends = text.split('/');
	const [from, to] = ends;
	if (from === undefined || to === undefined) return parseDate(text);
	if (ends.length > 2) throw new SyntaxError('More than two ends');
	return intervalOf(parseEnd(from), parseEnd(to));
}

function parseEnd(text: string): IntervalEnd {
	if (text === '') return 'unknown';
	return text === '..' ? 'open' : parseDate(text);
}

function intervalOf(from: IntervalEnd, to: IntervalEnd): DateSpan {
	if (typeof from === 'string' && typeof to === 'string') throw new SyntaxError('No date at all');
	return {
		...PLAIN,
		start: typeof from === 'string' ? -Infinity : from.start,
		end: typeof to === 'string' ? Infinity : to.end,
		precision: 'span',
		ends: { from, to }
	};
}

const PLAIN = {
	approximate: false,
	uncertain: false,
	doubts: null,
	written: null,
	season: null,
	ends: null,
	set: null
} as const;

function parseSet(text: string): DateSpan {
	const [, open, list = '', close] = /^([[{])([^[\]{}/]+)([\]}])$/.exec(text) ?? [];
	if (!open || `${open}${close}`.length !== 2 || (open === '[') !== (close === ']')) {
		throw new SyntaxError('The brackets do not match');
	}
	const texts = list.split(',').map((item) => item.trim());
	const members = texts.map((item, index) => parseMember(item, index, texts.length));
	const [only] = members;
	if (members.length === 1 && only?.from && only.from === only.to) return only.from;
	members.sort((a, b) => (a.from?.start ?? -Infinity) - (b.from?.start ?? -Infinity));
	return {
		...PLAIN,
		start: Math.min(...members.map(({ from }) => from?.start ?? -Infinity)),
		end: Math.max(...members.map(({ to }) => to?.end ?? Infinity)),
		precision: 'set',
		approximate: members.some(({ from, to }) => from?.approximate || to?.approximate),
		uncertain: members.some(({ from, to }) => from?.uncertain || to?.uncertain),
		set: { choice: open === '[' ? 'one' : 'all', members }
	};
}

/** `..` stands before the first date, after the last, or between two. */
function parseMember(text: string, index: number, count: number): DateSet['members'][number] {
	const [first = '', last, ...more] = text.split('..');
	if (more.length > 0) throw new SyntaxError('More than one range');
	if (last === undefined) {
		const date = parseDate(first);
		return { from: date, to: date };
	}
	if (first === '' && index > 0) throw new SyntaxError('Only the first may be open at its start');
	if (last === '' && index < count - 1) throw new SyntaxError('Only the last may be open');
	const [from, to] = [first ? parseDate(first) : null, last ? parseDate(last) : null];
	if (!from && !to) throw new SyntaxError('No date at all');
	if (from && to && to.start <= from.start) throw new SyntaxError('The range is reversed');
	return { from, to };
}

const QUALIFIERS = /[?~%]/g;
const DATE = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,})$/;
const SEASON = /^(-?\d{4})-(2[1-9]|3\d|4[01])([?~%]?)$/;

/** What the package says of a plain date. */
const UNDOUBTED: ReturnType<typeof edtf> = { min: NaN, max: NaN };

/**
 * A year, month or day that is simply written: most dates are, and the package, which takes some
 * tenths of a millisecond to judge one, would make the check of a large story a matter of minutes.
 */
function isPlainDate(text: string): boolean {
	const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text) ?? [];
	if (year === undefined) return false;
	return day === undefined || (day >= '01' && Number(day) <= daysIn(Number(year), Number(month)));
}

function parseDate(text: string): DateSpan {
	const long = LONG_YEAR.exec(text)?.[1];
	if (long) return yearOf(Number(long));
	const season = SEASON.exec(text);
	if (season) return seasonOf(Number(season[1]), Number(season[2]), season[3]);

	const read = isPlainDate(text) ? UNDOUBTED : edtf(text);
	// The package takes a mere number for milliseconds; a clock time has a T.
	if (read.precision === 0 && text.includes('T')) {
		return { ...PLAIN, start: read.min, end: read.max + 1, precision: 'day' };
	}
	const match = DATE.exec(text.replace(QUALIFIERS, ''));
	if (!match) throw new SyntaxError('No date of a form that a story may use');
	const [, year = '', month = null, day = null] = match;
	const written = { year, month, day };
	const [approximate, uncertain] = [read.approximate?.value ?? 0, read.uncertain?.value ?? 0];
	return {
		...PLAIN,
		...boundsOf(written),
		precision: precisionOf(written),
		approximate: approximate > 0,
		uncertain: uncertain > 0,
		doubts: doubtsOf(approximate, uncertain, month ? (day ? 3 : 2) : 1),
		written
	};
}

function yearOf(year: number): DateSpan {
	if (!(FIRST_YEAR <= year && year <= LAST_YEAR)) throw new FarDateError(`The year ${year}`);
	const written = { year: String(year), month: null, day: null };
	return { ...PLAIN, start: civilDate(year), end: civilDate(year + 1), precision: 'year', written };
}

function seasonOf(year: number, season: number, qualifier = ''): DateSpan {
	const { month, length, isSoft } = SEASONS[season] ?? { month: 1, length: 12, isSoft: true };
	return {
		...PLAIN,
		start: civilDate(year, month),
		end: civilDate(year, month + length),
		precision: isSoft ? 'season' : 'months',
		approximate: /[~%]/.test(qualifier),
		uncertain: /[?%]/.test(qualifier),
		season
	};
}

type Written = NonNullable<DateSpan['written']>;

function boundsOf({ year, month, day }: Written): { start: CivilMs; end: CivilMs } {
	const [least, most] = yearsOf(year);
	if (month === null) return { start: civilDate(least), end: civilDate(most + 1) };
	const [firstMonth, lastMonth] = matching(month, 12);
	if (day === null) {
		return { start: civilDate(least, firstMonth), end: civilDate(most, lastMonth + 1) };
	}
	const [firstDay, lastDay] = matching(day, 31);
	return {
		start: civilDate(least, firstMonth, Math.min(firstDay, daysIn(least, firstMonth))),
		end: civilDate(most, lastMonth, Math.min(lastDay, daysIn(most, lastMonth))) + DAY
	};
}

function yearsOf(text: string): [number, number] {
	const digits = text.replace('-', '');
	if (digits.startsWith('X')) throw new SyntaxError('No year to place it by');
	const [low, high] = ['0', '9'].map((digit) => Number(digits.replaceAll('X', digit)));
	return text.startsWith('-') ? [-(high ?? 0), -(low ?? 0)] : [low ?? 0, high ?? 0];
}

/** The first and the last number from 1 whose two digits are as written. */
function matching(text: string, most: number): [number, number] {
	const plain = Number(text);
	if (plain >= 1 && plain <= most) return [plain, plain];
	const form = new RegExp(`^${text.replaceAll('X', '\\d')}$`);
	const numbers = Array.from({ length: most }, (_, i) => i + 1).filter((number) =>
		form.test(twoDigits(number))
	);
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (first === undefined || last === undefined) throw new SyntaxError('No such month or day');
	return [first, last];
}

/** @param month 1–12 */
export const daysIn = (year: number, month: number): number =>
	toParts(civilDate(year, month + 1) - DAY).day;

/** The first digit not given decides: `201X` is a decade though its text names a year. */
function precisionOf({ year, month, day }: Written): DatePrecision {
	const open = year.replace('-', '').indexOf('X');
	if (open === 1) return 'millennium';
	if (open === 2) return 'century';
	if (open === 3) return 'decade';
	if (month === null || month.includes('X')) return 'year';
	return day === null || day.includes('X') ? 'month' : 'day';
}

/** The package's masks have one bit for each of YYYYMMDD, from the left. */
const PARTS: readonly [DatePart, number][] = [
	['year', 0b0000_1111],
	['month', 0b0011_0000],
	['day', 0b1100_0000]
];

/** @param count of the parts that the date has */
function doubtsOf(approximate: number, uncertain: number, count: number): DateSpan['doubts'] {
	const parts = PARTS.slice(0, count);
	const named = (mask: number) => parts.filter(([, bits]) => mask & bits).map(([part]) => part);
	const [about, doubted] = [named(approximate), named(uncertain)];
	const isWhole = (list: DatePart[]) => list.length === 0 || list.length === count;
	return isWhole(about) && isWhole(doubted) ? null : { approximate: about, uncertain: doubted };
}
