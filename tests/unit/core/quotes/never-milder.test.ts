/** Whatever is done to one word of a quotation is `differs`; whatever a typesetter does is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote, prepareText } from '../../../../src/lib/core/quotes/find-quote.ts';

const WORDS = [
	...['the', 'mayors', 'who', 'will', 'not', "can't", 'law-abiding', 'people', 'resolute', 'of'],
	...['boycott', '2,100', 'meeting', 'Chicago', 'jurisdictions', 'rule', 'we', 'believe', 'naïve']
];
const SIGNS = ['', '', '', '', ',', '.', ' —', ';'];

const word = fc.constantFrom(...WORDS);
const token = fc.tuple(word, fc.constantFrom(...SIGNS)).map(([text, sign]) => text + sign);
const text = fc.array(token, { minLength: 20, maxLength: 80 });
/** A text in words, and six to fourteen of them that are quoted. */
const quoted = fc
	.tuple(text, fc.nat(), fc.integer({ min: 6, max: 14 }))
	.map(([tokens, at, count]) => {
		const start = at % (tokens.length - count);
		return { source: tokens.join(' '), quote: tokens.slice(start, start + count) };
	});

const verdictOf = (source: string, words: readonly string[]): string =>
	findQuote({ exact: words.join(' ') }, prepareText(source)).verdict;

const letters = /[\p{L}]+/u;
const CHANGES: Readonly<Record<string, (word: string) => string | null>> = {
	'changed to another': () => 'zebra',
	'changed in one letter': (word) => word.replace(/\p{L}(?=\P{L}*$)/u, 'x'),
	'capitalised otherwise': (word) =>
		word.replace(/\p{L}/u, (l) => (l === l.toLowerCase() ? l.toUpperCase() : l.toLowerCase())),
	'split in two': (word) => {
		const [run = ''] = word.match(letters) ?? [];
		return run.length < 2 ? null : word.replace(run, `${run.slice(0, 1)} ${run.slice(1)}`);
	},
	doubled: (word) => `${word} ${word}`,
	'cut short': (word) => {
		const [run = ''] = word.match(letters) ?? [];
		return run.length < 3 ? null : word.replace(run, run.slice(0, -1));
	},
	'put in brackets': (word) => `[${word}]`
};

test.each(Object.entries(CHANGES))('a word %s: differs', (_, change) => {
	fc.assert(
		fc.property(quoted, fc.nat(), ({ source, quote }, at) => {
			// Not at an end: there, what is quoted may begin or end elsewhere.
			const index = 1 + (at % (quote.length - 2));
			const changed = change(quote[index] ?? '');
			if (changed === null || changed === quote[index]) return;
			const words = quote.with(index, changed);
			fc.pre(!source.includes(words.join(' ')));
			expect(verdictOf(source, words)).toBe('differs');
		}),
		{ numRuns: 80 }
	);
});

test('two words joined: differs', () => {
	fc.assert(
		fc.property(quoted, fc.nat(), ({ source, quote }, at) => {
			const index = at % (quote.length - 1);
			fc.pre(!quote[index]?.includes('—'));
			const joined = `${quote[index]}${quote[index + 1]}`;
			const words = [...quote.slice(0, index), joined, ...quote.slice(index + 2)];
			expect(verdictOf(source, words)).toBe('differs');
		}),
		{ numRuns: 80 }
	);
});

const TYPOGRAPHY: Readonly<Record<string, (text: string) => string>> = {
	'curly marks': (text) => text.replaceAll("'", '’'),
	'no-break spaces': (text) => text.replace(' ', '\u00A0'),
	'thin spaces before dashes': (text) => text.replaceAll(' —', '\u2009—'),
	'dashes without spaces': (text) => text.replaceAll(' — ', '—'),
	'en dashes': (text) => text.replaceAll('—', '–'),
	'two hyphens': (text) => text.replaceAll('—', '--'),
	'soft hyphens': (text) => text.replace(/(\p{L})(\p{L})/u, '$1\u00AD$2'),
	'zero-width joiners': (text) => text.replace(/(\p{L})(\p{L})/u, '$1\u2060$2'),
	'hyphens that may not break': (text) => text.replaceAll('-', '\u2011'),
	ligatures: (text) => text.replaceAll('fi', '\uFB01'),
	'accents apart': (text) => text.normalize('NFD')
};

test.each(Object.entries(TYPOGRAPHY))('%s in the source: typography, or exact', (_, set) => {
	fc.assert(
		fc.property(quoted, ({ source, quote }) => {
			const words = quote.join(' ');
			// A quotation that ends in a dash would be cut out with or without its space.
			fc.pre(!/—$/.test(words));
			const printed = source.replaceAll(words, set(words));
			const expected = printed === source ? 'exact' : 'typography';
			expect(verdictOf(printed, quote)).toBe(expected);
		}),
		{ numRuns: 80 }
	);
});

test('nothing that is looked for and nowhere looked for it breaks the search', () => {
	const any = fc.string({ unit: 'binary', maxLength: 200 });
	const near = fc.constantFrom('…', '...', '[...]', '“', '-', '', '\n\n', 'we', '(');
	const mixed = fc.array(fc.oneof(any, near), { maxLength: 12 }).map((parts) => parts.join(' '));
	fc.assert(
		fc.property(mixed, mixed, mixed, (source, exact, prefix) => {
			const { verdict, selector, instead } = findQuote({ exact, prefix }, prepareText(source));
			expect(['exact', 'typography', 'ellipsis', 'differs', 'missing']).toContain(verdict);
			expect(selector === null).toBe(verdict === 'differs' || verdict === 'missing');
			expect(instead === '').toBe(verdict !== 'differs');
		}),
		{ numRuns: 300 }
	);
});
