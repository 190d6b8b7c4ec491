/** References against examples worked out by hand from the rules of MLA 9 and Chicago 17. */
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/lib/core/schema/story.ts';
import { citeInStyles } from '../../../src/lib/server/citations.ts';

const URL = 'https://www.example.org/a';
const cite = (source: Omit<Source, 'id'>) =>
	Object.fromEntries(
		citeInStyles({ id: 'source', ...source }, 'en-US').map(({ style, text }) => [style, text])
	);

const EXAMPLES: { name: string; source: Omit<Source, 'id'>; MLA: string; Chicago: string }[] = [
	{
		name: 'a news article',
		source: {
			type: 'article-newspaper',
			title: 'Mayors Stay Away',
			author: [{ family: 'Doe', given: 'Jane' }],
			publisher: 'The Paper',
			issued: '2018-01-24T17:30-05:00',
			URL
		},
		MLA: `Doe, Jane. “Mayors Stay Away.” The Paper, 24 Jan. 2018, ${URL}.`,
		Chicago: `Doe, Jane. “Mayors Stay Away.” The Paper, January 24, 2018. ${URL}.`
	},
	{
		name: 'an article by three',
		source: {
			type: 'article-magazine',
			title: 'Who Wrote This?',
			author: [
				{ family: 'Doe', given: 'Jane' },
				{ family: 'de Roe', given: 'Rik' },
				{ family: 'Poe', given: 'Ann' }
			],
			publisher: 'The Weekly',
			issued: '2018-05'
		},
		MLA: 'Doe, Jane, et al. “Who Wrote This?” The Weekly, May 2018.',
		Chicago: 'Doe, Jane, Rik de Roe, and Ann Poe. “Who Wrote This?” The Weekly, May 2018.'
	},
	{
		name: 'a web page without a date',
		source: {
			type: 'webpage',
			title: 'About the Office',
			publisher: 'City of Somewhere',
			accessed: '2026-01-02',
			URL
		},
		MLA: `“About the Office.” City of Somewhere, ${URL}. Accessed 2 Jan. 2026.`,
		Chicago: `“About the Office.” City of Somewhere. Accessed January 2, 2026. ${URL}.`
	},
	{
		name: 'a broadcast',
		source: {
			type: 'broadcast',
			title: 'The Evening Report',
			publisher: 'Channel 5',
			issued: '2018-01-24'
		},
		MLA: '“The Evening Report.” Channel 5, 24 Jan. 2018.',
		Chicago: '“The Evening Report.” Channel 5, January 24, 2018.'
	},
	{
		name: 'a statute',
		source: { type: 'legislation', title: '8 U.S.C. 1373', publisher: 'U.S. Code', URL },
		MLA: `8 U.S.C. 1373. U.S. Code, ${URL}.`,
		Chicago: `8 U.S.C. 1373. U.S. Code. ${URL}.`
	},
	{
		name: 'a report of a body',
		source: {
			type: 'report',
			title: 'Review of Grants',
			author: [{ literal: 'Office of the Inspector' }],
			publisher: 'Department of Grants',
			issued: '2016-05-31'
		},
		MLA: 'Office of the Inspector. Review of Grants. Department of Grants, 31 May 2016.',
		Chicago: 'Office of the Inspector. Review of Grants. Department of Grants, May 31, 2016.'
	},
	{
		name: 'a post without a title',
		source: {
			type: 'post',
			author: [{ family: 'de Roe', given: 'Rik' }],
			publisher: 'Twitter, @roe',
			issued: '2018-01-24'
		},
		MLA: 'de Roe, Rik. Twitter, @roe, 24 Jan. 2018.',
		Chicago: 'de Roe, Rik. Twitter, @roe, January 24, 2018.'
	}
];

describe.each(EXAMPLES)('$name is cited', ({ source, MLA, Chicago }) => {
	const cited = cite(source);

	test('by the rules of MLA and Chicago', () => {
		expect(cited['MLA']).toBe(MLA);
		expect(cited['Chicago']).toBe(Chicago);
	});

	test('by APA with its title and its year, where it has them', () => {
		const year = source.issued?.slice(0, 4);
		if (year) expect(cited['APA']).toContain(year);
		// APA sets titles in lower case.
		expect(cited['APA']?.toLowerCase()).toContain((source.title ?? 'roe').toLowerCase());
	});
});

test('a date in doubt gives what is known of it', () => {
	const cited = cite({ type: 'webpage', title: 'Old', publisher: 'Site', issued: '2018-01~' });
	expect(cited['MLA']).toContain('2018');
});
