import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines, breakLines, fitLines } from '../../../../src/lib/core/picture/text-lines.ts';
import { textWidth } from '../../../../src/lib/core/text/measure.ts';

const STYLE = { family: 'sans', size: 16, weight: 400 } as const;

describe('lines', () => {
	const texts = fc.string({ maxLength: 200 });
	const widths = fc.integer({ min: 40, max: 400 });
	const counts = fc.integer({ min: 1, max: 6 });

	it.each([
		['broken', breakLines],
		['balanced', balanceLines]
	])('fit, %s: none is too long, and there are not too many', (_, lay) => {
		fc.assert(
			fc.property(texts, widths, counts, (text, width, most) => {
				const lines = lay(text, STYLE, width, most);
				expect(lines.length).toBeLessThanOrEqual(most);
				for (const line of lines) expect(textWidth(line, STYLE)).toBeLessThanOrEqual(width);
			})
		);
	});

	it('hold all the words where there is room', () => {
		fc.assert(
			fc.property(texts, widths, (text, width) => {
				const together = (lines: string[]) => lines.join('').replace(/[^\S\u00a0]/g, '');
				expect(together(breakLines(text, STYLE, width))).toBe(together([text]));
				expect(balanceLines(text, STYLE, width)).toHaveLength(
					breakLines(text, STYLE, width).length
				);
			})
		);
	});

	it('show that they are cut', () => {
		const [line = ''] = breakLines('One clause, and then another.', STYLE, 120, 1);
		expect(line).toBe('One clause, a …');
	});

	it('do not leave a word alone', () => {
		const words = 'places hold a letter dated Jan. 24, 2018.';
		expect(breakLines(words, STYLE, 264).at(-1)).toBe('2018.');
		expect(balanceLines(words, STYLE, 264)).toEqual([
			'places hold a letter',
			'dated Jan. 24, 2018.'
		]);
	});

	it('do not break where a no-break space stands', () => {
		expect(breakLines('4\u00a0since April, 19\u00a0since May', STYLE, 110)).toEqual([
			'4\u00a0since April,',
			'19\u00a0since May'
		]);
	});

	it('are set as large as they fit, or else smallest and cut', () => {
		const fit = (words: string) => fitLines(words, STYLE, [40, 20], 200, () => 1);
		expect(fit('Short').size).toBe(40);
		expect(fit('Not so very short').size).toBe(20);
		expect(fit('Longer than any line can be').lines).toEqual([expect.stringMatching(/…$/)]);
	});
});
