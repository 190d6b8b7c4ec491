/**
 * A text to a date, or to what is wrong with it. The date library only says that it could not read;
 * `read-date-words.ts` knows what people write instead.
 */
import {
	daysIn,
	FarDateError,
	FIRST_YEAR,
	LAST_YEAR,
	parseEdtf,
	type DateSpan
} from '../dates/edtf.ts';
import { MONTHS, yearWords } from '../dates/words.ts';
import { readDateWords, suggestDates } from '../import/dates/read-date-words.ts';
import { count, either, quote } from './words.ts';

export interface DateFault {
	code: 'bad-date' | 'far-date' | 'impossible-date' | 'interval-reversed';
	seen: string;
	mend?: string;
	suggestion?: string;
}

/** A set of more dates than that is a list of events. */
const MAX_LENGTH = 240;

/** The span, or null if the text is no date; the rule on dates says why, the others pass by. */
export function readDate(text: string | undefined): DateSpan | null {
	if (text === undefined) return null;
	const known = read.get(text);
	if (known !== undefined) return known;
	const span = findFault(text) ? null : parseOrNull(text);
	read.set(text, span);
	return span;
}

/** Several rules ask for the same dates, and many events share one. */
const read = new Map<string, DateSpan | null>();

/** A day as a whole: what an hour can belong to. */
export const isDay = (text: string): boolean => readDate(text)?.precision === 'day';

const CLOCK = /T\d{2}:\d{2}(:\d{2})?/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/** @param allowsTime whether a time with its offset may follow the day. */
export function findFault(text: string, allowsTime = false): DateFault | null {
	const impossible = text.length <= MAX_LENGTH ? impossibleDay(text) : null;
	if (impossible) return { code: 'impossible-date', ...impossible };

	const interval = findIntervalFault(text);
	if (interval) return interval;

	const hasTime = CLOCK.test(text);
	const span = tryParse(text);
	if (span instanceof FarDateError) {
		const [first, last] = [yearWords(FIRST_YEAR), yearWords(LAST_YEAR)];
		const mend = `The timeline can draw years from ${first} to ${last}.`;
		return { code: 'far-date', seen: quote(text), mend };
	}
	if (!span) return { code: 'bad-date', seen: quote(text), ...meant(text) };
	if (hasTime && !allowsTime) {
		const [day = text] = text.split('T');
		const mend = `Write the day alone: ${day}. The hour has a field of its own, \`time\`, in events and remarks.`;
		return { code: 'bad-date', seen: `${quote(text)}, a day with an hour`, mend };
	}
	if (hasTime && !OFFSET.test(text)) {
		const mend = `Add the offset from UTC: ${text}-05:00 in New York in winter.`;
		return { code: 'bad-date', seen: `${quote(text)}, an hour without its offset`, mend };
	}
	return null;
}

/** Looked at apart: the library takes an interval in the wrong order for no interval at all. */
function findIntervalFault(text: string): DateFault | null {
	const ends = text.split('/');
	const [first, last] = ends.length === 2 ? ends.map(parseOrNull) : [];
	if (!first || !last) return null;
	const seen = quote(text);
	if (last.end <= first.start) {
		return { code: 'interval-reversed', seen, mend: `Write ${ends.reverse().join('/')}.` };
	}
	if (ends[0] === ends[1]) {
		return {
			code: 'bad-date',
			seen: `${seen}, an interval of one date`,
			mend: `Write ${ends[0]}.`
		};
	}
	if (last.start > first.start) return null;
	const mend = 'Name the last month or day that is meant, such as 2018-12 for the end of 2018.';
	return { code: 'bad-date', seen: `${seen}, whose end begins no later than its start`, mend };
}

const parseOrNull = (text: string): DateSpan | null => {
	const span = tryParse(text);
	return span instanceof FarDateError ? null : span;
};

function tryParse(text: string): DateSpan | FarDateError | null {
	if (text.length > MAX_LENGTH) return null;
	try {
		return parseEdtf(text);
	} catch (error) {
		return error instanceof FarDateError ? error : null;
	}
}

/** 2018-02-31 and 2018-24-01: the form is right, the calendar has no such day. */
function impossibleDay(text: string): { seen: string; mend: string } | null {
	// The signs of doubt may stand before and after each part.
	const plain = text.replace(/[?~%]/g, '');
	for (const [date, y = '', m = '', d = ''] of plain.matchAll(
		/(?<![\dXY-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\dX])/g
	)) {
		const [year, month, day] = [Number(y), Number(m), Number(d)];
		const name = MONTHS[month - 1];
		if (!name) {
			// 21 to 41 are EDTF's parts of a year, but only without a day.
			if (month >= 21 && month <= 41 && d === '') continue;
			const swapped = d !== '' && MONTHS[day - 1] && month <= 31;
			const mend = swapped
				? `The month comes before the day: ${y}-${d}-${m}.`
				: 'Months run from 01 to 12.';
			return { seen: `${quote(date)}; there is no month ${m}`, mend };
		}
		const days = daysIn(year, month);
		if (d !== '' && (day < 1 || day > days)) {
			const mend = `${name} ${year} has ${count(days, 'day')}: look the date up in the source, or write ${y}-${m}.`;
			return { seen: quote(date), mend };
		}
	}
	return null;
}

/** What other ways to write a date come to in EDTF. */
export function meant(text: string): { mend?: string; suggestion?: string } {
	const found = suggestDates(text);
	const [first] = found;
	const dates = found.map((date) => quote(date));
	if (first === undefined) return {};
	if (/^\d{5}(\.\d+)?$/.test(text)) {
		return { mend: `As a spreadsheet counts days it means ${either(dates)}: write that, if so.` };
	}
	if (dates.length > 1) return { mend: `Write ${either(dates)}, whichever is meant.` };
	return { mend: `Write ${either(dates)}, if that is what is meant.`, suggestion: first };
}

/** The date in EDTF, if what is written instead has one reading only, and nothing is lost by it. */
export function onlyReading(text: string): string | null {
	// A month, or two years.
	if (/^\d{4}\/\d{1,2}$/.test(text)) return null;
	const { edtf, time, notes } = readDateWords(text);
	return time === undefined && notes.length === 0 ? edtf : null;
}
