/** Dates with two ends: “Jan. 24–26, 2018”, “1914-18”, “between 1914 and 1918”, “1990 or 1991”. */
import { lost, type DateOrder, type DateParts } from './date-parts.ts';
import { checked, readDoubted, readOne, spanOf, writeDoubted, type ReadDate } from './one-date.ts';

type Join = (from: string, to: string) => string;

const interval: Join = (from, to) => (from === to ? from : `${from}/${to}`);
const between: Join = (from, to) => `[${from}..${to}]`;
const either: Join = (from, to) => `[${from},${to}]`;
const both: Join = (from, to) => `{${from},${to}}`;

const RANGES: readonly (readonly [RegExp, Join])[] = [
	[/^between (.+?) (?:and|&|to|–|-) (.+)$/, between],
	[/^(?:from )?(.+?) (?:up )?(?:to|through|thru|until|till|til) (.+)$/, interval],
	[/^(?:from )?(.+?) ?– ?(.*)$/, interval],
	[/^(?:from )?(.+?) - ?(.*)$/, interval],
	[/^(.+?) ?\/ ?(\d{4}-.*)$/, interval],
	[/^(?:either )?(.+?) or (.+)$/, either],
	[/^(?:both )?(.+?) (?:and|&) (.+)$/, both]
];

const ONGOING = /^(?:the )?(?:present|now|today|ongoing|current|date|\?*)$/;

const LOOSE_DASH = lost('Nothing stands on one side of its dash: that side was taken to be open.');

export function readRange(text: string, order: DateOrder): ReadDate | null {
	if (isOneDate(text)) return null;
	for (const [form, join] of RANGES) {
		const [, from, to] = form.exec(text) ?? [];
		if (from === undefined || to === undefined) continue;
		const range = readEnds(from, to, order, join);
		if (range) return range;
	}
	// “–1918”
	const [, last] = /^– ?(.+)$/.exec(text) ?? [];
	const end = last === undefined ? null : readOne(last, order);
	return end && checked(`../${end.edtf}`, [...end.notes, LOOSE_DASH]);
}

/** “2018–01–24”, whose dashes a word processor made; a winter; “1850 or later” is a bound. */
const isOneDate = (text: string): boolean =>
	/^\d{4}–\d{1,2}–\d{1,2}$|^winter (of )?\d{4}[–-]\d\d|(or|and) (earlier|later|before|after)$/.test(
		text
	);

/** “1914-1918”, “jan 24-26, 2018”: only where the hyphen is no part of one date. */
export function readHyphenated(text: string, order: DateOrder): ReadDate | null {
	for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
		const range = readEnds(text.slice(0, at), text.slice(at + 1), order, interval);
		if (range) return range;
	}
	return null;
}

function readEnds(from: string, to: string, order: DateOrder, join: Join): ReadDate | null {
	const first = readDoubted(from, order);
	if (!first) return null;
	if (join === interval && ONGOING.test(to)) {
		const start = writeDoubted(first);
		const end = to.includes('?') ? '' : '..';
		const notes = [...(start?.notes ?? []), ...(to === '' ? [LOOSE_DASH] : [])];
		return start && checked(`${start.edtf}/${end}`, notes);
	}
	const last = readDoubted(to, order);
	if (!last) return null;
	const filled = fillIn(first.parts, last.parts) ?? [];
	const [a, b] = filled.map((parts, i) => writeDoubted({ ...(i === 0 ? first : last), parts }));
	const isRange = join === interval || join === between;
	if (!a || !b || (isRange && !inOrder(a.edtf, b.edtf))) return null;
	return checked(join(a.edtf, b.edtf), [...a.notes, ...b.notes]);
}

/** Whether the second begins no earlier than the first. */
export function inOrder(from: string, to: string): boolean {
	const [first, last] = [spanOf(from), spanOf(to)];
	return first !== null && last !== null && (from === to || last.start > first.start);
}

/** Each end lends the other what that leaves out; null where a number can then be nothing. */
function fillIn(from: DateParts, to: DateParts): [DateParts, DateParts] | null {
	const [a, b] = [{ ...from }, { ...to }];
	if (a.bare !== undefined) {
		if (b.month !== undefined || b.day !== undefined) a.day = a.bare;
		else a.year = a.bare;
	}
	if (b.bare !== undefined) {
		if (a.day !== undefined) b.day = b.bare;
		// “1914–18”
		else if (a.year !== undefined && a.month === undefined) {
			b.year = a.year - (a.year % 100) + b.bare;
		} else return null;
	}
	if (a.day !== undefined) a.month ??= b.month ?? NaN;
	if (b.day !== undefined) b.month ??= a.month ?? NaN;
	if (!a.era && b.era) [a.era, a.notes] = [b.era, []];
	const isOver = position(a) > position(b);
	// “Dec. 28 – Jan. 3, 2018”
	if (a.year === undefined && b.year !== undefined) a.year = b.year - (isOver ? 1 : 0);
	else if (b.year === undefined && a.year !== undefined) b.year = a.year + (isOver ? 1 : 0);
	return [a, b];
}

const position = ({ month = 1, day = 1 }: DateParts): number => month * 100 + day;
