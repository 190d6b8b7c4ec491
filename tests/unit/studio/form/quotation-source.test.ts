import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listStories, storyFile } from '#lib/server/read-story.ts';
import { markedParts } from '#lib/studio/form/marked-parts.ts';
import { differencesOf, quotationFault } from '#lib/studio/form/quotation-source.ts';

const PATH = ['remarks', 0, 'words'];
const SOURCE = 'A note.\n\nHe said: “The mayors have a done a terrible job, I mean,” and left.';
const storyOf = (words: string, exact: string) => ({
	remarks: [{ words, wordings: [{ source: 'a', exact }] }]
});
const fault = (words: string, exact: string, pasted?: string) =>
	quotationFault(storyOf(words, exact), PATH, pasted);

/** The words that are marked, and what stands there. */
const pairs = (words: string, exact: string, pasted?: string) =>
	fault(words, exact, pasted)?.differences.map(({ ours, theirs }) => [
		words.slice(ours.start, ours.end),
		theirs
	]);

describe('a quotation and its source', () => {
	test('the marks of typography and a marked cut are no difference', () => {
		expect(fault('have a done a "terrible" job', 'have a done a “terrible” job')).toBeNull();
		expect(fault('The mayors … job, I mean', '', SOURCE)).toBeNull();
	});

	test('a word that is another is marked alone', () => {
		const words = 'The mayors have a done a good job';
		expect(pairs(words, words, SOURCE)).toEqual([['good', 'terrible']]);
	});

	test('a word that is left out, or too many, is seen by its neighbours', () => {
		const less = 'The mayors have done a terrible job';
		expect(pairs(less, less, SOURCE)).toEqual([['have done', 'have a done']]);
		const more = 'The mayors have a done such a terrible job';
		expect(pairs(more, more, SOURCE)).toEqual([['done such a', 'done a']]);
	});

	test('one press puts the quotation and the wording right', () => {
		const words = 'The mayors have done a terrible job';
		const right = 'The mayors have a done a terrible job';
		expect(fault(words, words, SOURCE)?.edits).toEqual([
			{ path: ['remarks', 0, 'wordings', 0, 'exact'], value: right },
			{ path: PATH, value: right }
		]);
		expect(fault(words, right, SOURCE)?.edits).toEqual([{ path: PATH, value: right }]);
	});

	test('without the source’s text the first wording stands for it', () => {
		const right = 'The mayors have a done a terrible job';
		expect(fault('have done a terrible job', right)).toEqual({
			differences: [{ ours: { start: 0, end: 9 }, theirs: 'have a done' }],
			edits: [{ path: PATH, value: 'have a done a terrible job' }]
		});
	});

	test('words that are not there at all are told and not put right', () => {
		expect(fault('Nothing like it was ever said here', '', SOURCE)).toEqual({
			differences: [],
			edits: []
		});
	});

	test('nothing is said of what is not written yet', () => {
		expect(fault('', 'x', SOURCE)).toBeNull();
		expect(quotationFault({ remarks: [{ words: 'x' }] }, PATH, SOURCE)).toBeNull();
		expect(quotationFault({ remarks: 'none' }, PATH, SOURCE)).toBeNull();
	});
});

test('whatever two texts are, the marks stand in their text, in order', () => {
	const text = fc.string({ unit: fc.constantFrom(...'ab “”"’… —-\n\u00AD'), maxLength: 30 });
	fc.assert(
		fc.property(text, text, (words, instead) => {
			const marks = differencesOf(words, instead).map(({ ours }) => ours);
			for (const { start, end } of marks) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(words.length);
			}
			const parts = markedParts(words, marks);
			expect(parts.map((part) => part.text).join('')).toBe(words);
		})
	);
});

test('in the shipped stories every quotation is that of its first wording', () => {
	for (const id of listStories()) {
		const story = JSON.parse(readFileSync(storyFile(id), 'utf8')) as { remarks: unknown[] };
		const bad = story.remarks.flatMap((remark, index) =>
			quotationFault(story, ['remarks', index, 'words'], undefined) ? [remark] : []
		);
		expect(bad).toEqual([]);
	}
});
