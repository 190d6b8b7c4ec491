/** A year, a month and a day that stand in cells of their own, as spreadsheets of timelines have them. */
import { twoDigits } from '../../dates/digits.ts';
import { edtfOf, lost, monthOf, type DateParts } from './date-parts.ts';
import type { DateReading } from './date-reading.ts';
import { spanOf } from './one-date.ts';
import { readDateWords } from './read-date-words.ts';

/** A part that cannot be read leaves the date without it, and is told. A negative year is BCE. */
export function readYearParts(year: string, month: string, day: string): DateReading {
	const words = [year, month, day].filter(Boolean).join('-');
	const digits = year.replace(/[\s,]|\.0+$/g, '');
	// “c. 1850”, “1850s”, “1914–18”
	if (!/^-?\d{1,6}$/.test(digits)) return { ...readDateWords(year), words };
	const number = Number(digits);
	if (number === 0) {
		const did = 'There is no year 0: it could not be read as a date.';
		return { edtf: null, words, notes: [{ severity: 'error', did }] };
	}
	const parts: DateParts = { year: Math.abs(number), era: number < 0 ? 'bce' : 'ce' };
	const notes: DateReading['notes'] = [];
	if (number > 0 && number < 100) {
		const did = `The year ${number} was taken as it is, not for 19${twoDigits(number)} or 20${twoDigits(number)}.`;
		notes.push(lost(did));
	}
	const inYear = monthOf(month) ?? wholeNumber(month, 12);
	if (inYear !== undefined) parts.month = inYear;
	const inMonth = inYear === undefined ? undefined : wholeNumber(day, 31);
	if (inMonth !== undefined && isDate({ ...parts, day: inMonth })) parts.day = inMonth;
	const edtf = edtfOf(parts);
	if (edtf === null || !isDate(parts)) {
		return { edtf: null, words, notes: [{ severity: 'error', did: 'There is no such date.' }] };
	}
	const left = [
		...(parts.month === undefined ? [month] : []),
		...(parts.day === undefined ? [day] : [])
	];
	const written = left.filter(Boolean).join(', ');
	if (written) notes.push(lost(`“${written}” cannot be read and is left out: ${edtf}.`));
	return { edtf, words, notes };
}

function isDate(parts: DateParts): boolean {
	const edtf = edtfOf(parts);
	return edtf !== null && spanOf(edtf) !== null;
}

function wholeNumber(text: string, most: number): number | undefined {
	const number = /^\d{1,2}(\.0+)?$/.test(text) ? Number(text) : NaN;
	return number >= 1 && number <= most ? number : undefined;
}
