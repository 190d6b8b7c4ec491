import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { areaAt } from '../../../src/lib/dom/area-at.ts';
import { loadCounties } from '../../../src/lib/dom/load-counties.ts';
import { readCounties, readNames } from '../../../src/lib/server/atlas-files.ts';

const names = readNames();
const asked: string[] = [];

beforeEach(() => {
	asked.length = 0;
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(address);
		const file = readCounties(/(\d\d)\.json$/.exec(address)?.[1] ?? '');
		return Promise.resolve(file ? Response.json(file) : new Response(null, { status: 404 }));
	});
});

afterEach(() => vi.unstubAllGlobals());

describe('a position', () => {
	test.each([
		['Chicago', [-87.65, 41.85], '17031'],
		['downtown Manhattan', [-74.006, 40.7128], '36061'],
		['Baltimore', [-76.61, 39.3], '24510'],
		['Washington', [-77.03, 38.9], '11001'],
		['Anchorage', [-149.8, 61.2], '02020'],
		['Attu, beyond the date line', [172.9, 52.9], '02016'],
		['Honolulu', [-157.85, 21.32], '15003'],
		['the end of a pier', [-118.5, 34.007], '06037'],
		['San Juan', [-66.1, 18.4], '72'],
		['Guam', [144.79, 13.45], '66']
	] as const)('in %s lies in its county', async (_, point, geoid) => {
		expect(await areaAt(point, names)).toBe(geoid);
	});

	test.each([
		['Paris', [2.35, 48.85]],
		['Toronto', [-79.38, 43.65]],
		['Monterrey', [-100.31, 25.67]],
		['the open sea', [-70, 35]],
		['the pole', [0, 90]]
	] as const)('in %s lies in none', async (_, point) => {
		expect(await areaAt(point, names)).toBeNull();
	});

	test('at the middle of a county is found there, nearly everywhere', async () => {
		// Middles are rounded to a tenth of a degree, and some lie outside: in a neighbour or a bay.
		const state = names.states.find(({ fips }) => fips === '20');
		if (!state) throw new Error('No such state');
		let code = 0;
		let right = 0;
		for (const [i, step] of state.steps.entries()) {
			code += step;
			const middle = [(state.longitudes[i] ?? 0) / 10, (state.latitudes[i] ?? 0) / 10] as const;
			const geoid = await areaAt(middle, names);
			if (geoid === `20${String(code).padStart(3, '0')}`) right++;
		}
		expect(right).toBe(state.steps.length);
	});

	test('asks for nothing but the counties of the whole state', async () => {
		expect(await areaAt([-69.3, 45.3], names)).toMatch(/^23/);
		expect(asked).toEqual([expect.stringMatching(/\/atlas\/counties\/23\.json$/)]);
	});
});

describe('the counties of a state', () => {
	test('are fetched once', async () => {
		const [first, second] = await Promise.all([loadCounties('44'), loadCounties('44')]);
		expect(second).toBe(first);
		expect(asked).toHaveLength(1);
	});

	test('that could not be had are asked for again', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
		await expect(loadCounties('10')).rejects.toThrow('offline');
		vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })));
		await expect(loadCounties('10')).rejects.toThrow('503');
		vi.stubGlobal('fetch', () => Promise.resolve(Response.json(readCounties('10'))));
		expect((await loadCounties('10')).names.size).toBe(3);
	});
});
