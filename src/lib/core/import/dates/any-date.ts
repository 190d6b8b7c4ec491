/** A date of any form, without hours and weekdays: EDTF as it stands, two ends, an open side, one date. */
import { yearWords } from '../../dates/words.ts';
import { readBound } from './date-bounds.ts';
import { lost, type DateNote, type DateOrder } from './date-parts.ts';
import { readHyphenated, readRange } from './date-ranges.ts';
import { readOne, spanOf, type ReadDate } from './one-date.ts';

export function readAnyDate(text: string, order: DateOrder): ReadDate | null {
	if (LIKE_EDTF.test(text) && spanOf(text)) return { edtf: text, notes: edtfNotes(text) };
	const lower = eras(text);
	return (
		readRange(lower, order) ??
		readBound(lower, order) ??
		readOne(lower, order) ??
		readHyphenated(lower, order)
	);
}

const LIKE_EDTF = /^(?![\d/]+\/\d+\/)[-[{.\dXY][-\dXY?~%/.,[\]{}]*$/;

/** Of what is EDTF as it stands, but will often have been meant in another way. */
function edtfNotes(text: string): DateNote[] {
	const [, year, end] = /^(\d\d)\d\d-(2[1-9]|3\d|4[01])$/.exec(text) ?? [];
	if (year !== undefined) {
		const span = `${text.slice(0, 4)}/${year}${end}`;
		return [lost(`Read as EDTF’s part ${end} of the year. If years are meant, write ${span}.`)];
	}
	const before = /^-(\d{4})/.exec(text);
	if (!before) return [];
	const words = yearWords(-Number(before[1]));
	return [lost(`Read as EDTF, in which the year ${before[0]} is ${words}.`)];
}

/** The eras in one spelling each, before and after the year; all in lower case. */
export const eras = (text: string): string =>
	text
		.toLowerCase()
		.replace(/(?<![a-z])b\.?\s?c\.?(?:\s?e\.?)?(?![a-z])/g, 'bce')
		.replace(/(?<![a-z])(?:a\.?\s?d\.?|c\.\s?e\.?|ce)(?![a-z])/g, 'ce')
		.replace(/(?<=\d)(b?ce)\b/g, ' $1')
		.replace(/\bce(?=\d)/g, 'ce ')
		.trim();
