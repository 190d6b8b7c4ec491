import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledPlaces, findRecords, listRecords } from '#lib/studio/form/list-records.ts';

const STORY: unknown = JSON.parse(readFileSync('data/letters-2018.json', 'utf8'));
const records = listRecords(STORY);

describe('the records that fields can name', () => {
	test('are found by their names before their ids', () => {
		const places = records.filter(({ kind }) => kind === 'place');
		expect(findRecords(places, 'san fr')[0]?.id).toBe('san-francisco');
		expect(findRecords(places, 'FRANCISCO')[0]?.id).toBe('san-francisco');
		expect(findRecords(places, 'nowhere at all')).toEqual([]);
	});

	test('are all offered, a few at a time, while nothing is typed', () => {
		expect(findRecords(records, '')).toHaveLength(8);
	});

	test('tell which places hold a filled status', () => {
		const filled = filledPlaces(records);
		expect(filled.has('chicago')).toBe(true);
		expect(filled.has('white-house')).toBe(false);
	});

	test('come of a file of any shape', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('places', 'events'), fc.jsonValue()), (story) => {
				expect(listRecords(story).every(({ id }) => typeof id === 'string')).toBe(true);
			})
		);
		expect(listRecords(null)).toEqual([]);
	});
});
