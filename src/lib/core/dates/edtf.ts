/**
 * EDTF text (ISO 8601-2, levels 0 and 1) to the span that it leaves open. The one place that
 * knows the `edtf` package; it runs when a story is checked and built, never on a reader's page.
 */
import edtf from 'edtf';
import type { CivilMs } from './civil.ts';

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';

export interface DateSpan {
	/** The first moment it can mean; -Infinity if the start is open. */
	start: CivilMs;
	/** The first moment after the last one it can mean; Infinity if the end is open. */
	end: CivilMs;
	precision: DatePrecision;
	/** `~` or `%`: the date itself is an estimate. */
	approximate: boolean;
	/** `?` or `%`: the source is doubted. */
	uncertain: boolean;
	/** Set for an interval `a/b`: what stands at each end; null if open or unknown. */
	ends: { from: DateSpan | null; to: DateSpan | null } | null;
}

/** @throws if the text is not EDTF of a form that a story may use. */
export function parseEdtf(text: string): DateSpan {
	return toSpan(edtf(text));
}

type Extended = ReturnType<typeof edtf>;

function toSpan(date: Extended): DateSpan {
	const isInterval = date.type === 'Interval';
	if (!isInterval && !Number.isFinite(date.min)) throw new Error('The date is out of range');
	// The package counts seasons as quarters of the year; spring begins in March.
	const later = date.type === 'Season' ? 2 : 0;
	return {
		start: monthsLater(date.min, later),
		end: date.max === Infinity ? Infinity : monthsLater(date.max + 1, later),
		precision: precisionOf(date),
		approximate: isSet(date.approximate),
		uncertain: isSet(date.uncertain),
		ends: isInterval ? { from: endOf(date.lower), to: endOf(date.upper) } : null
	};
}

function monthsLater(ms: CivilMs, months: number): CivilMs {
	if (months === 0) return ms;
	const date = new Date(ms);
	return date.setUTCMonth(date.getUTCMonth() + months);
}

function endOf(end: Extended['lower']): DateSpan | null {
	return end && typeof end === 'object' ? toSpan(end) : null;
}

const isSet = (mask: { value: number } | undefined): boolean => (mask?.value ?? 0) > 0;

/** The lowest unspecified digit decides: `201X` is a decade though its text names a year. */
function precisionOf(date: Extended): DatePrecision {
	if (date.type === 'Season') return 'season';
	if (date.type === 'Decade') return 'decade';
	if (date.type === 'Century') return 'century';
	if (date.type !== 'Date' || date.precision === undefined) return 'span';
	// The mask has one bit for each of YYYYMMDD, from the left; months and days come last.
	const open = date.unspecified?.value ?? 0;
	if (open & 0b0000_0100) return 'century';
	if (open & 0b0000_1000) return 'decade';
	if (open & 0b0011_0000) return 'year';
	if (open & 0b1100_0000) return 'month';
	return date.precision === 1 ? 'year' : date.precision === 2 ? 'month' : 'day';
}
