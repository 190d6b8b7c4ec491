import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkToWords, textDirective } from '../../../../src/lib/core/views/text-fragment.ts';

/** A directive as a browser reads it: split at its own signs, then decoded. */
function read(directive: string) {
	const parts = directive.split(',');
	const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
	const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
	const decode = (part: string | undefined) =>
		part === undefined ? undefined : decodeURIComponent(part);
	return { prefix: decode(prefix), words: parts.map(decodeURIComponent), suffix: decode(suffix) };
}

describe('the address of certain words', () => {
	test('names short words whole', () => {
		expect(textDirective({ exact: 'Enough is enough.' })).toBe('Enough%20is%20enough.');
	});

	test('encodes the signs that divide a directive', () => {
		expect(textDirective({ exact: 'well-known, A&B' })).toBe('well%2Dknown%2C%20A%26B');
	});

	test('names long words by their beginning and their end', () => {
		const exact = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
		expect(read(textDirective({ exact })).words).toEqual([
			'word0 word1 word2 word3 word4 word5',
			'word74 word75 word76 word77 word78 word79'
		]);
	});

	test.each(['…', '...', '. . .', '[the mayors]'])(
		'looks for nothing that an editor put in: %s',
		(cut) => {
			const exact = `We will go ${cut} and not come back`;
			expect(read(textDirective({ exact })).words).toEqual(['We will go', 'and not come back']);
		}
	);

	test('says what stands before and after', () => {
		const directive = textDirective({
			exact: 'bad work',
			prefix: 'done some ',
			suffix: ', he said'
		});
		expect(read(directive)).toEqual({
			prefix: 'done some',
			words: ['bad work'],
			suffix: ', he said'
		});
	});

	test('takes the place of another fragment of the page', () => {
		expect(linkToWords('https://example.org/a?b=c#part', { exact: 'x' })).toBe(
			'https://example.org/a?b=c#:~:text=x'
		);
	});

	test('always comes back as the words that went in', () => {
		const words = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 150 })
			.filter((text) => text.trim() !== '' && !/[[\]…]|\.\s?\.\s?\./u.test(text));
		fc.assert(
			fc.property(words, words, (exact, prefix) => {
				expect(read(textDirective({ exact, prefix }))).toEqual({
					prefix: prefix.trim(),
					words: [exact.trim()],
					suffix: undefined
				});
			})
		);
	});
});
