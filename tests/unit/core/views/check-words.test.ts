import { describe, expect, test } from 'vitest';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import type { QuoteCheck } from '../../../../src/lib/core/quotes/ledger.ts';
import {
	checkWords,
	remarkCheckWords,
	storyCheckWords
} from '../../../../src/lib/core/views/check-words.ts';
import { SMALL } from '../model/small-story.ts';

const on = { source: 'paper', dateWords: 'Jan. 24, 2018' };

describe('the check of one wording in words', () => {
	test.each([
		['exact', 'Checked against the source on Jan. 24, 2018: printed exactly so.'],
		[
			'typography',
			'Checked against the source on Jan. 24, 2018: printed so, apart from typography.'
		],
		['ellipsis', 'Checked against the source on Jan. 24, 2018: printed so, with the marked cuts.'],
		['differs', 'Checked against the source on Jan. 24, 2018: printed otherwise.'],
		['missing', 'Checked against the source on Jan. 24, 2018: not found there.'],
		['unreachable', 'Not yet checked against the source, which could not be read on Jan. 24, 2018.']
	] as const)('%s', (verdict, words) => {
		expect(checkWords({ ...on, verdict })).toBe(words);
	});

	test('none', () => {
		expect(checkWords(undefined)).toBe('Not yet checked against the source.');
	});
});

describe('the checks of a remark', () => {
	const [source] = SMALL.sources;
	const [remark] = SMALL.remarks;
	const [a, b, c] = ['The Paper', 'The Radio', 'The Wire'].map((publisher, index) => ({
		...source!,
		id: `source-${index}`,
		publisher
	}));
	const wording = (id: string) => ({ source: id, exact: 'No.' });
	const check = (id: string, changes: Partial<QuoteCheck> = {}): QuoteCheck => ({
		...{ remark: remark!.id, source: id, words: 'No.', verdict: 'exact', date: '2018-01-24' },
		...{ hash: null, selector: null },
		...changes
	});
	const wordsOf = (sources: string[], checks: QuoteCheck[]): string => {
		const story = {
			...SMALL,
			sources: [...SMALL.sources, a!, b!, c!],
			remarks: [{ ...remark!, wordings: sources.map(wording) }]
		};
		const model = indexStory(resolveStory(story, { story: story.id, checks }));
		return remarkCheckWords(model, model.remarks[0]!);
	};

	test('of one source', () => {
		expect(wordsOf(['source-0'], [check('source-0')])).toBe(
			'Checked against the source on Jan. 24, 2018: printed exactly so.'
		);
	});

	test('of several sources, those with one result together', () => {
		const checks = [
			check('source-0'),
			check('source-1', { verdict: 'differs' }),
			check('source-2')
		];
		expect(wordsOf(['source-0', 'source-1', 'source-2'], checks)).toBe(
			'Checked against The Paper and The Wire on Jan. 24, 2018: printed exactly so. ' +
				'Checked against The Radio on Jan. 24, 2018: printed otherwise.'
		);
	});

	test('not of sources that could not be read, nor of words changed since', () => {
		const checks = [
			check('source-0', { verdict: 'unreachable' }),
			check('source-1', { words: 'Nope.' })
		];
		expect(wordsOf(['source-0', 'source-1'], checks)).toBe('');
	});
});

describe('the checks of a whole story', () => {
	const [remark] = SMALL.remarks;
	const wording = { source: 'paper', exact: 'No.' };
	const said = (...verdicts: QuoteCheck['verdict'][]) =>
		storyCheckWords({
			remarks: [
				{
					...resolveStory(SMALL).remarks.find(({ id }) => id === remark!.id)!,
					wordings: [wording, wording, wording],
					checks: verdicts.map((verdict) => ({ ...on, verdict }))
				}
			]
		});

	test('what was held against a text, and that the rest was not', () => {
		expect(said('exact', 'differs')).toBe(
			'Of 3 wordings of quotations, 2 were held against the texts of their sources: 1 printed exactly so and 1 printed otherwise. The others are not yet checked.'
		);
	});

	test('a source that could not be read counts as not checked', () => {
		expect(said('unreachable')).toBe('No quotation was yet held against the text of its source.');
	});
});
