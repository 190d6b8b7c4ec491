import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestPlaces } from '../../../../src/lib/core/model/nesting.ts';
import { indexStory, type Model } from '../../../../src/lib/core/model/story-model.ts';
import { STATES } from '../../../../src/lib/core/schema/states.ts';
import type { Place } from '../../../../src/lib/core/schema/story.ts';
import { describeMap } from '../../../../src/lib/core/views/map-description.ts';
import { model } from '../geo/atlas-story.ts';
import { smallModel } from '../model/small-story.ts';

/** The small story with other places, all of them counted. */
const withPlaces = (places: readonly Place[]): Model =>
	indexStory({
		...smallModel(),
		events: [],
		places: nestPlaces(places).map((place) => ({ ...place, counted: true }))
	});

const place = (
	name: string,
	kind: Place['kind'],
	state: string,
	more: Partial<Place> = {}
): Place => ({
	id: name.toLowerCase(),
	kind,
	names: { formal: name, short: name },
	state,
	geoids: { state: STATES.find(({ postal }) => postal === state)?.fips ?? '' },
	point: [-90, 40],
	...more
});

const sentences = (places: readonly Place[]) => describeMap(withPlaces(places)).text;

describe('the map in words', () => {
	it('names the story and how many places it counts', () => {
		expect(describeMap(smallModel()).name).toBe(
			'Map of the United States: three places of “Small”'
		);
		expect(describeMap(withPlaces([])).name).toBe('Map of the United States for “Small”');
	});

	it('says what nests', () => {
		expect(describeMap(smallModel()).text).toBe(
			'The map shows one state, one county and one city in one state. chicago lies in cook, and both lie in illinois.'
		);
	});

	it('speaks of two cities of a county, and of counties that share a city', () => {
		const county = (name: string, geoid: string) =>
			place(name, 'county', 'NY', { geoids: { state: '36', county: geoid } });
		const town = (name: string, counties: string[]) => place(name, 'city', 'NY', { counties });
		const [kings, queens] = [county('Kings', '36047'), county('Queens', '36081')];
		expect(sentences([kings, town('Alpha', ['36047']), town('Beta', ['36047'])])).toContain(
			'Alpha and Beta lie in Kings.'
		);
		expect(
			sentences([kings, queens, town('Alpha', ['36047', '36081']), place('Nord', 'state', 'NY')])
		).toContain('Alpha lies in Kings and Queens, and all three lie in Nord.');
	});

	it('says which states stand out, and is silent where none does', () => {
		const inState = (state: string, n: number) =>
			Array.from({ length: n }, (_, i) => place(`${state}${i}`, 'city', state));
		expect(sentences([...inState('TX', 3), ...inState('OH', 1)])).toContain(
			'The most are in Texas: three.'
		);
		expect(sentences([...inState('TX', 2), ...inState('OH', 2), ...inState('UT', 1)])).toContain(
			'The most are in Texas and Ohio: two each.'
		);
		expect(sentences([...inState('TX', 1), ...inState('OH', 1)])).not.toContain('most');
		expect(sentences(inState('TX', 3))).not.toContain('most');
	});

	it('counts states, and names the district and the territories', () => {
		const text = sentences([
			place('Alpha', 'city', 'TX'),
			place('Beta', 'city', 'DC'),
			place('Gamma', 'city', 'VI')
		]);
		expect(text).toBe(
			'The map shows three cities across one state, the District of Columbia and the U.S. Virgin Islands.'
		);
	});

	it('of a story without places says so', () => {
		expect(sentences([])).toBe('The map counts no places.');
	});

	it('of the shipped story stays short, and names the places that nest', () => {
		const { text } = describeMap(model);
		expect(text.match(/[.] |[.]$/g)?.length).toBeLessThan(7);
		expect(text).toContain('Chicago lies in Cook County, and both lie in Illinois.');
	});

	it('is whole sentences for any places', () => {
		const anyPlace = fc.record({
			kind: fc.constantFrom<Place['kind']>('state', 'county', 'city', 'city-county', 'site'),
			state: fc.constantFrom('TX', 'OH', 'DC', 'PR', 'AK'),
			county: fc.constantFrom('48001', '39001', '11001')
		});
		fc.assert(
			fc.property(fc.array(anyPlace, { maxLength: 40 }), (drafts) => {
				const places = drafts.map(({ kind, state, county }, i) => {
					const { geoids, ...rest } = place(`Name${i}`, kind, state);
					const isCounty = kind === 'county' || kind === 'city-county';
					return {
						...rest,
						geoids: isCounty ? { ...geoids, county } : geoids,
						...(kind === 'city' ? { counties: [county] } : {})
					};
				});
				const { name, text } = describeMap(withPlaces(places));
				expect(`${name}. ${text}`).not.toMatch(/undefined|NaN| {2}|\b(one|1) \w+s\b| ,|\.\./);
				expect(text).toMatch(/^The map .*\.$/);
				expect(text.length).toBeLessThan(900);
			})
		);
	});
});
