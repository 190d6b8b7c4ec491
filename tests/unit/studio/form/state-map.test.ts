/** Maps of the territories, on which a point is picked, and the county it lies in. */
import { describe, expect, test } from 'vitest';
import { pointInBox } from '#lib/core/geo/plane.ts';
import { TERRITORIES } from '#lib/core/geo/territories.ts';
import type { NamedAreas } from '#lib/core/geo/atlas-gazetteer.ts';
import { readAtlasFile } from '#lib/server/atlas-files.ts';
import { countyOfTerritory } from '#lib/studio/form/county-at.ts';
import { territoryMap } from '#lib/studio/form/state-map.ts';

const areas = readAtlasFile('counties-10m') as NamedAreas;

describe.each(TERRITORIES.map((one) => [one.name, one] as const))('%s', (_, territory) => {
	const map = territoryMap(areas, territory, null);
	const [west, south, east, north] = territory.limits;
	const middle = [(west + east) / 2, (south + north) / 2] as const;

	test('has land and a frame round its inhabited islands', () => {
		expect(map.land).toMatch(/^M/);
		expect(map.land + map.lines).not.toMatch(/NaN|Infinity/);
		expect(pointInBox(...(map.toPlane(middle) ?? [NaN, NaN]), map.box)).toBe(true);
	});

	test('a point that is picked comes back to where it was', () => {
		const at = map.toPlane(middle);
		const [longitude = 0, latitude = 0] = (at && map.toDegrees(at)) ?? [];
		expect(longitude).toBeCloseTo(middle[0], 6);
		expect(latitude).toBeCloseTo(middle[1], 6);
	});
});

test('a place on a far island is shown', () => {
	const mona = [-67.9, 18.08] as const;
	const rico = TERRITORIES.find(({ postal }) => postal === 'PR');
	if (!rico) throw new Error('Puerto Rico is gone');
	const { toPlane, box } = territoryMap(areas, rico, mona);
	expect(pointInBox(...(toPlane(mona) ?? [NaN, NaN]), box)).toBe(true);
});

test.each([
	['San Juan', '72', [-66.1, 18.4], '72127'],
	['Hagåtña', '66', [144.75, 13.47], '66010'],
	['Saipan', '69', [145.75, 15.19], '69110'],
	['the sea', '72', [-66.1, 18.6], undefined]
] as const)('the county of %s', (_, fips, point, geoid) => {
	expect(countyOfTerritory(areas, fips, point)).toBe(geoid);
});
