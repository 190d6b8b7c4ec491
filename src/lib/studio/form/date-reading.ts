/** A date as it is typed: what it means in words, or what is wrong with it and what it may mean. */
import { FINDING_CODES } from '#lib/core/check/finding-codes.ts';
import { findFault } from '#lib/core/check/read-date.ts';
import { clockMs } from '#lib/core/dates/civil.ts';
import { dateWords } from '#lib/core/dates/date-words.ts';
import { parseEdtf, type DateSpan } from '#lib/core/dates/edtf.ts';
import { clockWords, weekdayWords } from '#lib/core/dates/words.ts';

export type DateReading =
	| {
			/** "Wednesday, Jan. 24, 2018" */
			words: string;
			/** "Day known." */
			known: string;
	  }
	| {
			/** "A date that never was: “2018-02-31”." */
			fault: string;
			mend: string;
			/** Dates that it may mean, in EDTF. */
			suggestions: string[];
	  };

/** @param allowsTime whether a time with its offset may follow the day */
export function readAsTyped(text: string, allowsTime: boolean): DateReading {
	const fault = findFault(text, allowsTime);
	if (!fault) return meaningOf(text);
	const { title, mend } = FINDING_CODES[fault.code];
	return {
		fault: `${title}: ${fault.seen}.`,
		mend: fault.mend ?? mend,
		suggestions: datesIn(fault.mend ?? '')
	};
}

function meaningOf(text: string): DateReading {
	const [date = '', time] = text.split('T');
	const span = parseEdtf(date);
	const words = dateWords(span);
	const day = isPlainDay(span) ? `${weekdayWords(span.start)}, ${words}` : words;
	if (!time) return { words: day, known: knownWords(span) };
	const [, clock = '', offset = ''] = /^(\d{2}:\d{2})(?::\d{2})?(.*)$/.exec(time) ?? [];
	const zone = offset === 'Z' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
	return { words: `${day}, ${clockWords(clockMs(clock))} ${zone}`, known: 'Hour known.' };
}

const isPlainDay = ({ precision, approximate, uncertain, written }: DateSpan): boolean =>
	precision === 'day' && !approximate && !uncertain && written !== null;

const KNOWN: Readonly<Record<DateSpan['precision'], string>> = {
	day: 'Day known.',
	month: 'Month known, day not.',
	season: 'Season known, day not.',
	months: 'Part of the year known, day not.',
	year: 'Year known, day not.',
	decade: 'Decade known, year not.',
	century: 'Century known, year not.',
	millennium: 'Millennium known, year not.',
	span: 'An interval.',
	set: 'Several dates.'
};

const knownWords = ({ precision, set }: DateSpan): string =>
	set ? (set.choice === 'one' ? 'One of these dates.' : 'All of these dates.') : KNOWN[precision];

/**
 * An offset from UTC is only an example; a date with one is no suggestion, nor is the year of a date
 * that is named in full.
 */
function datesIn(mend: string): string[] {
	const words = (mend.match(/[-\d][^\s“”,;]*/g) ?? []).map((word) => word.replace(/[.:]+$/, ''));
	const dates = words.filter(
		(word) => /\d{3}/.test(word) && !word.includes('T') && findFault(word) === null
	);
	return [...new Set(dates)].filter(
		(date) => !dates.some((other) => other !== date && other.startsWith(date))
	);
}

/** Words that may end in an abbreviation, with one full stop. */
export const asSentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
