/**
 * Random dates of every form that a story may use, against the bounds that the `edtf` package
 * gives. Where we part from it, the form is named here with the reason.
 */
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../../src/lib/core/dates/edtf.ts';

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const early = fc.integer({ min: 1, max: 9998 }).map((n) => `-${String(n).padStart(4, '0')}`);
const anyYear = fc.oneof(year, early);
const openYear = fc
	.tuple(
		fc.integer({ min: 1, max: 9 }),
		fc.integer({ min: 0, max: 99 }),
		fc.integer({ min: 1, max: 3 })
	)
	.map(([a, b, open]) => `${a}${two(b)}0`.slice(0, 4 - open) + 'X'.repeat(open));
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 28 }).map(two);
const join = (...parts: fc.Arbitrary<string>[]) =>
	fc.tuple(...parts).map((texts) => texts.join('-'));
const sign = fc.constantFrom('', '?', '~', '%');
const before = (part: fc.Arbitrary<string>) => fc.tuple(sign, part).map((texts) => texts.join(''));
const after = (part: fc.Arbitrary<string>) => fc.tuple(part, sign).map((texts) => texts.join(''));

const plain = fc.oneof(anyYear, join(anyYear, month), join(anyYear, month, day));
const date = after(plain);
/** Of a plain date the first and the last moment are in this order in any interval. */
const pair = fc
	.tuple(fc.integer({ min: 1, max: 4999 }), fc.integer({ min: 5000, max: 9999 }))
	.map(([a, b]) => [String(a).padStart(4, '0'), String(b)] as const);

const FORMS: Record<string, fc.Arbitrary<string>> = {
	'a date, qualified as a whole': date,
	'a date, qualified in parts': fc.oneof(
		join(before(anyYear), before(month)),
		join(before(anyYear), before(month), before(day)),
		join(after(anyYear), after(month), day)
	),
	'digits not given': fc.oneof(
		openYear,
		join(year, fc.constantFrom('XX', '0X', '1X')),
		join(year, month, fc.constant('XX')),
		join(year, month, fc.constantFrom('0X', '1X')),
		join(year, fc.constant('XX'), fc.constant('XX')),
		join(openYear, month),
		join(openYear, month, day),
		join(openYear, month, fc.constant('XX')),
		join(year, fc.constant('XX'), day)
	),
	'an interval': pair.chain(([a, b]) =>
		fc.constantFrom(`${a}/${b}`, `${a}~/${b}?`, `${a}-03/${b}-12-31`, `${a}/..`, `../${b}`)
	),
	'a set of single dates, with open ends': pair.chain(([a, b]) =>
		fc.constantFrom(
			`[${a},${b}]`,
			`{${a}-02,${b}-03-04}`,
			`[..${a},${b}]`,
			`{${a},${b}..}`,
			`[${a}..]`,
			`[..${b}]`
		)
	),
	'a year of more digits': fc
		.integer({ min: 10_001, max: 250_000 })
		.chain((n) => fc.constantFrom(`Y${n}`, `Y-${n - 1}`)),
	'a quarter, third or half of a year': join(
		year,
		fc.constantFrom(...'33 34 35 36 39 40 41'.split(' '))
	)
};

describe('its bounds are those of the package', () => {
	test.each(Object.entries(FORMS))('%s', (_, form) => {
		fc.assert(
			fc.property(form, (text) => {
				const { min, max } = edtf(text);
				const { start, end } = parseEdtf(text);
				expect([text, start, end - 1]).toEqual([text, min, max]);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('recorded exceptions', () => {
	const bounds = (text: string) => {
		const { start, end } = parseEdtf(text);
		return [start, end - 1].map((ms) => new Date(ms).toISOString().slice(0, 10)).join(' ');
	};

	test('seasons begin in March, not with the calendar’s quarters', () => {
		expect(bounds('2018-21')).toBe('2018-03-01 2018-05-31');
		expect(bounds('2018-28')).toBe('2018-12-01 2019-02-28');
	});

	test('south of the equator the package takes quarters too', () => {
		expect(bounds('2018-29')).toBe('2018-09-01 2018-11-30');
		expect(bounds('2018-32')).toBe('2018-06-01 2018-08-31');
	});

	test('thirds of a year have four months; the package gives the first two five', () => {
		expect(bounds('2018-37')).toBe('2018-01-01 2018-04-30');
		expect(new Date(edtf('2018-37').max).toISOString().slice(0, 10)).toBe('2018-05-31');
		expect(bounds('2018-38')).toBe('2018-05-01 2018-08-31');
		expect(new Date(edtf('2018-38').max).toISOString().slice(0, 10)).toBe('2018-09-30');
	});

	test('a range in a set ends at its end; the package takes its start for it', () => {
		expect(bounds('[2018-01-03..2018-01-09]')).toBe('2018-01-03 2018-01-09');
		expect(new Date(edtf('[2018-01-03..2018-01-09]').max).toISOString().slice(0, 10)).toBe(
			'2018-01-03'
		);
	});

	test('the dates of a set may come in any order', () => {
		expect(bounds('{2018-01-05,2018-01-03}')).toBe('2018-01-03 2018-01-05');
	});

	test('months not given of a year before 1 run forward; the package turns them round', () => {
		expect(bounds('-0005-XX')).toBe('-000005-01 -000005-12');
		expect(edtf('-0005-XX').min).toBeGreaterThan(Date.UTC(-5, 6));
	});

	test('an end that is not known is one without limit; the package has no number for it', () => {
		expect(parseEdtf('2018/').end).toBe(Infinity);
		expect(parseEdtf('/2018').start).toBe(-Infinity);
	});
});
