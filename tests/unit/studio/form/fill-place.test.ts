import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '#lib/core/check/check-story.ts';
import { editStory } from '#lib/core/edit/edit-story.ts';
import { findPlaces } from '#lib/core/find/find-places.ts';
import { indexPlaces } from '#lib/core/find/place-index.ts';
import { readNames } from '#lib/server/atlas-files.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { fillFromPoint, fillingWords, fillPlace } from '#lib/studio/form/fill-place.ts';

const index = indexPlaces({ places: [] }, readNames());

function fill(query: string, place: unknown): Record<string, unknown> {
	const area = findPlaces(index, query)[0]?.area;
	if (!area) throw new Error(`${query} is not found`);
	return Object.fromEntries(fillPlace(place, area).map(({ key, value }) => [key, value]));
}

describe('choosing an area for a place', () => {
	test('a county settles kind, names, state, GEOIDs and a middle', () => {
		expect(fill('Cook County, Ill.', {})).toEqual({
			kind: 'county',
			names: { formal: 'Cook County, Illinois', short: 'Cook County' },
			state: 'IL',
			geoids: { state: '17', county: '17031' },
			point: [-87.8, 41.8]
		});
	});

	test('a city keeps its kind, name, point and GEOID, and lies in the county', () => {
		const city = {
			kind: 'city',
			names: { short: 'A' },
			geoids: { place: '1714000' },
			point: [0, 0]
		};
		expect(fill('Cook County, Ill.', city)).toEqual({
			state: 'IL',
			geoids: { state: '17', place: '1714000' },
			counties: ['17031']
		});
	});

	test('names just begun are filled in', () => {
		expect(fill('Vermont', { names: { formal: '', short: '' } })).toMatchObject({
			names: { formal: 'Vermont', short: 'Vermont' }
		});
	});

	test('a city is not called after its county', () => {
		expect(fill('Cook County, Ill.', { kind: 'city', names: { formal: '', short: '' } })).toEqual({
			state: 'IL',
			geoids: { state: '17' },
			counties: ['17031']
		});
	});

	test('a state has no middle of its own', () => {
		expect(fill('Vermont', { names: { short: 'A' } })).toEqual({
			kind: 'state',
			state: 'VT',
			geoids: { state: '50' }
		});
	});

	test('what is filled in is said', () => {
		const words = fillingWords([
			{ key: 'kind', value: 'state', words: 'the kind' },
			{ key: 'state', value: 'VT', words: 'the state' }
		]);
		expect(words).toBe('Filled in: the kind, the state.');
	});

	test('the checker accepts a county so added', () => {
		const text = readFileSync('data/letters-2018.json', 'utf8');
		const story = JSON.parse(text) as { places: unknown[]; events: { places?: string[] }[] };
		const county = { id: 'orange', ...fill('Orange County, Vermont', {}) };
		const event = story.events.findIndex(({ places }) => places !== undefined);
		const added = editStory(text, ['places', story.places.length], county);
		const named = editStory(added, ['events', event, 'places', 0], 'orange');
		const found = checkStory(named, { gazetteer }).findings;
		expect(found.filter(({ record }) => record === 'orange')).toEqual([]);
	});
});

describe('a point in a county', () => {
	const fromPoint = (query: string, place: unknown) => {
		const area = findPlaces(index, query)[0]?.area;
		if (!area) throw new Error(`${query} is not found`);
		return Object.fromEntries(fillFromPoint(place, area).map(({ key, value }) => [key, value]));
	};
	const cook = 'Cook County, Ill.';

	test.each([
		['city', { state: 'IL', geoids: { state: '17' }, counties: ['17031'] }],
		['site', { state: 'IL', geoids: { state: '17' }, counties: ['17031'] }],
		['county', { state: 'IL', geoids: { state: '17', county: '17031' } }],
		['city-county', { state: 'IL', geoids: { state: '17', county: '17031' } }],
		['state', { state: 'IL', geoids: { state: '17' } }],
		['', { state: 'IL', geoids: { state: '17' }, counties: ['17031'] }]
	])('settles of a place of kind %j what follows from it', (kind, filled) => {
		expect(fromPoint(cook, { kind })).toEqual(filled);
	});

	test('of what is right already nothing is filled in', () => {
		const city = {
			kind: 'city',
			state: 'IL',
			geoids: { state: '17', place: '1714000' },
			counties: ['17043', '17031']
		};
		expect(fromPoint(cook, city)).toEqual({});
		expect(fromPoint('Vermont', { kind: 'state', state: 'VT', geoids: { state: '50' } })).toEqual(
			{}
		);
	});

	test('a territory without a county settles the state alone', () => {
		expect(fromPoint('Guam', { kind: 'site' })).toEqual({ state: 'GU', geoids: { state: '66' } });
	});
});
