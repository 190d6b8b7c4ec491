/**
 * When something happened: the span that its record leaves open, how firm each end is, where its
 * mark stands, and the words for it. A record is never made more exact than it is.
 */
import type { EventRecord } from '../schema/story.ts';
import {
	clockMs,
	DAY,
	HOUR,
	isoDay,
	isoMinute,
	startOfDay,
	toParts,
	type CivilMs
} from './civil.ts';
import { parseEdtf, type DateSpan } from './edtf.ts';
import { betweenWords, clockWords, dayWords, monthWords, seasonWords, yearWords } from './words.ts';

export type Timed = Pick<
	EventRecord,
	'date' | 'time' | 'scheduled' | 'partOfDay' | 'notBefore' | 'notAfter' | 'order'
>;

/**
 * How an end of the span is known.
 * - `known`: it is the moment itself, or the edge of the day, month or year that the source gives.
 * - `limit`: some source or other event sets it.
 * - `estimate`: "morning" begins and ends nowhere in particular.
 * - `open`: it runs on.
 */
export type Edge = 'known' | 'limit' | 'estimate' | 'open';

export interface When {
	/** Civil milliseconds; the span is [start, end). For a known minute they are equal. */
	start: CivilMs;
	end: CivilMs;
	startEdge: Edge;
	endEdge: Edge;
	precision: 'minute' | 'hours' | DateSpan['precision'];
	/** The time is when it was due; no source says when it began. */
	scheduled: boolean;
	approximate: boolean;
	uncertain: boolean;
	/** Where its mark stands: the moment, the middle of what is left open, an interval's start. */
	at: CivilMs;
	/** The day or longer that it belongs to: "Jan. 24, 2018", "August 2017". */
	day: string;
	/** The hour: "Morning, hour not given"; empty where the record speaks of no hour at all. */
	hour: string;
	/** For `<time datetime>`; empty if the date has no such form. */
	datetime: string;
}

/** The hours that a part of a day may mean; its ends are drawn soft. */
export const PARTS_OF_DAY = {
	morning: [6 * HOUR, 12 * HOUR],
	afternoon: [12 * HOUR, 18 * HOUR],
	evening: [18 * HOUR, 24 * HOUR]
} as const;

/** @throws if `date` is not EDTF: check a story before resolving it. */
export function resolveWhen(record: Timed): When {
	const date = parseEdtf(record.date);
	const common = {
		scheduled: record.scheduled ?? false,
		approximate: date.approximate,
		uncertain: date.uncertain,
		day: dateWords(date)
	};
	if (date.precision !== 'day') return { ...common, ...wholeDate(date) };

	const midnight = startOfDay(date.start);
	if (record.time) {
		const at = midnight + clockMs(record.time);
		return {
			...common,
			start: at,
			end: at,
			at,
			startEdge: 'known',
			endEdge: 'known',
			precision: 'minute',
			hour: record.scheduled ? `${capital(clockWords(at))}, as scheduled` : capital(clockWords(at)),
			datetime: isoMinute(at)
		};
	}
	if (!record.partOfDay && !record.notBefore && !record.notAfter) {
		return { ...common, ...wholeDate(date) };
	}
	return { ...common, ...withinDay(record, midnight) };
}

function wholeDate(date: DateSpan) {
	const from = date.ends?.from ?? date;
	return {
		start: date.start,
		end: date.end,
		at: markOf(date),
		startEdge: edge(date.start, isVague(date) || isVague(date.ends?.from)),
		endEdge: edge(date.end, isVague(date) || isVague(date.ends?.to)),
		precision: date.precision,
		hour: '',
		datetime: isoOf(from)
	};
}

/** An interval begins where it begins; a vague date may be anywhere in its span. */
function markOf({ start, end, ends }: DateSpan): CivilMs {
	if (start === -Infinity) return end;
	return ends || end === Infinity ? start : start + (end - start) / 2;
}

/** A season begins nowhere in particular either. */
const isVague = (date: DateSpan | null | undefined): boolean =>
	date?.approximate === true || date?.precision === 'season';

const edge = (ms: CivilMs, estimated: boolean): Edge =>
	!Number.isFinite(ms) ? 'open' : estimated ? 'estimate' : 'known';

/** Hours known only within limits. A limit wins over the usual bounds of a part of the day. */
function withinDay(record: Timed, midnight: CivilMs) {
	const part = record.partOfDay && PARTS_OF_DAY[record.partOfDay];
	const notBefore = record.notBefore && midnight + clockMs(record.notBefore.time);
	const notAfter = record.notAfter && midnight + clockMs(record.notAfter.time);
	const start = Math.max(notBefore ?? midnight, part ? midnight + part[0] : midnight);
	const end = Math.min(notAfter ?? midnight + DAY, part ? midnight + part[1] : midnight + DAY);
	return {
		start,
		end,
		at: start + (end - start) / 2,
		startEdge: start === notBefore ? 'limit' : 'estimate',
		endEdge: end === notAfter ? 'limit' : 'estimate',
		precision: 'hours',
		hour: hourWords(record.partOfDay, notBefore, notAfter),
		datetime: isoDay(midnight)
	} as const;
}

function hourWords(
	part: Timed['partOfDay'],
	notBefore: CivilMs | undefined,
	notAfter: CivilMs | undefined
): string {
	const limits =
		notBefore !== undefined && notAfter !== undefined
			? betweenWords(notBefore, notAfter)
			: notBefore !== undefined
				? `${clockWords(notBefore)} or later`
				: notAfter !== undefined
					? `no later than ${clockWords(notAfter)}`
					: 'hour not given';
	return part ? `${capital(part)}, ${uncapital(limits)}` : capital(limits);
}

/** The date in words, with what is doubtful about it: "About 1850", "Jan. 24, 2018, uncertain". */
export function dateWords(date: DateSpan): string {
	if (date.ends) {
		const from = date.ends.from ? dateWords(date.ends.from) : '';
		const to = date.ends.to ? uncapital(dateWords(date.ends.to)) : '';
		if (!from) return `Until ${to}`;
		return to ? `${from} to ${to}` : `From ${uncapital(from)} on`;
	}
	const words = plainWords(date);
	const about = date.approximate ? `About ${uncapital(words)}` : words;
	return date.uncertain ? `${about}, uncertain` : about;
}

function plainWords(date: DateSpan): string {
	const { year } = toParts(date.start);
	switch (date.precision) {
		case 'day':
			return dayWords(date.start);
		case 'month':
			return monthWords(date.start);
		case 'season':
			return seasonWords(date.start);
		case 'year':
			return yearWords(year);
		case 'decade':
			return `${year}s`;
		case 'century':
			return `${year}s, decade not given`;
		case 'span':
			return `Between ${dayWords(date.start)} and ${dayWords(date.end - 1)}`;
	}
}

function isoOf(date: DateSpan): string {
	const { year } = toParts(Number.isFinite(date.start) ? date.start : 0);
	if (!Number.isFinite(date.start) || year < 1 || year > 9999) return '';
	if (date.precision === 'day') return isoDay(date.start);
	if (date.precision === 'month') return isoDay(date.start).slice(0, 7);
	if (date.precision === 'year') return isoDay(date.start).slice(0, 4);
	return '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Only our own lead words lose their capital; names of months keep it. */
const uncapital = (text: string): string =>
	/^(About|Between|From|Until|Spring|Summer|Autumn|Winter)\b/.test(text)
		? text.charAt(0).toLowerCase() + text.slice(1)
		: text;
