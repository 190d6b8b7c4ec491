/**
 * The dates of TimelineJS 3 (`{ "year": "2012", "month": 1 }`), and those of TimelineJS 2 and H5P
 * (`"2012,1,26"`), to EDTF. They say how exact they are by the parts that they have, and years before
 * Christ as they are counted: -300 is 300 BCE, and there is no year 0.
 */
import { edtfYear, twoDigits } from '../dates/digits.ts';
import { FIRST_YEAR, LAST_YEAR, daysIn } from '../dates/edtf.ts';
import { MONTHS, yearWords } from '../dates/words.ts';
import { isRecord } from '../check/fields.ts';
import { findFault } from '../check/read-date.ts';
import { clip, count } from '../check/words.ts';
import type { ImportedDate, ImportEntry } from './imported.ts';

/** What is to be said of a date, before it is known where it stands. */
export type DateEntry = Pick<ImportEntry, 'severity' | 'seen' | 'did'>;

export interface DateReading {
	date: ImportedDate;
	entries: DateEntry[];
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** What becomes of an event without a date. */
export const NO_EVENT = 'it is no event, and is kept under `extensions`.';

type Raw = Partial<Record<(typeof PARTS)[number], unknown>>;

/** A date as far as it can be trusted: no part without the one before it. */
interface Parts {
	/** As ISO 8601 counts: 0 is 1 BCE. */
	year: number;
	month?: number;
	day?: number;
	/** `HH:MM` */
	time?: string;
}

export interface DateOptions {
	/** How 3/4/2018 is read; TimelineJS 2 itself takes the month first. */
	dates?: 'month-first' | 'day-first' | undefined;
}

/** @param end undefined, null or empty where it has none */
export function readTimelineJsDate(
	start: unknown,
	end: unknown,
	options: DateOptions = {}
): DateReading {
	const entries: DateEntry[] = [];
	const words = [start, end].filter((one) => !isBlank(one)).map(writtenWords);
	const reading = (date: Omit<ImportedDate, 'words'>): DateReading => ({
		date: { ...date, words: words.join(' – ') },
		entries
	});
	const from = readParts(start, options, entries);
	if (!from) return reading({ edtf: null });
	const to = isBlank(end) ? null : readEnd(end, options, entries);
	const single = edtfOf(from);
	const last = to && edtfOf(to);
	if (last === null || last === single) {
		return reading({ edtf: single, ...timeOf(from, to, entries) });
	}

	const span = `${single}/${last}`;
	if (findFault(span)) {
		entries.push({
			severity: 'warning',
			seen: `an end, ${words[1] ?? ''}, that does not come after the start, ${words[0] ?? ''}`,
			did: 'Only the start is taken; look which of the two is right.'
		});
		return reading({ edtf: single, ...timeOf(from, null, entries) });
	}
	if (from.time ?? to?.time) {
		const hours = [from.time, to?.time].filter((time) => time !== undefined).join(' and ');
		const did = 'Left out: an hour belongs to a single day. Kept under `extensions`.';
		entries.push({ severity: 'warning', seen: `the hour ${hours} in a span of time`, did });
	}
	return reading({ edtf: span });
}

/** Without its end an event is still an event. */
function readEnd(end: unknown, options: DateOptions, entries: DateEntry[]): Parts | null {
	const told: DateEntry[] = [];
	const parts = readParts(end, options, told);
	for (const entry of told) {
		const isLost = entry.severity === 'error';
		const did = 'Not read: only the start is taken. Kept under `extensions`.';
		entries.push(isLost ? { ...entry, severity: 'warning', did } : entry);
	}
	return parts;
}

function timeOf({ time }: Parts, to: Parts | null, entries: DateEntry[]): { time?: string } {
	if (to?.time !== undefined && to.time !== time) {
		const did = 'Left out: an event has one hour. Kept under `extensions`.';
		entries.push({ severity: 'warning', seen: `an end at ${to.time} of the same day`, did });
	}
	return time === undefined ? {} : { time };
}

const isBlank = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(isRecord(value) && PARTS.every((part) => isBlank(value[part])));

function writtenWords(value: unknown): string {
	if (!isRecord(value)) return clip(typeof value === 'string' ? value : JSON.stringify(value), 60);
	const parts = PARTS.map((part) => value[part]).filter((part) => !isBlank(part));
	return clip(parts.map(partWords).join(' '), 60);
}

const partWords = (part: unknown): string =>
	typeof part === 'string' ? part : JSON.stringify(part);

function readParts(value: unknown, options: DateOptions, entries: DateEntry[]): Parts | null {
	const fault = (seen: string, did: string, severity: DateEntry['severity'] = 'warning') => {
		entries.push({ severity, seen, did });
	};
	const raw = isRecord(value) ? value : splitDate(value, options, fault);
	const year = raw === null ? NaN : numberIn(raw.year);
	if (raw === null || !Number.isSafeInteger(year) || year === 0) {
		const words = isBlank(value) ? 'no date' : `the date “${writtenWords(value)}”`;
		fault(words, `It names no year that there was: ${NO_EVENT}`, 'error');
		return null;
	}
	const astronomical = year < 0 ? year + 1 : year;
	if (astronomical < FIRST_YEAR || astronomical > LAST_YEAR) {
		fault(`the year ${year}`, `No timeline here can draw a year so far away: ${NO_EVENT}`, 'error');
		return null;
	}
	if (year > 0 && year < 100)
		fault(`the year ${year}`, `Taken as it is, not for 19${twoDigits(year)}.`);
	if (Math.abs(astronomical) <= 9999) return readRest({ year: astronomical }, raw, fault);
	if (!isBlank(raw.month)) {
		const did = 'Only the year is taken: EDTF has no months in years of five digits.';
		fault(`a month of the year ${year}`, did);
	}
	return { year: astronomical };
}

type Fault = (seen: string, did: string, severity?: DateEntry['severity']) => void;

/** Each part is taken only if it can be, and the one before it was. */
function readRest(date: Parts, raw: Raw, fault: Fault): Parts {
	const given = (part: keyof Raw) => !isBlank(raw[part]);
	const seen = (part: keyof Raw) => `${part} “${clip(partWords(raw[part]), 30)}”`;

	if (given('month')) {
		const month = numberIn(raw.month);
		if (month >= 1 && month <= 12) date.month = month;
		else fault(seen('month'), 'Left out: only the year is taken.');
	}
	if (given('day')) {
		const day = numberIn(raw.day);
		const days = date.month === undefined ? 0 : daysIn(date.year, date.month);
		if (day >= 1 && day <= days) date.day = day;
		else {
			const name = MONTHS[(date.month ?? 0) - 1];
			const why = name
				? `${name} ${yearWords(date.year)} has ${count(days, 'day')}; only the month is taken.`
				: 'there is no month that it belongs to.';
			fault(seen('day'), `Left out: ${why}`);
		}
	}
	const time = readClock(date, raw, fault);
	if (time !== undefined) date.time = time;
	return date;
}

function readClock({ day }: Parts, raw: Raw, fault: Fault): string | undefined {
	const words = (['hour', 'minute', 'second', 'millisecond'] as const)
		.filter((part) => !isBlank(raw[part]))
		.map((part) => `${part} “${clip(partWords(raw[part]), 30)}”`)
		.join(', ');
	if (words === '') return undefined;
	const [hour, minute, second, millisecond] = [
		raw.hour,
		raw.minute,
		raw.second,
		raw.millisecond
	].map((part) => (isBlank(part) ? 0 : numberIn(part))) as [number, number, number, number];
	const isClock = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
	if (day === undefined || isBlank(raw.hour) || !isClock) {
		const why =
			day === undefined ? 'there is no day that it belongs to' : 'it is no time of a clock';
		fault(words, `Left out: ${why}.`);
		return undefined;
	}
	const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
	if (isBlank(raw.minute)) fault(words, `Taken for ${time}; look what its source says.`);
	if (second !== 0 || millisecond !== 0) {
		fault(words, `Told to the minute, as ${time}. The rest is kept under \`extensions\`.`, 'note');
	}
	return time;
}

/** NaN for what is no whole number. */
function numberIn(value: unknown): number {
	if (typeof value === 'number') return Number.isInteger(value) ? value : NaN;
	return typeof value === 'string' && /^\s*-?\d{1,12}\s*$/.test(value) ? Number(value) : NaN;
}

/** A date is sure; that an hour follows it, after a comma, a space or a T, is not. */
const COMMAS = /^(-?\d{1,12})((?:\s*,\s*\d{0,4}){0,6})$/;
const SLASHES = /^(\d{1,2})\/(?:(\d{1,2})\/)?(-?\d{1,6})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const ISO = /^(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?)?$/;

/** No date of these forms is longer; what is need not be tried. */
const LONGEST = 40;

function splitDate(value: unknown, { dates }: DateOptions, fault: Fault): Raw | null {
	if (typeof value === 'number') return { year: value };
	if (typeof value !== 'string') return null;
	const text = value.trim();
	if (text.length > LONGEST) return null;

	const [, first, rest = ''] = COMMAS.exec(text) ?? [];
	if (first !== undefined) {
		const parts = [first, ...rest.split(',').slice(1)];
		return Object.fromEntries(PARTS.map((part, index) => [part, parts[index]]));
	}
	const iso = ISO.exec(text);
	if (iso) {
		const [, year, month, day, hour, minute, second] = iso;
		return { year, month, day, hour, minute, second };
	}
	const slashes = SLASHES.exec(text);
	if (!slashes) return null;
	const [, one = '', other, year, hour, minute, second] = slashes;
	const clock = { hour, minute, second };
	if (other === undefined) return { year, month: one, ...clock };
	const isDayFirst = Number(one) > 12 || (dates === 'day-first' && Number(other) <= 12);
	const [month, day] = isDayFirst ? [other, one] : [one, other];
	if (one !== other && Number(one) <= 12 && Number(other) <= 12) {
		fault(
			`the date “${text}”`,
			`Read with the ${isDayFirst ? 'day' : 'month'} first; look whether it is meant so.`
		);
	}
	return { year, month, day, ...clock };
}

function edtfOf({ year, month, day }: Parts): string {
	return [edtfYear(year), ...[month, day].flatMap((part) => part ?? []).map(twoDigits)].join('-');
}
