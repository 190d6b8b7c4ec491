/** When an event of a draft happened, in the few letters that a narrow list has room for. */
import { isRecord } from '#lib/core/check/fields.ts';
import { readDate } from '#lib/core/check/read-date.ts';
import { DAY, toParts, type CivilMs } from '#lib/core/dates/civil.ts';
import { twoDigits } from '#lib/core/dates/digits.ts';
import { resolveWhen, type When } from '#lib/core/dates/when.ts';
import { dayOfMonthWords, dayWords, yearWords } from '#lib/core/dates/words.ts';

export interface EventTime {
	/** Number of the day since 1970 on which it begins. */
	day: number;
	/** Of its day, as the file says. */
	order: number;
	start: CivilMs;
	/** Known to the day or better. */
	isDated: boolean;
	/** Some hour of it is told. */
	isHourly: boolean;
	/** In a group of its year: "Nov. 20". */
	dateWords: string;
	/** In a group of its day: "3:37", "by 3:00", "3:00–5:30", "a.m."; empty without an hour. */
	hourWords: string;
	year: number;
}

/** Null for what has no date that can be read. */
export function eventTime(record: unknown): EventTime | null {
	if (!isRecord(record)) return null;
	const { date, time, scheduled, partOfDay, notBefore, notAfter, order } = record;
	if (!(time ?? partOfDay ?? notBefore ?? notAfter)) {
		const plain = plainDay(date, order);
		if (plain) return plain;
	}
	const key = JSON.stringify([date, time, scheduled, partOfDay, notBefore, notAfter, order]);
	const read = known.get(key);
	if (read !== undefined) return read;
	if (known.size > MOST) known.clear();
	const result = readTime(record);
	known.set(key, result);
	return result;
}

/** The list is made anew with each letter typed; few dates of it are new. */
const known = new Map<string, EventTime | null>();
const MOST = 200_000;

/** Most dates are plain days, which need no reader of EDTF: thousands of them are read at once. */
function plainDay(date: unknown, order: unknown): EventTime | null {
	if (typeof date !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(date)) return null;
	const start = Date.parse(date);
	if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(date)) return null;
	return {
		day: Math.floor(start / DAY),
		order: typeof order === 'number' ? order : Infinity,
		start,
		isDated: true,
		isHourly: false,
		dateWords: dayOfMonthWords(start),
		hourWords: '',
		year: toParts(start).year
	};
}

function readTime(record: Record<string, unknown>): EventTime | null {
	const { date } = record;
	if (typeof date !== 'string' || !readDate(date)) return null;
	const when = whenOf({ ...record, date });
	const order = typeof record['order'] === 'number' ? record['order'] : Infinity;
	const start = Number.isFinite(when.start) ? when.start : when.at;
	const { year } = toParts(start);
	return {
		day: Math.floor(start / DAY),
		order,
		start,
		isDated: ['minute', 'hours', 'day'].includes(when.precision),
		isHourly: when.hour !== '',
		dateWords: shortDate(when, start),
		hourWords: when.hour && shortHours(when, record),
		year
	};
}

/** An hour that cannot be read is a finding; the day still counts. */
function whenOf(record: { date: string }): When {
	try {
		const when = resolveWhen(record);
		if (!Number.isNaN(when.start) && !Number.isNaN(when.end)) return when;
	} catch {
		// Said by the checker, with its line.
	}
	return resolveWhen({ date: record.date });
}

function shortDate(when: When, start: CivilMs): string {
	const { precision, approximate, uncertain } = when;
	const isPlain = ['minute', 'hours', 'day'].includes(precision) && !approximate && !uncertain;
	return isPlain
		? dayOfMonthWords(start)
		: when.day.replace(new RegExp(`,? ${yearWords(toParts(start).year)}$`), '');
}

function shortHours({ start, end, startEdge, endEdge }: When, record: object): string {
	if (startEdge === 'known') return clock(start);
	const [from, to] = [startEdge === 'limit', endEdge === 'limit'];
	if (from && to) return `${clock(start)}–${clock(end)}`;
	if (to) return `by ${clock(end)}`;
	if (from) return `${clock(start)} on`;
	const { partOfDay } = record as { partOfDay?: string };
	return partOfDay === 'morning' ? 'a.m.' : partOfDay === 'afternoon' ? 'p.m.' : 'evening';
}

/** On a clock's face, as the column says a.m. only where nothing else is known. */
function clock(ms: CivilMs): string {
	const { hour, minute } = toParts(ms);
	if (hour === 12 && minute === 0) return 'noon';
	return `${hour % 12 || 12}:${twoDigits(minute)}`;
}

export const dayHeading = ({ start }: EventTime): string => dayWords(start);
export const yearHeading = ({ year }: EventTime): string => yearWords(year);
