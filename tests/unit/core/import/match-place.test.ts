import { describe, expect, test } from 'vitest';
import { placeMatcher } from '#lib/core/import/match-place.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';

const match = placeMatcher(gazetteer);
const geoidOf = (name: string) => {
	const found = match({ name });
	return 'place' in found ? (found.place.geoids.county ?? found.place.geoids.state) : null;
};
const candidates = (name: string) => {
	const found = match({ name });
	return 'place' in found ? [] : found.candidates;
};

describe('a name that means one place', () => {
	test.each([
		['Illinois', '17'],
		['IL', '17'],
		['Calif.', '06'],
		['State of Washington', '53'],
		['Washington, D.C.', '11'],
		['D.C.', '11'],
		['Puerto Rico', '72'],
		['Cook County, Illinois', '17031'],
		['Cook County, IL', '17031'],
		['Cook County, Ill., USA', '17031'],
		['Cook County IL', '17031'],
		['City and County of Denver', '08031'],
		['Cook County (Illinois)', '17031'],
		['County of Los Angeles', '06037'],
		['Orleans Parish', '22071'],
		['St. Louis County, Mo.', '29189'],
		['Saint Louis city, Missouri', '29510'],
		['Baltimore County', '24005'],
		['City of Baltimore', '24510'],
		['Carson City, Nevada', '32510'],
		['Doña Ana County', '35013'],
		['Dona Ana County, NM', '35013']
	])('%s is %s', (name, geoid) => {
		expect(geoidOf(name)).toBe(geoid);
	});

	test('is told, with the middle of the area for its point', () => {
		const found = match({ name: 'Cook County, Illinois' });
		expect(found.told).toMatchObject({ severity: 'note' });
		expect('place' in found && found.place).toMatchObject({
			kind: 'county',
			names: { formal: 'Cook County, Illinois', short: 'Cook County' },
			state: 'IL'
		});
		expect('place' in found && gazetteer.contains('17031', found.place.point)).toBe(true);
	});
});

describe('a name that may mean several places, or none', () => {
	test('is never guessed', () => {
		expect(candidates('Washington')[0]).toBe('State of Washington (53)');
		expect(candidates('Washington').length).toBeGreaterThan(20);
		expect(candidates('Orange County')).toContain('Orange County, California (06059)');
		expect(candidates('New York')).toEqual([
			'State of New York (36)',
			'New York County, New York (36061)'
		]);
		expect(candidates('Orange, California')).toEqual(['Orange County, California (06059)']);
		expect(candidates('Los Angeles')).toEqual(['Los Angeles County, California (06037)']);
		for (const name of ['Springfield', 'Chicago, IL', 'Boulder, CO', 'Boulder CO', 'a park', '']) {
			expect(geoidOf(name)).toBeNull();
		}
	});

	test('names the candidates so that they are found when written so', () => {
		for (const name of ['Washington', 'Orange County', 'New York', 'Baltimore']) {
			for (const written of candidates(name)) {
				const [, said = '', geoid] = /^(.*) \((\d+)\)$/.exec(written) ?? [];
				expect(geoidOf(said)).toBe(geoid);
			}
		}
	});

	test('says what may be meant by a slip', () => {
		expect(match({ name: 'Cook Conty, Illinois' }).told?.did).toContain('Cook County, Illinois');
	});
});

describe('a point', () => {
	const springfield = [-89.65, 39.8] as const;

	test('alone is in its county', () => {
		const found = match({ point: springfield });
		expect('place' in found && found.place).toMatchObject({
			kind: 'county',
			geoids: { state: '17', county: '17167' },
			point: [-89.65, 39.8]
		});
	});

	test('decides between places of one name', () => {
		const found = match({ name: 'Orange County', point: [-117.8, 33.7] });
		expect('place' in found && found.place.geoids.county).toBe('06059');
		const state = match({ name: 'Washington', point: [-120.5, 47.5] });
		expect('place' in state && state.place.kind).toBe('state');
	});

	test('with the name of a city is a site in its county', () => {
		const found = match({ name: 'Springfield, Ill.', point: springfield });
		expect('place' in found && found.place).toEqual({
			kind: 'site',
			names: { formal: 'Springfield, Ill.', short: 'Springfield' },
			state: 'IL',
			geoids: { state: '17' },
			counties: ['17167'],
			point: [-89.65, 39.8]
		});
	});

	test('with a name that a county has without its kind is a site too: a city may be meant', () => {
		for (const name of ['Los Angeles', 'Los Angeles, CA']) {
			const found = match({ name, point: [-118.24, 34.05] });
			expect('place' in found && found.place).toMatchObject({
				kind: 'site',
				names: { short: 'Los Angeles' },
				counties: ['06037']
			});
		}
		const found = match({ name: 'New York', point: [-73.98, 40.75] });
		expect('place' in found && found.place.kind).toBe('site');
	});

	test('outside the place that it is named for is told', () => {
		const found = match({ name: 'Cook County, Illinois', point: springfield });
		expect('place' in found && found.place.kind).toBe('site');
		expect(found.told).toMatchObject({ severity: 'warning' });
		expect(found.told?.did).toContain('does not hold');
	});

	test('in no county leaves the name to decide', () => {
		expect(match({ point: [2.3, 48.9] })).toMatchObject({ candidates: [] });
		const found = match({ name: 'Illinois', point: [2.3, 48.9] });
		expect(found.told).toMatchObject({ severity: 'warning' });
	});

	test('beyond the date line is found too', () => {
		expect(gazetteer.countyAt([172.6, 52.95])).toBe('02016');
	});
});

test('each county holds what is said to be its middle, or a neighbour does', () => {
	const missed = [...gazetteer.counties.keys()]
		.filter((_, i) => i % 40 === 0)
		.filter((geoid) => {
			const middle = gazetteer.middleOf(geoid);
			return !middle || gazetteer.countyAt(middle) !== geoid;
		});
	expect(missed.length).toBeLessThan(3);
});
