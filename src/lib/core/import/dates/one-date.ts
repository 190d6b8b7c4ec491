/** A single date with its doubts: “c. 1850”, “Jan. 24, 2018?”, “early 1968”. */
import { parseEdtf, type DateSpan } from '../../dates/edtf.ts';
import { readParts } from './date-forms.ts';
import { edtfOf, lost, type DateNote, type DateOrder, type DateParts } from './date-parts.ts';

/** A date in words, without its hours: EDTF and what is to be said of it. */
export interface ReadDate {
	edtf: string;
	notes: DateNote[];
}

/** Null if the text is not EDTF. */
export function spanOf(edtf: string): DateSpan | null {
	try {
		return parseEdtf(edtf);
	} catch {
		return null;
	}
}

/** Null if what was put together is no date. */
export const checked = (edtf: string, notes: readonly DateNote[]): ReadDate | null =>
	spanOf(edtf) ? { edtf, notes: [...notes] } : null;

export interface Doubted {
	parts: DateParts;
	isAbout: boolean;
	isDoubted: boolean;
	/** “Early”, “late”. */
	stage: string | undefined;
}

export function readOne(text: string, order: DateOrder): ReadDate | null {
	const doubted = readDoubted(text, order);
	return doubted && writeDoubted(doubted);
}

const ABOUT =
	/^(?:c\.|ca\.|ca |circa\.?|cca\.?|about|around|approx\.|approx |approximately|roughly|some ?time in|~|c(?= ?\d)) ?(?=\S)/;
const ABOUT_AFTER = /,? ?(?:~|\(?(?:approx\.?|approximately|circa|ca\.)\)?)$/;
const DOUBT = /^(?:probably|possibly|perhaps|maybe|likely|presumably) /;
const DOUBT_AFTER = /,? ?(?:\(\?\)|\?+|\(?(?:uncertain|probably|possibly|disputed)\)?)$/;
const STAGE =
	/^(?:(?:the |in )*(early|mid|middle|late|beginning|start|end))(?:[- ](?:of |in |the )*)/;

export function readDoubted(text: string, order: DateOrder): Doubted | null {
	let rest = text.trim();
	const take = (form: RegExp): RegExpExecArray | null => {
		const match = form.exec(rest);
		if (match) rest = rest.replace(form, '').trim();
		return match;
	};
	take(/^(?:in|on|during) /);
	const isDoubted = [take(DOUBT_AFTER), take(DOUBT)].some(Boolean);
	const isAbout = [take(ABOUT_AFTER), take(ABOUT)].some(Boolean);
	const stage = take(STAGE)?.[1];
	const parts = readParts(rest, order);
	return parts && { parts, isAbout, isDoubted, stage };
}

export function writeDoubted({ parts, isAbout, isDoubted, stage }: Doubted): ReadDate | null {
	const edtf = edtfOf(parts);
	if (edtf === null || !spanOf(edtf)) return null;
	const notes = [...(parts.notes ?? [])];
	if (stage) notes.push(lost(`“${stage}” has no form in EDTF: ${edtf} as a whole was taken.`));
	const mark = isAbout ? (isDoubted ? '%' : '~') : isDoubted ? '?' : '';
	if (spanOf(edtf + mark)) return { edtf: edtf + mark, notes };
	return { edtf, notes: [...notes, lost(`That it is in doubt has no form beside ${edtf}.`)] };
}
