import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, inverse, joined, spliced, type Splice } from '#lib/core/edit/splice.ts';

const change = fc.tuple(fc.nat(), fc.nat(5), fc.string({ unit: fc.constantFrom(...'ab') }));

function changeOf(text: string, [place, length, inserted]: [number, number, string]): Splice {
	const at = place % (text.length + 1);
	return { at, removed: text.slice(at, at + length), inserted };
}

test('two changes in a row are one, the shortest, and each is taken back to the letter', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'abc') }), change, change, (text, a, b) => {
			const first = changeOf(text, a);
			const between = spliced(text, first);
			const second = changeOf(between, b);
			const after = spliced(between, second);
			const both = joined(first, second, between);
			expect(spliced(text, both)).toBe(after);
			expect(spliced(after, inverse(both))).toBe(text);
			expect(both.removed.length).toBe(difference(text, after).removed.length);
		})
	);
});

test('a difference is the shortest stretch', () => {
	expect(difference('the old words', 'the new words')).toEqual({
		at: 4,
		removed: 'old',
		inserted: 'new'
	});
});
