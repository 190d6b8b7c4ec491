/**
 * A text to a date, or to what is wrong with it. The date library only says that it could not read;
 * here is what people write instead, and what they will have meant.
 */
import { parseEdtf, type DateSpan } from '../dates/edtf.ts';
import { count, quote } from './words.ts';

export interface DateFault {
	code: 'bad-date' | 'impossible-date' | 'interval-reversed';
	seen: string;
	mend?: string;
}

/** No EDTF of levels 0 and 1 is longer. */
const MAX_LENGTH = 60;

/** The span, or null if the text is no date; the rule on dates says why, the others pass by. */
export function readDate(text: string | undefined): DateSpan | null {
	if (text === undefined || findFault(text)) return null;
	return parseOrNull(text);
}

/** A day as a whole: what an hour can belong to. */
export const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}[?~%]?$/.test(text) && readDate(text) !== null;

const CLOCK = /T\d{2}:\d{2}(:\d{2})?/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/** @param allowsTime whether a time with its offset may follow the day. */
export function findFault(text: string, allowsTime = false): DateFault | null {
	const impossible = text.length <= MAX_LENGTH ? impossibleDay(text) : null;
	if (impossible) return { code: 'impossible-date', ...impossible };

	const interval = findIntervalFault(text);
	if (interval) return interval;

	const hasTime = CLOCK.test(text);
	const span = parseOrNull(text);
	// Levels 0 and 1 only: a list or a set is no date that can be placed on a line.
	if (!span || (span.precision === 'span' && !span.ends)) {
		return { code: 'bad-date', seen: quote(text), ...meant(text) };
	}
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

/** A year has four places. The library reads longer numbers as milliseconds, shorter as centuries. */
const YEAR = /^-?\d{2}[\dX]{2}(?![\dX])/;

function parseOrNull(text: string): DateSpan | null {
	const isLikely = text.split('/').every((end) => ['', '..'].includes(end) || YEAR.test(end));
	if (text.length > MAX_LENGTH || !isLikely) return null;
	try {
		return parseEdtf(text);
	} catch {
		return null;
	}
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

/** 2018-02-31 and 2018-24-01: the form is right, the calendar has no such day. */
function impossibleDay(text: string): { seen: string; mend: string } | null {
	for (const [date, y = '', m = '', d = ''] of text.matchAll(
		/(?<![\dX])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\dX])/g
	)) {
		const [year, month, day] = [Number(y), Number(m), Number(d)];
		const name = MONTHS[month - 1];
		if (!name) {
			// 21 to 24 are EDTF's seasons, but only without a day.
			if (month >= 21 && month <= 24 && d === '') continue;
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

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What the commonest other ways to write a date come to in EDTF. */
function meant(text: string): { mend?: string } {
	const date = toEdtf(text.trim());
	return date && parseOrNull(date) && !impossibleDay(date)
		? { mend: `Write “${date}”, if that is what is meant.` }
		: {};
}

function toEdtf(text: string): string | undefined {
	const about = /^(?:c\.|ca\.?|circa|about|around)\s*(.+)$/i.exec(text)?.[1];
	if (about) {
		const date = parseOrNull(about) ? about : toEdtf(about);
		return date && `${date}~`;
	}

	const american = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
	if (american) {
		const [, first = '', second = '', year = ''] = american;
		const isDayFirst = Number(first) > 12;
		return isDayFirst ? join(year, second, first) : join(year, first, second);
	}
	const loose = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(text);
	if (loose) return join(loose[1], loose[2], loose[3]);
	const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (solid) return join(solid[1], solid[2], solid[3]);
	const decade = /^(\d{3})0s$/.exec(text);
	if (decade) return `${decade[1]}X`;
	return fromWords(text);
}

/** “Jan. 24, 2018”, “24 January 2018”, “January 2018”. */
function fromWords(text: string): string | undefined {
	const words = text.match(/[A-Za-z]+|\d+/g) ?? [];
	const name = words.find((word) => /^[a-z]{3,}$/i.test(word));
	const year = words.find((word) => /^\d{4}$/.test(word));
	const day = words.find((word) => /^\d{1,2}$/.test(word));
	if (!name || !year || words.length > 4) return undefined;
	const month = MONTHS.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase()));
	return month < 0 ? undefined : join(year, String(month + 1), day);
}

const join = (...parts: (string | undefined)[]): string =>
	parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
