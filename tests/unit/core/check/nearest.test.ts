import { expect, test } from 'vitest';
import { nearest } from '../../../../src/lib/core/check/nearest.ts';

const places = ['chicago', 'cook-county', 'new-york', 'lawrence'];

test.each([
	['chigaco', 'chicago'],
	['Chicago', 'chicago'],
	['cook-conty', 'cook-county'],
	['newyork', 'new-york'],
	['boston', undefined],
	['', undefined]
])('%j is nearest to %j', (word, expected) => {
	expect(nearest(word, places)).toBe(expected);
});

test('a text is no slip of a word', () => {
	expect(nearest('x'.repeat(1_000_000), places)).toBeUndefined();
});
