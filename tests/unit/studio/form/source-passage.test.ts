import { describe, expect, test } from 'vitest';
import { findQuote, prepareText } from '#lib/core/quotes/find-quote.ts';
import { passageAt, passageWords, readPasted } from '#lib/studio/form/source-passage.ts';
import { takeSourceWords } from '#lib/studio/form/source-words.ts';

const TEXT = 'The first paragraph.\n\nHe said: "We have done a good thing." Then he left.';

function place(exact: string, text = TEXT) {
	const { span, verdict } = findQuote({ exact }, prepareText(text));
	return span && { verdict, ...passageAt(text, span) };
}

describe('where words stand in a source', () => {
	test('paragraph and characters are counted from 1', () => {
		const found = place('We have done a good thing.');
		expect(found).toMatchObject({ verdict: 'exact', paragraph: 2, from: 11, to: 36 });
		expect(found && passageWords(found)).toBe('¶2, characters 11–36');
	});

	test('empty lines before the first paragraph are none', () => {
		expect(place('done a good', `\n\n${TEXT}`)).toMatchObject({ paragraph: 2 });
	});

	test('of words that differ, the nearest passage is shown as the source has it', () => {
		const found = place('We have done good thing');
		expect(found).toMatchObject({ verdict: 'differs', words: 'We have done a good thing' });
		expect(found?.before.endsWith('He said: "')).toBe(true);
	});

	test('what stands around is cut between words', () => {
		const long = `${'word '.repeat(100)}the quoted words ${'word '.repeat(100)}`;
		const found = place('the quoted words', long);
		expect(found?.before).toMatch(/^… word( word)* $/);
		expect(found?.after).toMatch(/^( word)+ …$/);
	});
});

describe('a text as it was pasted', () => {
	test('HTML is read as a reader sees it', () => {
		const html = '<!doctype html><style>p{}</style><p>One &amp; two.<p>Three <b>four</b>.';
		expect(readPasted(html)).toBe('One & two.\n\nThree four.');
	});

	test('lines are paragraphs only where no line is empty', () => {
		expect(readPasted('One.\r\nTwo.')).toBe('One.\n\nTwo.');
		expect(readPasted('One,\nstill.\n\nTwo.')).toBe('One,\nstill.\n\nTwo.');
	});

	test('a sign for “less than” is no page', () => {
		expect(readPasted('< 5 came')).toBe('< 5 came');
	});
});

describe('the source’s words', () => {
	const source = prepareText(TEXT);
	const take = (words: string, exact: string) => {
		const story = { remarks: [{ words, wordings: [{ source: 'a', exact }] }] };
		const { span } = findQuote({ exact }, source);
		return span && takeSourceWords(story, ['remarks', 0, 'wordings', 0], source, span);
	};

	test('go into the wording, and into the quotation that had them wrong', () => {
		expect(take('We have done good', 'We have done good thing.')).toEqual([
			{ path: ['remarks', 0, 'wordings', 0, 'exact'], value: 'We have done a good thing.' },
			{ path: ['remarks', 0, 'words'], value: 'We have done a good' }
		]);
	});

	test('a quotation that the source has stays as it is', () => {
		expect(take('done a good thing', 'We have done good thing.')).toHaveLength(1);
	});
});
