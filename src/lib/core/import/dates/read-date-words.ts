/**
 * A date in any form that people write to EDTF. What can be read in two ways is left to be decided,
 * what cannot be read keeps its words; nothing becomes more exact than it was written, and what was
 * taken for granted is noted.
 */
import { daysIn } from '../../dates/edtf.ts';
import { MONTHS, weekdayWords } from '../../dates/words.ts';
import { eras, readAnyDate } from './any-date.ts';
import { takeClocks } from './clock.ts';
import { readParts } from './date-forms.ts';
import { lost, tidy, type DateNote, type DateOrder } from './date-parts.ts';
import type { Dated, DateHabits, DateReading } from './date-reading.ts';
import { withClock } from './hours.ts';
import { readNumber } from './numbers.ts';
import { spanOf } from './one-date.ts';

/** Nobody writes a date at greater length. */
const MAX_LENGTH = 120;

const NO_DATE =
	/^(?:[-–.?]*|n\.?\s?d\.?|n\/a|none|null|nan|nil|unknown|undated|not known|no date|date unknown|tb[acd]|#\S*)$/i;

export function readDateWords(words: string, habits: DateHabits = {}): DateReading {
	const text = tidy(words);
	if (NO_DATE.test(text)) return refused(words, 'No date is given.');
	if (text.length > MAX_LENGTH) return refused(words, 'It is too long for a date.');
	const counted = habits.numbers && readNumber(text, habits);
	if (counted) return { ...counted, words };
	const orders: DateOrder[] = habits.order === 'day-first' ? [...ORDERS].reverse() : ORDERS;
	const readings = (hasOrder(text) ? orders : ORDERS.slice(0, 1)).flatMap(
		(order) => readIn(text, order, habits) ?? []
	);
	const [first, second] = readings;
	if (!first) return refused(words, `It could not be read as a date.${hint(text)}`);
	if (second && second.edtf !== first.edtf && !habits.order) {
		const candidates = [first.edtf, second.edtf];
		const either = `It may be ${first.edtf} or ${second.edtf}: say which number is the month.`;
		return { ...refused(words, either), candidates };
	}
	return { ...first, words };
}

/**
 * What is meant by a text that is not EDTF: one date, several that it may be, or none.
 * @returns EDTF, the likeliest first
 */
export function suggestDates(text: string): string[] {
	const { edtf, candidates } = readDateWords(text);
	if (edtf !== null) return [edtf];
	return candidates ?? [readNumber(tidy(text), { numbers: 'serial' })?.edtf ?? []].flat();
}

const ORDERS: DateOrder[] = ['month-first', 'day-first'];

const refused = (words: string, did: string): DateReading => ({
	edtf: null,
	words,
	notes: [{ severity: 'error', did }]
});

/** Whether two numbers stand as the month and the day may, in either order. */
const hasOrder = (text: string): boolean =>
	/(?<![\d-])\d{1,2}([-/.])\d{1,2}(\1'?\d|\s?[-–]\s?\d)/.test(text) && !/^\d{4}-/.test(text);

/** 13 to 31 can be no month. */
export function orderIn(words: string): DateOrder | null {
	const [, first, , second] =
		/(?<![\d-])(\d{1,2})([-/.])(\d{1,2})\2'?\d{2,4}(?!\d)/.exec(words) ?? [];
	if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) return 'day-first';
	if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) return 'month-first';
	return null;
}

/** What else might help whoever wrote it. */
function hint(text: string): string {
	const serial = readNumber(text, { numbers: 'serial' });
	if (serial) return ` As a spreadsheet’s number of a day it would mean ${serial.edtf}.`;
	const parts = readParts(eras(text), 'month-first');
	if (!parts) return '';
	const { year, month = 0, day } = parts;
	if (year === undefined) return ' It gives no year.';
	const name = MONTHS[month - 1];
	return name && day !== undefined ? ` ${name} ${year} has ${daysIn(year, month)} days.` : '';
}

function readIn(text: string, order: DateOrder, habits: DateHabits): Dated | null {
	const { rest, clocks } = takeClocks(text);
	const { bare, weekday, partOfDay } = takeDayWords(rest);
	const date = readAnyDate(bare, order);
	if (!date) return null;
	const notes = [...date.notes];
	if (weekday) notes.push(...checkWeekday(date.edtf, weekday));
	if (partOfDay) {
		notes.push(lost(`“${partOfDay}” is not taken over: the day is kept, not its part.`));
	}
	return withClock({ edtf: date.edtf, words: text, notes }, clocks, habits);
}

const WEEKDAY = /\b(sun|mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?)(?:day)?\b\.?,?/gi;
const PART_OF_DAY =
	/,? ?\b(?:in the |at )?((?:early |late )?(?:morning|afternoon|evening|night))$|^(morning|afternoon|evening) of /i;

function takeDayWords(text: string) {
	const weekdays = text.match(WEEKDAY) ?? [];
	const named = text.replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim();
	const part = PART_OF_DAY.exec(named);
	return {
		bare: named.replace(PART_OF_DAY, '').replace(/^[\s,]+|[\s,]+$/g, ''),
		// Of a range it is not known which end each is of.
		weekday: weekdays.length === 1 ? weekdays[0] : undefined,
		partOfDay: part?.[1] ?? part?.[2]
	};
}

function checkWeekday(edtf: string, written: string): DateNote[] {
	const span = spanOf(edtf);
	if (span?.precision !== 'day') return [];
	const weekday = weekdayWords(span.start);
	const letters = written.replace(/[.,]/g, '').toLowerCase();
	if (weekday.toLowerCase().startsWith(letters.slice(0, 3))) return [];
	const did = `${edtf} was a ${weekday}, not as written (“${written.replace(',', '')}”). The date was kept. Look it up.`;
	return [{ severity: 'warning', did }];
}
