/**
 * What the dates of a column say of one another. One 1/24/2018 shows that 3/4/2018 is in March; one
 * hour other than midnight that midnight is meant; and only a column that holds nothing but numbers
 * counts days or seconds.
 */
import type { DateNote, DateOrder } from './date-parts.ts';
import type { ImportEntry, ImportRequest, Where } from '../imported.ts';
import type { DateHabits, DateReading, NumberKind } from './date-reading.ts';
import { FIRST_SERIAL, LAST_SERIAL } from './numbers.ts';
import { inOrder } from './date-ranges.ts';
import { spanOf } from './one-date.ts';
import { orderIn, readDateWords } from './read-date-words.ts';
import { clip } from '../../check/words.ts';
import { DAY } from '../../dates/civil.ts';

export interface DateColumns {
	habits: DateHabits;
	/** What was concluded, of the columns as a whole. */
	notes: DateNote[];
}

/** @param cells of all columns of dates; they are written alike */
export function dateHabits(
	cells: Iterable<string>,
	{ dates, zone }: Pick<ImportRequest, 'dates' | 'zone'>
): DateColumns {
	const seen = lookAt(cells);
	const notes: DateNote[] = [];
	const order = orderOf(seen.orders, dates, notes);
	const [kind] = seen.kinds;
	const numbers = seen.kinds.size === 1 && kind ? kind : undefined;
	if (numbers) notes.push({ severity: 'warning', did: NUMBER_NOTES[numbers] });
	if (seen.midnights > 0 && seen.hours === seen.midnights) {
		const did = 'Each hour is midnight, as programs write a day without an hour: none was taken.';
		notes.push({ severity: 'note', did });
		return { habits: { order, zone, numbers, isMidnightEmpty: true }, notes };
	}
	return { habits: { order, zone, numbers }, notes };
}

const NUMBER_NOTES: Readonly<Record<NumberKind, string>> = {
	serial: 'Only numbers stand there: read as a spreadsheet’s days since December 30, 1899.',
	seconds: 'Only numbers stand there: read as seconds since January 1, 1970, UTC, to the minute.',
	milliseconds:
		'Only numbers stand there: read as milliseconds since January 1, 1970, UTC, to the minute.'
};

interface Seen {
	orders: Map<DateOrder, string>;
	/** Null for a cell that is no such number. */
	kinds: Set<NumberKind | null>;
	hours: number;
	midnights: number;
}

function lookAt(cells: Iterable<string>): Seen {
	const seen: Seen = { orders: new Map(), kinds: new Set(), hours: 0, midnights: 0 };
	for (const cell of cells) {
		if (cell.trim() === '') continue;
		const order = orderIn(cell);
		if (order && !seen.orders.has(order)) seen.orders.set(order, cell);
		const kind = numberKind(cell.trim());
		seen.kinds.add(kind);
		if (/\d:\d\d/.test(cell) || kind === 'seconds' || kind === 'milliseconds') seen.hours++;
		if (kind === 'seconds' && Number(cell) % (DAY / 1000) === 0) seen.midnights++;
		if (kind === 'milliseconds' && Number(cell) % DAY === 0) seen.midnights++;
		if (/(?<![\d:.])(00:00(:00)?(\.0+)?(?![\d:.])|12:00(:00)? ?AM)/.test(cell)) seen.midnights++;
	}
	return seen;
}

function numberKind(cell: string): NumberKind | null {
	if (!/^-?\d+(\.\d+)?$/.test(cell)) return null;
	const number = Number(cell);
	if (number >= FIRST_SERIAL && number < LAST_SERIAL) return 'serial';
	if (/^-?\d{9,10}(\.\d+)?$/.test(cell)) return 'seconds';
	return /^-?\d{12,13}$/.test(cell) ? 'milliseconds' : null;
}

function orderOf(
	orders: Seen['orders'],
	asked: DateOrder | undefined,
	notes: DateNote[]
): DateOrder | undefined {
	const [first] = orders;
	if (!first) return asked;
	const [order, cell] = first;
	if (orders.size === 1) {
		const [name, other] = order === 'month-first' ? ['month', 'day'] : ['day', 'month'];
		const did = `The ${name} is read before the ${other}, as in “${clip(cell, 30)}”.`;
		notes.push({ severity: 'note', did });
		return order;
	}
	const cells = [...orders.values()].map((words) => `“${clip(words, 30)}”`).join(' and ');
	const did = `Some dates have the month first, others the day: ${cells}.`;
	notes.push({ severity: 'warning', did });
	return asked;
}

/** For a person: each note with the words that it is about. */
export const dateEntries = (
	{ words, notes }: Pick<DateReading, 'words' | 'notes'>,
	where: Where
): ImportEntry[] =>
	notes.map((note) => ({
		...note,
		where,
		seen: words.trim() === '' ? 'no date' : `the date “${clip(words, 60)}”`
	}));

/** A start and an end that stand apart, as one date. Where the two do not fit, the start is kept. */
export function joinDates(start: DateReading, end: DateReading | null): DateReading {
	if (!end) return start;
	const words = `${start.words} – ${end.words}`;
	const notes = [...start.notes, ...end.notes];
	const startAlone = (did: string): DateReading => ({
		...start,
		words,
		notes: [...notes, { severity: 'warning', did }]
	});
	if (start.edtf === null) return { ...start, words, notes };
	if (end.edtf === null) return startAlone('Only the start is taken.');
	if (start.edtf === end.edtf) {
		if (end.time === undefined || end.time === start.time) return { ...start, words, notes };
		return startAlone(`The hour of the end, ${end.time}, is left out: an event has one hour.`);
	}
	const edtf = `${start.edtf}/${end.edtf}`;
	if (!spanOf(edtf) || !inOrder(start.edtf, end.edtf)) {
		return startAlone('The end does not come after the start: only the start is taken.');
	}
	const hours = [start.time, end.time].filter((time) => time !== undefined).join(' and ');
	if (hours !== '') {
		const did = `The hour ${hours} is left out: an hour belongs to a single day.`;
		notes.push({ severity: 'warning', did });
	}
	return { edtf, words, notes };
}

/** Whether something that the words say is not in the date. */
export const isLossy = ({ notes }: DateReading): boolean =>
	notes.some(({ severity }) => severity !== 'note');

/** Whether a text is a date of any form, also one that is still to be decided. */
export function looksLikeDate(text: string): boolean {
	const { edtf, candidates } = readDateWords(text);
	return edtf !== null || candidates !== undefined;
}
