import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFor } from '../../../../src/lib/core/find/answer.ts';
import { findPlaces } from '../../../../src/lib/core/find/find-places.ts';
import { indexPlaces } from '../../../../src/lib/core/find/place-index.ts';
import { milesBetween, milesWords } from '../../../../src/lib/core/geo/miles.ts';
import { mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { readNames } from '../../../../src/lib/server/atlas-files.ts';
import { model } from '../geo/atlas-story.ts';

const index = indexPlaces(model, readNames());
const silent = { ...model, map: { ...model.map, absent: null } };
const [first, , last] = ['april-2017-letters', 'november-2017-letters', 'letters-released'];

function answer(query: string, until: string | null = last, of = model) {
	const [found] = findPlaces(index, query);
	if (!found) throw new Error(`${query} is not found`);
	return answerFor(of, mapStateAt(of, until), found).sentences.join(' ');
}

describe('a place of the story', () => {
	test.each([
		[
			'Chicago',
			'Chicago holds a letter of Jan. 24, 2018. The same is true of Cook County and Illinois, in which it lies.'
		],
		[
			'Cook County, Ill.',
			'Cook County holds a letter of Jan. 24, 2018. The same is true of Illinois, in which it lies, and of Chicago, inside it.'
		],
		[
			'Multnomah',
			'Multnomah County had a letter in 2017. Oregon, in which it lies, holds a letter of Jan. 24, 2018.'
		],
		[
			'Oakland',
			'Oakland is named in one event of this story. California, in which it lies, holds a letter of Jan. 24, 2018.'
		]
	])('%s: what it has, and what it lies in and holds has', (query, words) => {
		expect(answer(query)).toBe(words);
	});

	test('is spoken of as the map stands at the moment', () => {
		expect(answer('Chicago', first)).toBe(
			'Chicago had a letter in 2017. The same is true of Cook County, in which it lies. Illinois, in which it lies, had no letter yet.'
		);
		expect(answer('Chicago', null)).toMatch(/^Chicago had no letter yet\./);
	});
});

describe('a place that the story does not name', () => {
	test.each([
		[
			'Alameda County',
			/^Alameda County got no letter; two cities in it did: Berkeley and Fremont\. Each holds a letter of Jan\. 24, 2018\. .*California, in which it lies, holds a letter of Jan\. 24, 2018\.$/
		],
		[
			'Essex County, N.J.',
			/^Essex County got no letter; one city in it did: Newark\. Newark had a letter in 2017\. The state of New Jersey got no letter; two places in it did: Middlesex County and Newark\.$/
		],
		[
			'Kings County, N.Y.',
			/^Kings County got no letter; New York City, which lies partly in it, did\. New York City holds/
		],
		[
			'Harris County, Texas',
			/^Harris County got no letter, and no place in Texas did\. Nearest on the map: New Orleans, about 320 miles from the middle of Harris County\. It had a letter in 2017\.$/
		],
		[
			'Napa',
			/^Napa County got no letter, and no place in it did\. California, .* Nearest on the map: Sonoma County, about 30 miles/
		],
		['Wyoming', /^Wyoming got no letter, and no place in it did\.$/],
		['Baltimore city', /^Baltimore city got no letter, and no place in Maryland did\./],
		['Ponce', /^Ponce Municipio got no letter, and no place in Puerto Rico did\./]
	])('%s', (query, words) => {
		expect(answer(query)).toMatch(words);
	});

	test('gets no more said of it than that, in a story that claims nothing of such places', () => {
		expect(answer('Wyoming', last, silent)).toBe(
			'Wyoming is not in this story, nor is any place in it.'
		);
		expect(answer('Alameda County', last, silent)).toMatch(
			/^Alameda County is not in this story\. Inside it, each of these holds a letter of Jan\. 24, 2018: Berkeley and Fremont\./
		);
		expect(answer('Autauga', last, silent)).toMatch(
			/^Autauga County is not in this story, nor is any place in Alabama\./
		);
		expect(answer('Harris County, Texas', last, silent)).toMatch(
			/^Harris County is not in this story, nor is any place in it\. In Texas, this story names Dallas\./
		);
	});

	test('what lies in it did not, until it did', () => {
		expect(answer('Alameda County', first)).toMatch(
			/^Alameda County got no letter, and no place in it did\. Inside it, each of these had no letter yet: Berkeley and Fremont\./
		);
	});

	test('whoever asks where they are is told how far it is from there', () => {
		const [napa] = findPlaces(index, 'Napa County');
		if (!napa) throw new Error('No Napa County');
		const { sentences } = answerFor(model, mapStateAt(model, last), napa, [-122.45, 38.3]);
		expect(sentences.at(-1)).toMatch(/^Nearest on the map: .* miles from where you are\. It holds/);
	});
});

test('every answer is made of whole sentences and leads only to places of the story', () => {
	const moments = fc.constantFrom(null, ...model.events.map(({ id }) => id));
	const sentence = /^[A-Z].*[^ .,;]\.$/;
	fc.assert(
		fc.property(
			fc.constantFrom(...index),
			moments,
			fc.constantFrom(model, silent),
			({ found }, until, of) => {
				const { sentences, places } = answerFor(of, mapStateAt(of, until), found);
				expect(sentences.length).toBeGreaterThan(0);
				expect(sentences.filter((words) => !sentence.test(words))).toEqual([]);
				expect(sentences.filter((words) => /undefined|null| {2}|: \.|,\./.test(words))).toEqual([]);
				expect(new Set(sentences).size).toBe(sentences.length);
				expect(places.every((id) => model.place.has(id))).toBe(true);
			}
		),
		{ numRuns: 500 }
	);
});

describe('miles', () => {
	test('run along a great circle', () => {
		// From Chicago to Los Angeles and from Anchorage to Honolulu, as tables give them.
		expect(milesBetween([-87.63, 41.88], [-118.24, 34.05])).toBeCloseTo(1745, -1);
		expect(milesBetween([-149.9, 61.22], [-157.86, 21.31])).toBeCloseTo(2781, -1);
		expect(milesBetween([10, 10], [10, 10])).toBe(0);
	});

	test.each([
		[0, 'less than 10 miles'],
		[12, 'about 10 miles'],
		[13, 'about 15 miles'],
		[38.2, 'about 40 miles'],
		[994, 'about 990 miles'],
		[999, 'about 1,000 miles'],
		[1745, 'about 1,700 miles'],
		[12_340, 'about 12,300 miles']
	])('%d are said to be %s', (miles, words) => {
		expect(milesWords(miles)).toBe(words);
	});
});
