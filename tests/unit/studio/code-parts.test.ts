import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FINDING_CODES } from '../../../src/lib/core/check/finding-codes.ts';
import { codeParts } from '../../../src/lib/studio/problems/code-parts.ts';

const codeIn = (words: string) =>
	codeParts(words).flatMap(({ text, isCode }) => (isCode ? [text] : []));

test('names of fields are code, the words around them are not', () => {
	expect(codeParts('Write `date` alone.')).toEqual([
		{ text: 'Write ', isCode: false },
		{ text: 'date', isCode: true },
		{ text: ' alone.', isCode: false }
	]);
	expect(codeIn('`notBefore` 9:00 and `notAfter` 8:00')).toEqual(['notBefore', 'notAfter']);
});

test.each([
	'a single ` in a text',
	'`` with nothing between them',
	'“rock `n roll, she said` again”',
	'no name at all'
])('text of a file stays as it is: %s', (words) => {
	expect(codeParts(words)).toEqual([{ text: words, isCode: false }]);
});

test('nothing is lost but the backquotes around names', () => {
	const words = fc.array(fc.constantFrom('`', 'a', ' ', '“', '<b>')).map((signs) => signs.join(''));
	fc.assert(
		fc.property(words, (text) => {
			const again = codeParts(text).map((part) => (part.isCode ? `\`${part.text}\`` : part.text));
			expect(again.join('')).toBe(text);
		})
	);
});

test('no mend that the checker gives keeps a backquote', () => {
	for (const { mend } of Object.values(FINDING_CODES)) {
		expect(
			codeParts(mend)
				.map(({ text }) => text)
				.join('')
		).not.toContain('`');
	}
});
