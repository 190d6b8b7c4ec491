/**
 * When something happened: the span that its record leaves open, how firm each end is, where its
 * mark stands, and the words for it. A record is never made more exact than it is.
 */
import type { EventRecord } from '../schema/story.ts';
import { capital } from '../text/capital.ts';
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
import { dateWords } from './date-words.ts';
import { parseEdtf, type DateSpan, type IntervalEnd } from './edtf.ts';
import { betweenWords, clockWords } from './words.ts';

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
	/** It was on one of several dates, or on all of them; absent for a single date. */
	choice?: 'one' | 'all';
	/** With `choice`: the dates, in order; the outer ends may be infinite. */
	members?: readonly { start: CivilMs; end: CivilMs }[];
	/**
	 * Where its mark stands: the moment, the middle of what is left open, an interval's start, the first of
	 * several dates.
	 */
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
		day: dateWords(date),
		...(date.set && {
			choice: date.set.choice,
			members: date.set.members.map(({ from, to }) => ({
				start: from?.start ?? -Infinity,
				end: to?.end ?? Infinity
			}))
		})
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
	const first = date.ends ? date.ends.from : (date.set?.members[0]?.from ?? date);
	const last = date.ends ? date.ends.to : date;
	return {
		start: date.start,
		end: date.end,
		at: markOf(date),
		startEdge: edge(date.start, isVague(date) || isVague(first)),
		endEdge: edge(date.end, isVague(date) || isVague(last)),
		precision: date.precision,
		hour: '',
		datetime: typeof first === 'string' ? '' : isoOf(first)
	};
}

/** An interval begins where it begins; a vague date may be anywhere in its span. */
function markOf({ start, end, ends, set }: DateSpan): CivilMs {
	// Of "no later than a, or from b on" the nearer end: both outer ones are open.
	if (start === -Infinity) return end === Infinity ? (set?.members[0]?.to?.end ?? 0) : end;
	const begins = ends !== null || set?.choice === 'all' || end === Infinity;
	return begins ? start : start + (end - start) / 2;
}

/** A season begins nowhere in particular either, and an end that is not known nowhere at all. */
const isVague = (end: IntervalEnd): boolean =>
	typeof end === 'string' ? end === 'unknown' : end.approximate || end.precision === 'season';

const edge = (ms: CivilMs, estimated: boolean): Edge =>
	estimated ? 'estimate' : Number.isFinite(ms) ? 'known' : 'open';

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

function isoOf(date: DateSpan): string {
	const { year } = toParts(Number.isFinite(date.start) ? date.start : 0);
	if (!Number.isFinite(date.start) || year < 1 || year > 9999) return '';
	if (date.precision === 'day') return isoDay(date.start);
	if (date.precision === 'month') return isoDay(date.start).slice(0, 7);
	if (date.precision === 'year') return isoDay(date.start).slice(0, 4);
	return '';
}

/** Limits of an hour begin with our own words, which lose their capital inside a sentence. */
const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
