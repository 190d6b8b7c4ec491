import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFault } from '#lib/core/check/read-date.ts';
import { readAsTyped } from '#lib/studio/form/date-reading.ts';

describe('a date as it is typed', () => {
	test.each([
		['2018-01-24', 'Wednesday, Jan. 24, 2018', 'Day known.'],
		['2018-01-24~', 'About Jan. 24, 2018', 'Day known.'],
		['2018-01', 'January 2018', 'Month known, day not.'],
		['2018', '2018', 'Year known, day not.'],
		['201X', '2010s', 'Decade known, year not.'],
		['[2018-01-03,2018-01-05]', 'One of Jan. 3 or 5, 2018', 'One of these dates.'],
		['2018-01/..', 'From January 2018 on', 'An interval.']
	])('%s is read back in words', (text, words, known) => {
		expect(readAsTyped(text, false)).toEqual({ words, known });
	});

	test('an hour with its offset is read where the field may have one', () => {
		expect(readAsTyped('2018-01-24T17:30-05:00', true)).toEqual({
			words: 'Wednesday, Jan. 24, 2018, 5:30 p.m. UTC−05:00',
			known: 'Hour known.'
		});
		expect(readAsTyped('2018-01-24T17:30-05:00', false)).toMatchObject({
			suggestions: ['2018-01-24']
		});
	});

	test.each([
		['1/24/2018', ['2018-01-24']],
		['Jan. 24, 2018', ['2018-01-24']],
		['2018-02-31', ['2018-02']],
		['2018-24-01', ['2018-01-24']],
		['2018-01-24/2018-01-20', ['2018-01-20/2018-01-24']],
		['2018-01-24T17:30', []],
		['soon', []]
	])('%s has a fault, and %j is suggested', (text, suggestions) => {
		expect(readAsTyped(text, true)).toMatchObject({ suggestions });
	});

	test('whatever is typed, it is read or its fault is said, and each suggestion can be taken', () => {
		const part = fc.constantFrom('2018', '-', '01', '24', '/', '~', '?', 'X', '..', '[', ']', ' ');
		const typed = fc.oneof(
			fc.string(),
			fc.array(part).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(typed, (text) => {
				const reading = readAsTyped(text, false);
				const suggestions = 'fault' in reading ? reading.suggestions : [];
				expect('fault' in reading ? reading.mend : reading.words).not.toBe('');
				expect(suggestions.map((date) => findFault(date))).toEqual(suggestions.map(() => null));
			})
		);
	});
});
