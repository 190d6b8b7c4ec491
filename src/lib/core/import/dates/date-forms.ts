/** The forms of a single date, from “1/24/2018” to “the fifth century BCE”, to its parts. */
import { edtfYear } from '../../dates/digits.ts';
import { monthOf, type DateOrder, type DateParts } from './date-parts.ts';

/** Null if it is none of the forms. @param text in lower case, without doubts, hours and weekdays */
export function readParts(text: string, order: DateOrder): DateParts | null {
	for (const [form, read] of FORMS) {
		const match = form.exec(text);
		if (match) return read(match.slice(1), order);
	}
	return readWorded(text);
}

type Reader = (found: (string | undefined)[], order: DateOrder) => DateParts | null;

/** A year, or a two-digit one, of which 00 to 68 are taken for this century. */
function yearParts(digits: string): DateParts {
	const year = Number(digits.replaceAll("'", ''));
	if (!/^'?\d\d$/.test(digits)) return { year };
	const full = year + (year > 68 ? 1900 : 2000);
	const did = `The year has two digits: ${digits.slice(-2)} was taken for ${full}. Look it up.`;
	return { year: full, notes: [{ severity: 'warning', did }] };
}

const SEASONS: readonly string[] = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS: readonly string[] = [
	...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
	...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
	...['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first']
];

const ordinal = (word: string): number => Number.parseInt(word, 10) || ORDINALS.indexOf(word) + 1;

/** Forms made of digits and a few fixed words, in this order. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
	// 2018-1-24, 2018/01/24, 2018.1
	[
		/^(\d{4})(?:[-/.–](\d{1,2})[-/.–](\d{1,2})|[-/.](\d{1,2}))$/,
		([year, month, day, alone]) =>
			inCalendar({ year: Number(year), ...numbers({ month: month ?? alone, day }) })
	],
	// 20180124
	[
		/^(\d{4})(\d\d)(\d\d)$/,
		([year, month, day]) => inCalendar({ year: Number(year), ...numbers({ month, day }) })
	],
	// 1/24/2018, 24.1.18
	[
		/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|'?\d\d)$/,
		([first, , second, year = ''], order) =>
			inCalendar({ ...yearParts(year), ...ordered(first, second, order) })
	],
	// 1/24: one end of a range
	[/^(\d{1,2})\/(\d{1,2})$/, ([first, second], order) => inCalendar(ordered(first, second, order))],
	// 1/2018
	[/^(\d{1,2})[-/.](\d{4})$/, ([month, year]) => inCalendar(numbers({ month, year }))],
	// 26, 2018: the other end of a range
	[/^(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, ([day, year]) => numbers({ day, year })],
	[/^(\d{1,2})(?:st|nd|rd|th)?$/, ([number]) => ({ bare: Number(number) })],
	// 2018, ad 79, 300 bce, 12,000 bce
	[
		/^(?:year )?(ce )?(\d{3,6}|\d{1,3}(?:,\d{3})+|\d{1,2}(?= (?:b?ce)$)|(?<=ce )\d{1,2})(?: (b?ce))?$/,
		([before, digits = '', after]) => yearForm(digits, after ?? before?.trim())
	],
	// the 1850s, the 1800s
	[/^(?:the )?(\d\d\d)0'?s(?: (b?ce))?$/, ([digits, era]) => decade(Number(digits) * 10, era)],
	// 19th century, fifth century bce
	[
		/^(?:the )?(\d{1,2}(?=st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?:st|nd|rd|th)?[ -](?:century|cent\.?|c\.)(?: (b?ce))?$/,
		([number = '', era]) => century(ordinal(number), era)
	],
	// spring of 1968, winter 2017–18, summer
	[
		/^(spring|summer|autumn|fall|winter)(?:,? (?:of )?(?:the year )?(\d{4})(?:[-–/](?:\d\d)?(\d\d))?)?$/,
		([name = '', year, next]) => season(name, year, next)
	],
	// q1 2018, first quarter of 2018, second half of 2018
	[
		/^(?:the )?(?:q([1-4])|([a-z]+|[1-4](?:st|nd|rd|th)) quarter)(?:,| of| in)? (\d{4})$/,
		([number, word = '', year]) => part(32 + Number(number ?? ordinal(word)), 36, year)
	],
	[/^(\d{4})[ -]?q([1-4])$/, ([year, number]) => part(32 + Number(number), 36, year)],
	[
		/^(?:the )?(?:h([12])|([a-z]+|1st|2nd) half)(?:,| of| in)? (\d{4})$/,
		([number, word = '', year]) => part(39 + Number(number ?? ordinal(word)), 41, year)
	]
];

/** A month from 1 to 12 and a day from 1 to 31; how long the month is is looked at later. */
function inCalendar(parts: DateParts): DateParts | null {
	const { month = 1, day = 1 } = parts;
	return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? parts : null;
}

function ordered(first: string | undefined, second: string | undefined, order: DateOrder) {
	const [month, day] = order === 'month-first' ? [first, second] : [second, first];
	return numbers({ month, day });
}

function numbers(texts: Partial<Record<'year' | 'month' | 'day', string | undefined>>): DateParts {
	const given = Object.entries(texts).filter(([, text]) => text !== undefined);
	return Object.fromEntries(given.map(([part, text]) => [part, Number(text)]));
}

function yearForm(digits: string, era: string | undefined): DateParts | null {
	const year = Number(digits.replaceAll(',', ''));
	if (era === 'bce' || era === 'ce') return { year, era };
	// Five digits without an era are rather a number than a year.
	if (digits.length > 4) return null;
	if (digits.length === 4) return { year };
	return { year, notes: [{ severity: 'warning', did: `${digits} was taken for a year.` }] };
}

function decade(year: number, era: string | undefined): DateParts | null {
	if (era === 'bce') return null;
	if (year % 100 !== 0) return { year, open: 1 };
	const did = `The ${year}s may be ten years or a hundred: the hundred were taken, which hold both.`;
	return { year, open: 2, notes: [{ severity: 'warning', did }] };
}

function century(number: number, era: string | undefined): DateParts | null {
	if (number < 1) return null;
	return { year: (number - 1) * 100, open: 2, ...(era === 'bce' && { era }) };
}

function season(name: string, year: string | undefined, next: string | undefined): DateParts {
	const month = 21 + SEASONS.indexOf(name === 'fall' ? 'autumn' : name);
	if (year === undefined) return { month };
	const parts = { month, year: Number(year) };
	if (name !== 'winter' || next !== undefined) return parts;
	const did = `A winter was taken to begin in the year it is named for: from December ${year} on. If that of January ${year} is meant, write ${edtfYear(Number(year) - 1)}-24.`;
	return { ...parts, notes: [{ severity: 'warning', did }] };
}

function part(month: number, last: number, year: string | undefined): DateParts | null {
	const isPart = month > last - (last === 36 ? 4 : 2) && month <= last;
	return isPart ? { month, year: Number(year) } : null;
}

const FILLERS: ReadonlySet<string> = new Set(['of', 'the', 'in', 'on', 'year', ',', '.', '-', '/']);

/** “jan. 24, 2018”, “24th of january 2018”, “january 2018”, “24-jan-18”, “march 15, 44 bce”. */
function readWorded(text: string): DateParts | null {
	const tokens = text.match(/[a-z]+|'?\d+(?:st|nd|rd|th)?(?![a-z\d])|\S/g) ?? [];
	if (tokens.length > 12) return null;
	const parts: DateParts = {};
	let year: string | undefined;
	for (const [index, token] of tokens.entries()) {
		// “24-26” are two ends of a range.
		if (
			/[-/]/.test(token) &&
			/^\d/.test(tokens[index - 1] ?? '') &&
			/^\d/.test(tokens[index + 1] ?? '')
		) {
			return null;
		}
		const number = Number.parseInt(token.replace("'", ''), 10);
		const month = monthOf(token);
		if (FILLERS.has(token)) continue;
		else if (month !== undefined && parts.month === undefined) parts.month = month;
		else if ((token === 'bce' || token === 'ce') && !parts.era) parts.era = token;
		else if (Number.isNaN(number)) return null;
		else if (parts.day === undefined && isDayNumber(token)) parts.day = number;
		else if (year === undefined && /^('?\d\d|\d{3,4})$/.test(token)) year = token;
		else return null;
	}
	if (parts.month === undefined) return null;
	if (year === undefined) return parts.era ? null : parts;
	return { ...parts, ...(parts.era ? { year: Number(year) } : yearParts(year)) };
}

function isDayNumber(token: string): boolean {
	const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token)?.[1];
	return day !== undefined && Number(day) >= 1 && Number(day) <= 31;
}
