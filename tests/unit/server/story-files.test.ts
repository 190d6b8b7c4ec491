/** Files that are made outside the core: references as BibTeX, and names that last. */
import { Cite } from '@citation-js/core';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cslItem } from '#lib/core/export/csl-json.ts';
import { checkStory } from '#lib/core/check/check-story.ts';
import { writeBibtex } from '#lib/server/bibtex.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { listStories, readStory } from '#lib/server/read-story.ts';
import { recordUuid } from '#lib/server/record-uuid.ts';
import { datasetText, storyFileBytes } from '#lib/server/story-files.ts';
import { hostile, shipped } from '../core/export/told-stories.ts';

const [id = ''] = listStories();

/** BibTeX tells the "de" of a family name from the rest. */
const nameOf = ({
	literal,
	'non-dropping-particle': particle,
	family
}: Record<string, string | undefined>) => literal ?? [particle, family].filter(Boolean).join(' ');

describe('sources.bib', () => {
	it.each([
		['the shipped story', shipped],
		['hostile words', hostile]
	])('read back, each source of %s has its label, title, authors and date', (_, { story }) => {
		const items = story.sources.map(cslItem);
		const read = new Cite(writeBibtex(items)).data;
		expect(read.map((item) => item['citation-key'])).toEqual(items.map((item) => item.id));
		for (const [i, { title, author, issued, URL }] of items.entries()) {
			const names = (read[i]?.['author'] ?? []) as Record<string, string | undefined>[];
			expect(read[i]?.['title']).toBe(title);
			expect(read[i]?.['URL']).toBe(URL);
			expect(names.map(nameOf)).toEqual(
				(author ?? []).map(({ family, literal }) => literal ?? family)
			);
			if (issued?.['date-parts']?.length === 1) {
				expect(read[i]?.['issued']).toMatchObject({ 'date-parts': issued['date-parts'] });
			}
		}
	});
});

describe('names for feeds and calendars', () => {
	it('are the same in every build, and another for each record and story', () => {
		expect(recordUuid('a-story', 'a-record')).toBe(recordUuid('a-story', 'a-record'));
		expect(recordUuid('a-story', 'a-record')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
		const names = ['a/b', 'a/c', 'd/b'].map((name) =>
			recordUuid(...(name.split('/') as [string, string]))
		);
		expect(new Set(names).size).toBe(3);
	});
});

describe('the dataset', () => {
	it('read again as a story file gives the same story', () => {
		const { story, findings } = checkStory(datasetText(id), { fileName: `${id}.json`, gazetteer });
		expect(story).toEqual(readStory(id));
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	it('lies in the zip to the byte', () => {
		const zip = unzipSync(storyFileBytes(id, 'dataset.zip'));
		const bytes = zip[`${id}/dataset.json`];
		expect(bytes && strFromU8(bytes)).toBe(datasetText(id));
	});
});
