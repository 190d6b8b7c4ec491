/**
 * One date as people write it, in its parts. Some may be missing, as in the first half of
 * “Jan. 24–26, 2018”, and are lent by the other half.
 */
import { edtfYear, twoDigits } from '../../dates/digits.ts';
import { MONTHS } from '../../dates/words.ts';
import type { ImportEntry } from '../imported.ts';

/** Of 3/4/2018: which of its numbers is the month. */
export type DateOrder = 'month-first' | 'day-first';

/** What was taken for granted, or lost, while a date was read. */
export interface DateNote {
	severity: ImportEntry['severity'];
	did: string;
}

export interface DateParts {
	/** Counted from 1, in its era. */
	year?: number;
	era?: Era;
	/** 1–12, or EDTF's number for a part of the year: 21–41. */
	month?: number;
	day?: number;
	/** How many last digits of the year are not given: 1 in a decade, 2 in a century. */
	open?: 1 | 2;
	/** A number by itself: a day or the end of a year, which the other end of a range decides. */
	bare?: number;
	notes?: DateNote[];
}

export type Era = 'bce' | 'ce';

/** EDTF; null if the year is not given, or has a form that EDTF does not have. */
export function edtfOf({ year, era, month, day, open }: DateParts): string | null {
	if (year === undefined || (era && year < 1 && !open)) return null;
	const isBefore = era === 'bce';
	if (open) {
		const digits = String(year).padStart(4, '0').slice(0, -open);
		// The tens before year 1 are counted from a year that ends in 9, which has no such form.
		if (isBefore && open === 1) return null;
		return `${isBefore ? '-' : ''}${digits}${'X'.repeat(open)}`;
	}
	const counted = isBefore ? 1 - year : year;
	if (Math.abs(counted) > 9999 && month !== undefined) return null;
	return [edtfYear(counted), ...[month, day].flatMap((part) => part ?? []).map(twoDigits)].join(
		'-'
	);
}

/** 1–12 for “January”, “Jan”, “Sept.”; undefined for anything else. */
export function monthOf(word: string): number | undefined {
	const letters = word.replace(/\.$/, '').toLowerCase();
	if (letters.length < 3) return undefined;
	const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(letters));
	return index < 0 ? undefined : index + 1;
}

/** One kind of space and of hyphen; what stands for a range stays a dash. */
export const tidy = (words: string): string =>
	words
		.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/[\u2010\u2011\u2212]/g, '-')
		.replace(/[\u2012\u2014\u2015]/g, '–')
		.replace(/[’‘ʼ]/g, "'")
		.trim();

export const lost = (did: string): DateNote => ({ severity: 'warning', did });
