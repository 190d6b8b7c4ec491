import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, OFFERED } from '../../../../src/lib/core/find/find-places.ts';
import { indexPlaces } from '../../../../src/lib/core/find/place-index.ts';
import { isOneSlipAway, squeeze } from '../../../../src/lib/core/find/spelling.ts';
import { readNames } from '../../../../src/lib/server/atlas-files.ts';
import { model } from '../geo/atlas-story.ts';
import { smallModel } from '../model/small-story.ts';

const names = readNames();
const index = indexPlaces(model, names);
/** The same search on the page of a story that names none of these places. */
const elsewhere = indexPlaces({ ...smallModel(), places: [] }, names);
const found = (query: string, places = index) =>
	findPlaces(places, query).map(({ name, detail }) => `${name} (${detail})`);

describe('what a reader types leads to', () => {
	test.each([
		['chicago', 'Chicago (City, in Illinois)'],
		['la', 'Los Angeles (City, in California)'],
		['L.A.', 'Los Angeles (City, in California)'],
		['SF', 'San Francisco (City and county, in California)'],
		['nyc', 'New York City (City, in New York)'],
		['N.Y.', 'New York (State)'],
		['ny', 'New York (State)'],
		['DC', 'Washington, D.C. (City and county, in the District of Columbia)'],
		['District of Columbia', 'Washington, D.C. (City and county, in the District of Columbia)'],
		['Calif.', 'California (State)'],
		['state of illinois', 'Illinois (State)'],
		['Washington state', 'Washington (State)'],
		['Cook Co.', 'Cook County (County, in Illinois)'],
		['Cook County, IL', 'Cook County (County, in Illinois)'],
		['Cook, Illinois', 'Cook County (County, in Illinois)'],
		['cook il', 'Cook County (County, in Illinois)'],
		['COOK ILL.', 'Cook County (County, in Illinois)'],
		['cook county minn', 'Cook County (County, in Minnesota)'],
		['Doña Ana', 'Doña Ana County (County, in New Mexico)'],
		['Dona Ana', 'Doña Ana County (County, in New Mexico)'],
		['dona-ana n.m.', 'Doña Ana County (County, in New Mexico)'],
		['Mayaguez', 'Mayagüez Municipio (Municipio, in Puerto Rico)'],
		['Orleans Parish', 'New Orleans (City and county, in Louisiana; also Orleans Parish)'],
		['Jefferson Parish', 'Jefferson Parish (Parish, in Louisiana)'],
		['LaSalle Ill', 'LaSalle County (County, in Illinois)'],
		['la salle, texas', 'La Salle County (County, in Texas)'],
		['Ft Bend', 'Fort Bend County (County, in Texas)'],
		['Fort', 'Fort Bend County (County, in Texas)'],
		['mt', 'Montana (State)'],
		['W. Palm', 'West Palm Beach (City, in Florida)'],
		['miamidade', 'Miami-Dade County (County, in Florida)'],
		['N Slope', 'North Slope (In Alaska)'],
		['Kenai Peninsula Borough', 'Kenai Peninsula (In Alaska)'],
		['the Bronx', 'Bronx County (County, in New York)'],
		['City of Baltimore', 'Baltimore city (Independent city, in Maryland)'],
		['county of Baltimore', 'Baltimore County (County, in Maryland)'],
		['Richmond County, Va.', 'Richmond County (County, in Virginia)'],
		['Richmond city', 'Richmond city (Independent city, in Virginia)'],
		['Carson City', 'Carson City (Independent city, in Nevada)'],
		['James City', 'James City County (County, in Virginia)'],
		['Guam', 'Guam (Territory)'],
		['virgin islands', 'U.S. Virgin Islands (Territory)']
	])('%s → %s', (query, first) => {
		expect(found(query)[0]).toBe(first);
	});

	test.each(['St Louis', 'Saint Louis', 'st. louis', 'st.louis'])('%s: the city first', (query) => {
		expect(found(query)).toEqual([
			'St. Louis city (Independent city, in Missouri)',
			'St. Louis County (County, in Minnesota)',
			'St. Louis County (County, in Missouri)'
		]);
	});

	test('“la” also finds Louisiana and what begins with it', () => {
		expect(found('la')[1]).toBe('Louisiana (State)');
		expect(
			found('la')
				.slice(2)
				.every((name) => /^La/.test(name))
		).toBe(true);
		expect(found('la', elsewhere)[0]).toBe('Louisiana (State)');
	});

	test('a word within a name, after the names that begin with it', () => {
		expect(found('palm beach')).toEqual([
			'Palm Beach County (County, in Florida)',
			'West Palm Beach (City, in Florida)'
		]);
	});

	test('the name of a state does not list what lies in it', () => {
		expect(found('Illinois')).toEqual(['Illinois (State)']);
	});
});

describe('a slip', () => {
	test.each([
		['Alemeda', 'Alameda County (County, in California)'],
		['Chciago', 'Chicago (City, in Illinois)'],
		['Sacremento', 'Sacramento County (County, in California)'],
		['Louisvile', 'Louisville Metro (City and county, in Kentucky; also Jefferson County)'],
		['Philadelpia', 'Philadelphia (City and county, in Pennsylvania)'],
		['Alemeda County, CA', 'Alameda County (County, in California)']
	])('%s → %s', (query, first) => {
		expect(found(query)[0]).toBe(first);
	});

	test('is forgiven only where nothing is written as typed', () => {
		expect(found('carson').filter((name) => name.startsWith('Carbon'))).toEqual([]);
		expect(found('cokk')).toEqual([]);
	});

	test('is one letter more, less, other or changed with its neighbour', () => {
		expect(
			['cook', 'cok', 'cooke', 'coik', 'ocok'].map((word) => isOneSlipAway('cook', word))
		).toEqual([false, true, true, true, true]);
		expect(['koco', 'c', 'cookies', 'okco'].some((word) => isOneSlipAway('cook', word))).toBe(
			false
		);
	});
});

describe('without the atlas', () => {
	const own = indexPlaces(model, null);

	test('the story’s own places are found', () => {
		for (const place of model.places) {
			expect(findPlaces(own, place.names.short).map(({ key }) => key)).toContain(place.id);
		}
		expect(findPlaces(own, 'Alameda County')).toEqual([]);
	});
});

describe('every place', () => {
	test('is in the index once', () => {
		const keys = index.map(({ found: { key } }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		const areas =
			names.states.flatMap(({ names: counties }) => counties).length + names.states.length;
		// The district and Guam are each their only county.
		const merged = index.filter(({ found: { place, area } }) => place && area).length;
		expect(keys.length).toBe(areas - 2 + model.places.length - merged);
	});

	test('finds itself first by its full name', () => {
		fc.assert(
			fc.property(fc.constantFrom(...elsewhere), ({ found: wanted }) => {
				const { area, name } = wanted;
				const full = area?.geoid.length === 2 ? name : `${name}, ${area?.state.name}`;
				expect(findPlaces(elsewhere, full)[0]).toBe(wanted);
			}),
			{ numRuns: 400 }
		);
	});

	test('of the story finds itself first by its formal name', () => {
		for (const place of model.places) {
			expect(findPlaces(index, place.names.formal)[0]?.key).toBe(place.id);
		}
	});

	test('is found however it is typed', () => {
		const typed = fc
			.tuple(fc.constantFrom(...elsewhere), fc.constantFrom(' ', '-', '. ', ', ', ''), fc.boolean())
			.map(([{ found: wanted, names: ways }, gap, isLoud]) => ({
				wanted,
				ways,
				query: (isLoud ? wanted.name.toUpperCase() : wanted.name.toLowerCase()).replaceAll(' ', gap)
			}));
		fc.assert(
			fc.property(typed, ({ query, ways }) => {
				const first = findPlaces(elsewhere, query)[0];
				expect(ways.some((way) => squeeze(first?.name ?? '').startsWith(way))).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('any text at all', () => {
	test('gives at most eight, each once, and the same each time', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.string({ maxLength: 12 }),
			fc.constantFrom(
				'',
				' ',
				'.',
				'co',
				'city of',
				'the',
				'東京',
				'(((',
				'\u0000',
				'x'.repeat(9999)
			)
		);
		fc.assert(
			fc.property(text, (query) => {
				const first = findPlaces(index, query);
				expect(first.length).toBeLessThanOrEqual(OFFERED);
				expect(new Set(first).size).toBe(first.length);
				expect(findPlaces(index, query)).toEqual(first);
			}),
			{ numRuns: 150 }
		);
	});
});
