import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapse, normalise } from '../../../../src/lib/core/quotes/normalise.ts';

const signs = fc
	.array(fc.constantFrom(...'ab é-–—…"“’ \n\u00A0\uFB03\u0301«1👍'))
	.map((list) => list.join(''));

test('what is even already stays as it is', () => {
	fc.assert(
		fc.property(signs, (text) => {
			const once = normalise(text).text;
			expect(normalise(once).text).toBe(once);
		}),
		{ numRuns: 2_000 }
	);
});

test('any piece leads back to a piece of the source that evens out to it', () => {
	const words = fc.array(
		fc.constantFrom('we', '“can’t”', '—', '…', 'o\uFB03ce', 'x\u00ADy', 're\u0301')
	);
	const gap = fc.constantFrom(' ', '\n\n', '\u00A0', '  ');
	fc.assert(
		fc.property(words, gap, fc.nat(), fc.nat(), (list, between, a, b) => {
			const source = list.join(between);
			const { text, startOf, endOf } = normalise(source);
			const start = text.indexOf('w', a % (text.length + 1));
			if (start < 0) return;
			const end = start + 1 + (b % (text.length - start));
			const back = normalise(source.slice(startOf(start), endOf(end))).text;
			expect(back.startsWith(text.slice(start, end).trimEnd())).toBe(true);
		}),
		{ numRuns: 1_000 }
	);
});

test('no text takes time with the square of its length', () => {
	for (const text of [' ', '\u00A0 ', '- ', '.', '“a” ', 'a\u0301', '--', '. ', '\u00AD']) {
		const started = performance.now();
		normalise(text.repeat(4e5 / text.length));
		// With the square of it these would take minutes.
		expect(performance.now() - started, JSON.stringify(text)).toBeLessThan(15_000);
	}
});

test('white space of files is one space, that of typesetters is not touched', () => {
	expect(collapse(' a\r\n\tb\u00A0c\u2009d ')).toBe('a b\u00A0c\u2009d');
});
