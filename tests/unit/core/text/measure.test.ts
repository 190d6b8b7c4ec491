import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADVANCE_WIDTHS, CHARACTERS } from '#lib/core/text/advance-widths.ts';
import { textWidth } from '#lib/core/text/measure.ts';

const sans = { family: 'sans', size: 12, weight: 600 } as const;

describe('the table of widths', () => {
	test.each(Object.entries(ADVANCE_WIDTHS))('%s has a width for each character', (_, widths) => {
		expect(widths).toHaveLength([...CHARACTERS].length);
	});

	test('has every character of every story', () => {
		const stories = readdirSync('data').filter((name) => /^(?!.*schema).*\.json$/.test(name));
		const used = new Set(stories.flatMap((name) => [...readFileSync(`data/${name}`, 'utf8')]));
		const missing = [...used].filter(
			(character) => !CHARACTERS.includes(character) && !'\n\r\t'.includes(character)
		);
		expect(missing, 'add them to scripts/fonts.ts').toEqual([]);
	});
});

describe('textWidth', () => {
	test('of nothing is nothing', () => {
		expect(textWidth('', sans)).toBe(0);
	});

	test('grows with the font size', () => {
		expect(textWidth('County', { ...sans, size: 24 })).toBeCloseTo(2 * textWidth('County', sans));
	});

	test('adds letter spacing after each letter', () => {
		const spaced = textWidth('OHIO', { ...sans, tracking: 0.1 });
		expect(spaced - textWidth('OHIO', sans)).toBeCloseTo(4 * 0.1 * 12);
	});

	test('is wider in a heavier weight', () => {
		const [book, bold] = [400, 700].map((weight) => textWidth('County', { ...sans, weight }));
		expect(bold).toBeGreaterThan(book ?? Infinity);
	});

	test('gives a character that is not in the fonts an average width', () => {
		expect(textWidth('ǂ', sans)).toBeCloseTo(0.56 * 12);
	});
});
