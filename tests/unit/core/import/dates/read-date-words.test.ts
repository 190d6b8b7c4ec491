import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, isoDay, toParts } from '#lib/core/dates/civil.ts';
import { parseEdtf } from '#lib/core/dates/edtf.ts';
import { dayWords, MONTHS, monthWords, weekdayWords } from '#lib/core/dates/words.ts';
import { readDateWords, suggestDates } from '#lib/core/import/dates/read-date-words.ts';

const severities = (text: string) => readDateWords(text).notes.map(({ severity }) => severity);

describe('dates that are sure', () => {
	test.each([
		['2018-01-24', '2018-01-24'],
		['2018/1/24', '2018-01-24'],
		['2018–01–24', '2018-01-24'],
		['20180124', '2018-01-24'],
		['1/24/2018', '2018-01-24'],
		['24.1.2018', '2018-01-24'],
		['3/3/2018', '2018-03-03'],
		['Jan. 24, 2018', '2018-01-24'],
		['24 January 2018', '2018-01-24'],
		['24th of January, 2018', '2018-01-24'],
		['2018 Jan 24', '2018-01-24'],
		['Wednesday, January 24, 2018', '2018-01-24'],
		['January 2018', '2018-01'],
		['1/2018', '2018-01'],
		['in 1968', '1968'],
		['spring of 1968', '1968-21'],
		['fall 2018', '2018-23'],
		['winter 2017–18', '2017-24'],
		['Q1 2018', '2018-33'],
		['second half of 2018', '2018-41'],
		['c. 1850', '1850~'],
		['ca 1850', '1850~'],
		['about January 2018', '2018-01~'],
		['1850?', '1850?'],
		['probably c. 1850', '1850%'],
		['the 1850s', '185X'],
		['19th century', '18XX'],
		['nineteenth century', '18XX'],
		['5th century BC', '-04XX'],
		['300 B.C.', '-0299'],
		['AD 79', '0079'],
		['12,000 BCE', 'Y-11999'],
		['March 15, 44 BC', '-0043-03-15'],
		['before 1850', '[..1849]'],
		['before Jan. 1, 2018', '[..2017-12-31]'],
		['after January 2018', '[2018-02..]'],
		['by 1918', '[..1918]'],
		['1850 or later', '[1850..]'],
		['since 1914', '1914/..'],
		['1914 to present', '1914/..'],
		['1914 – ?', '1914/'],
		['until 1918', '../1918'],
		['1915 or 1914', '[1915,1914]'],
		['1914-1918', '1914/1918'],
		['1914–18', '1914/1918'],
		['44–40 BC', '-0043/-0039'],
		['Jan 24–26, 2018', '2018-01-24/2018-01-26'],
		['24-26 January 2018', '2018-01-24/2018-01-26'],
		['from Jan. 3 to Feb. 5, 2018', '2018-01-03/2018-02-05'],
		['Dec. 28 – Jan. 3, 2018', '2017-12-28/2018-01-03'],
		['1/24–1/26/2018', '2018-01-24/2018-01-26'],
		['December 1941–May 1945', '1941-12/1945-05'],
		['1990/1995', '1990/1995'],
		['between 1914 and 1918', '[1914..1918]'],
		['1914 or 1915', '[1914,1915]'],
		['Jan 3 and 5, 2018', '{2018-01-03,2018-01-05}']
	])('%s is %s', (text, edtf) => {
		expect(readDateWords(text)).toEqual({ edtf, words: text, notes: [] });
	});
});

describe('hours', () => {
	test.each([
		['Jan 24, 2018 3:37 p.m.', '15:37'],
		['2018-01-24 15:37', '15:37'],
		['Jan. 24, 2018, at 12:05 AM', '00:05'],
		['noon, Jan 24, 2018', '12:00'],
		['24.01.2018 15:37 Uhr', '15:37']
	])('%s is at %s', (text, time) => {
		expect(readDateWords(text)).toMatchObject({ edtf: '2018-01-24', time, notes: [] });
	});

	test.each([
		['2018-01-24T20:37:00Z', '2018-01-24', '15:37'],
		['2018-01-25T02:30+00:00', '2018-01-24', '21:30'],
		['20180124T203700Z', '2018-01-24', '15:37'],
		['3:37 p.m. ET, Jan. 24, 2018', '2018-01-24', '15:37'],
		['July 4, 2018, 9 a.m. PT', '2018-07-04', '12:00'],
		['Wed Jan 24 2018 15:37:00 GMT-0500 (Eastern Standard Time)', '2018-01-24', '15:37']
	])('%s is told as the story’s clocks show it', (text, edtf, time) => {
		expect(readDateWords(text, { zone: 'America/New_York' })).toMatchObject({ edtf, time });
	});

	test('stand as written, and told, where the zone of the story is not known', () => {
		expect(readDateWords('2018-01-24T20:37Z')).toMatchObject({ time: '20:37' });
		expect(severities('2018-01-24T20:37Z')).toEqual(['warning']);
	});

	test.each(['3–5 p.m., Jan 24, 2018', 'January 2018, 3 p.m.', 'Jan. 24, 2018, morning'])(
		'%s: what has no room is told',
		(text) => {
			expect(readDateWords(text).time).toBeUndefined();
			expect(severities(text)).toEqual(['warning']);
		}
	);
});

describe('what is not sure', () => {
	test('is left to be decided where two readings are possible', () => {
		const reading = readDateWords('3/4/2018');
		expect(reading).toMatchObject({ edtf: null, candidates: ['2018-03-04', '2018-04-03'] });
		expect(reading.notes[0]?.did).toContain('2018-03-04 or 2018-04-03');
		expect(readDateWords('3/4/2018', { order: 'day-first' }).edtf).toBe('2018-04-03');
	});

	test.each([
		['1-24-18', '2018-01-24'],
		['1/24/70', '1970-01-24'],
		['24-Jan-18', '2018-01-24'],
		['early 1850s', '185X'],
		['1800s', '18XX'],
		['Winter 2018', '2018-24'],
		['1914-21', '1914-21'],
		['476', '0476'],
		['Mon Jan 24 2018', '2018-01-24'],
		['c. 1850s', '185X'],
		['1914–', '1914/..'],
		['–1918', '../1918']
	])('%s is read, with a warning', (text, edtf) => {
		expect(readDateWords(text).edtf).toBe(edtf);
		expect(severities(text)).toEqual(['warning']);
	});

	test.each([
		...['', 'unknown', 'n.d.', '?', '0000-00-00', 'Jan 24', 'yesterday', 'Friday', '12', '-44'],
		...['43124', '1516802220000', 'February 30, 2018', '2018-02-31', '31/31/2018', '1918-1914'],
		...['Smithville', '3 of 5', '50%', '1-800-555-0100', 'room 1204b', '=TODAY()', '#REF!']
	])('“%s” is no date and keeps its words', (text) => {
		expect(readDateWords(text)).toMatchObject({ edtf: null, words: text });
		expect(severities(text)).toEqual(['error']);
	});

	test('says what might help', () => {
		const did = (text: string) => readDateWords(text).notes[0]?.did;
		expect(did('43124')).toContain('2018-01-24');
		expect(did('Jan 24')).toContain('no year');
		expect(did('February 30, 2018')).toContain('28 days');
		expect(suggestDates('43124')).toEqual(['2018-01-24']);
		expect(suggestDates('3/4/2018')).toEqual(['2018-03-04', '2018-04-03']);
	});
});

describe('any date', () => {
	const day = fc
		.integer({ min: civilDate(1000), max: civilDate(2999, 12, 31) })
		.map((ms) => Math.floor(ms / 86_400_000) * 86_400_000);

	const two = (n: number) => String(n).padStart(2, '0');
	const FORMS: ((ms: number) => string)[] = [
		isoDay,
		dayWords,
		(ms) => isoDay(ms).replaceAll('-', '/'),
		(ms) => isoDay(ms).replaceAll('-', ''),
		(ms) => `${weekdayWords(ms)}, ${dayWords(ms)}`,
		(ms) => `${toParts(ms).day} ${monthWords(ms)}`,
		(ms) =>
			`${two(toParts(ms).day)}-${MONTHS[toParts(ms).month - 1]?.slice(0, 3)}-${toParts(ms).year}`,
		(ms) => `${dayWords(ms).toUpperCase()} 3:37 PM`,
		(ms) => `${isoDay(ms)}T15:37:00`,
		(ms) => new Date(ms).toUTCString().replace(/ \d\d:.*/, '')
	];

	test('comes back from each form that can mean but one', () => {
		fc.assert(
			fc.property(day, fc.constantFrom(...FORMS), (ms, write) => {
				expect(readDateWords(write(ms)).edtf).toBe(isoDay(ms));
			}),
			{ numRuns: 2_000 }
		);
	});

	test('of numbers alone is one of the two readings, and the right one where the order is known', () => {
		const written = fc.tuple(day, fc.constantFrom('/', '-', '.'));
		fc.assert(
			fc.property(written, ([ms, by]) => {
				const { year, month, day } = toParts(ms);
				const american = [month, day, year].join(by);
				const { edtf, candidates } = readDateWords(american);
				expect(candidates ?? [edtf]).toContain(isoDay(ms));
				expect(readDateWords(american, { order: 'month-first' }).edtf).toBe(isoDay(ms));
				const european = [two(day), two(month), year].join(by);
				expect(readDateWords(european, { order: 'day-first' }).edtf).toBe(isoDay(ms));
			})
		);
	});

	test('two of them make a span', () => {
		const by = fc.constantFrom(' to ', '–', ' - ', ' through ', '/');
		fc.assert(
			fc.property(day, day, by, fc.constantFrom(isoDay, dayWords), (a, b, between, write) => {
				fc.pre(a < b && (between !== '/' || write === isoDay));
				const text = write(a) + between + write(b);
				expect(readDateWords(text).edtf).toBe(`${isoDay(a)}/${isoDay(b)}`);
			})
		);
	});
});

describe('any text', () => {
	const word = fc.constantFrom(
		...['jan', 'March', 'c.', 'about', '24', '1/2', '2018', "'18", 'BC', 'before', 'to', '–', '-'],
		...[
			'3 p.m.',
			'T15:37Z',
			'?',
			'/',
			'..',
			'X',
			'~',
			'early',
			'1850s',
			'century',
			'th',
			'q1',
			','
		],
		...['or', 'and', 'winter', 'Friday', '(', ')', '.', '[', '{', 'and later', '99999', '0', 'ad']
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: 'grapheme-ascii' }),
		fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
		fc.array(word, { maxLength: 7 }).map((words) => words.join(''))
	);

	test('never throws; what is read is EDTF, and of 1970 or the year 0 only if the text says so', () => {
		fc.assert(
			fc.property(text, fc.boolean(), (text, hasZone) => {
				const habits = hasZone ? { zone: 'America/New_York' } : {};
				const { edtf, words, notes, time } = readDateWords(text, habits);
				expect(words).toBe(text);
				if (edtf === null) {
					expect(notes.some(({ severity }) => severity === 'error')).toBe(true);
					return;
				}
				parseEdtf(edtf);
				if (edtf.includes('1970')) expect(text).toMatch(/70/);
				if (/(?<![\d-])0000/.test(edtf)) expect(text).toMatch(/0000|1\s?b|0/i);
				if (time !== undefined) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
			}),
			{ numRuns: 5_000 }
		);
	});
});
