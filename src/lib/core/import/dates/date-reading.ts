/** What reading a date gives, and what may be known before. */
import type { ImportedDate } from '../imported.ts';
import type { DateNote, DateOrder } from './date-parts.ts';

/** What is known of all dates of a column or a file. */
export interface DateHabits {
	order?: DateOrder | undefined;
	/** IANA zone of the story; hours of other zones are turned into it. */
	zone?: string | undefined;
	/** Each hour is midnight, as programs write a day that has none. */
	isMidnightEmpty?: boolean;
	/** What plain numbers count. */
	numbers?: NumberKind | undefined;
}

/** A spreadsheet's days since 1899-12-30, or the time since 1970-01-01T00:00 UTC. */
export type NumberKind = 'serial' | 'seconds' | 'milliseconds';

export interface DateReading extends ImportedDate {
	notes: DateNote[];
	/** What it can mean, where that is to be decided. */
	candidates?: string[];
}

/** One that could be read. */
export type Dated = DateReading & { edtf: string };
