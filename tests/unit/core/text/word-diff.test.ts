import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '#lib/core/text/word-diff.ts';

const without = (kind: string, before: string, after: string) =>
	diffWords(before, after)
		.filter((part) => part.kind !== kind)
		.map(({ text }) => text)
		.join('');

test('a changed word is told apart from the words around it', () => {
	expect(diffWords('We can’t wait.', 'We don’t wait!')).toEqual([
		{ kind: 'same', text: 'We ' },
		{ kind: 'removed', text: 'can’t' },
		{ kind: 'added', text: 'don’t' },
		{ kind: 'same', text: ' wait' },
		{ kind: 'removed', text: '.' },
		{ kind: 'added', text: '!' }
	]);
});

test('both wordings can be read back to the letter', () => {
	const words = fc
		.array(fc.constantFrom('a', 'law', ' ', '-', '’', 'é', '\n', '…', '👍'))
		.map((w) => w.join(''));
	fc.assert(
		fc.property(words, words, (before, after) => {
			expect(without('added', before, after)).toBe(before);
			expect(without('removed', before, after)).toBe(after);
		})
	);
});
