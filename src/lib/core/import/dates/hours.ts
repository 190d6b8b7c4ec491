/** The hour of a date, in the story's zone: only a day can have one, and only one. */
import { clockMs, isoMinute, type CivilMs } from '../../dates/civil.ts';
import { inZone, takeClocks, type Clock } from './clock.ts';
import type { Dated, DateHabits, DateReading } from './date-reading.ts';
import { lost, tidy, type DateNote } from './date-parts.ts';
import { spanOf } from './one-date.ts';

export function withClock(reading: Dated, clocks: readonly Clock[], habits: DateHabits): Dated {
	const [clock, ...more] = clocks;
	if (!clock) return reading;
	if (clock.at === 0 && habits.isMidnightEmpty) return reading;
	const span = spanOf(reading.edtf);
	const hours = clocks.map(({ words }) => words).join(', ');
	if (more.length > 0 || span?.precision !== 'day') {
		const why = more.length > 0 ? 'there is room for one hour' : 'only a day can have an hour';
		return withNote(reading, lost(`The hours (${hours}) are not taken over: ${why}.`));
	}
	const notes = [
		...(clock.isAbout
			? [lost(`The hour is told as “${clock.words}”; it is taken as it stands.`)]
			: []),
		...(clock.hasSeconds ? [lost(`The seconds of ${clock.words} are left out.`)] : [])
	];
	const at = span.start + clock.at;
	if (clock.zone === undefined) return { ...withNote(reading, ...notes), time: timeOf(at) };
	if (habits.zone === undefined) {
		notes.push(lost(`The hour stands as written, ${clock.words}: the story’s zone is not known.`));
		return { ...withNote(reading, ...notes), time: timeOf(at) };
	}
	const moved = inZone(at, clock.zone, habits.zone);
	if (moved !== at) {
		const did = `${clock.words} is ${isoMinute(moved).replace('T', ', ')} in ${habits.zone}.`;
		notes.push({ severity: 'note', did });
	}
	const edtf = reading.edtf.replace(isoMinute(at).slice(0, -6), isoMinute(moved).slice(0, -6));
	return { ...withNote({ ...reading, edtf }, ...notes), time: timeOf(moved) };
}

const timeOf = (at: CivilMs): string => isoMinute(at).slice(-5);

const withNote = <T extends { notes: DateNote[] }>(reading: T, ...notes: DateNote[]): T => ({
	...reading,
	notes: [...reading.notes, ...notes]
});

/** Nobody writes a time at greater length. */
const MAX_LENGTH = 60;

/** Milliseconds after midnight of a time in a cell of its own; null if it is none. */
export function readTime(words: string): Clock | null {
	if (words.length > MAX_LENGTH) return null;
	const text = tidy(words);
	// “1537” and “15.37”, as some sheets have it.
	const plain = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(text);
	if (plain) {
		const at = clockMs(`${plain[1]}:${plain[2]}`);
		return { at, hasSeconds: false, isAbout: false, zone: undefined, words: text };
	}
	const { rest, clocks } = takeClocks(text);
	return rest === '' && clocks.length === 1 ? (clocks[0] ?? null) : null;
}

/** The reading with an hour from a cell of its own. */
export function withTime(reading: DateReading, words: string, habits: DateHabits): DateReading {
	if (words.trim() === '' || reading.edtf === null) return reading;
	const dated = { ...reading, edtf: reading.edtf, words: `${reading.words} ${words}` };
	if (reading.time !== undefined) {
		return withNote(dated, lost(`The hour “${words}” is left out: the date has its own.`));
	}
	const clock = readTime(words);
	if (!clock) return withNote(dated, lost(`The hour “${words}” could not be read.`));
	return withClock(dated, [clock], { ...habits, isMidnightEmpty: false });
}
