import { describe, expect, it } from 'vitest';
import { changeLog, changesOf } from '#lib/core/views/corrections.ts';
import { licenceAddress } from '#lib/core/views/licence.ts';
import { recordName } from '#lib/core/views/record-name.ts';
import { sizeWords } from '#lib/core/views/story-downloads.ts';
import type { Correction } from '#lib/core/schema/story.ts';
import { corrected, toldStory } from '../export/told-stories.ts';

const entry = (date: string, kind: Correction['kind'], ...records: string[]): Correction => ({
	date,
	kind,
	records,
	reason: 'Because.'
});

describe('the change log', () => {
	const { model } = toldStory({
		...corrected.story,
		corrections: [
			entry('2018-02-05', 'update', 'mayor-no', 'letters', 'mayor'),
			entry('2018-02-03', 'addition', 'chicago'),
			entry('2018-02-05', 'retraction', 'paper', 'how-many')
		]
	});
	const log = changeLog(model, '../');

	it('has the latest first; of one day, the last of the file', () => {
		expect(log.map(({ anchor, kindWords, dateWords }) => [anchor, kindWords, dateWords])).toEqual([
			['change-3', 'Retracted', 'Feb. 5, 2018'],
			['change-1', 'Updated', 'Feb. 5, 2018'],
			['change-2', 'Added', 'Feb. 3, 2018']
		]);
	});

	it('leads to each record that has a place of its own, by its name', () => {
		expect(log.map(({ concerns }) => concerns.map(({ name, address }) => [name, address]))).toEqual(
			[
				[
					['Letter reaches City Hall', '../sources/#paper'],
					['How many letters were sent?', '../disputes/how-many/']
				],
				[
					['“We can\'t agree to "conditions" of this kind”', '../remarks/mayor-no/'],
					['Letters', null],
					['The Mayor', null]
				],
				[['Chicago', '../places/chicago/']]
			]
		);
	});

	it('tells at a record what changed in it', () => {
		expect(changesOf(model, 'chicago').map(({ anchor }) => anchor)).toEqual(['change-2']);
		expect(changesOf(model, 'cook-county')).toEqual([]);
	});
});

it('a long remark is named by its first words, what is not there by its id', () => {
	const [remark] = corrected.story.remarks;
	const words = 'word '.repeat(40).trim();
	const { model } = toldStory({
		...corrected.story,
		remarks: remark ? [{ ...remark, words }] : []
	});
	expect(recordName(model, 'mayor-no')).toMatch(/^“(word )+…”$/);
	expect(recordName(model, 'mayor-no').length).toBeLessThan(70);
	expect(recordName(model, 'nowhere')).toBe('nowhere');
});

it.each([
	['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
	['CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
	['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	['All rights reserved', null],
	['MIT', null]
])('the licence %s is read at %s', (license, address) => {
	expect(licenceAddress(license)).toBe(address);
});

it.each([
	[1, '1 KB'],
	[139_084, '139 KB'],
	[1_240_000, '1.2 MB']
])('%i bytes are %s', (bytes, words) => {
	expect(sizeWords(bytes)).toBe(words);
});
