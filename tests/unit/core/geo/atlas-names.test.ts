import { describe, expect, test } from 'vitest';
import { atlasNames } from '../../../../src/lib/core/geo/atlas-names.ts';
import { albersPlane } from '../../../../src/lib/core/geo/nation-fit.ts';
import { pointInBox } from '../../../../src/lib/core/geo/plane.ts';
import { projectNation } from '../../../../src/lib/core/geo/project.ts';
import { readAtlas } from '../../../../src/lib/server/read-atlas.ts';

const atlas = readAtlas();
const names = atlasNames(atlas);
const { counties, states } = atlas.degrees.objects;

describe('the file of names', () => {
	test('has every state and county of the atlas', () => {
		const geoids = names.states.flatMap(({ fips, steps }) => {
			let code = 0;
			return steps.map((step) => fips + String((code += step)).padStart(3, '0'));
		});
		expect(geoids).toEqual(counties.geometries.map(({ id }) => String(id)).sort());
		expect(names.states.map(({ fips }) => fips)).toEqual(
			states.geometries.map(({ id }) => String(id)).sort()
		);
	});

	test('has as many names and middles as counties', () => {
		for (const state of names.states) {
			const { length } = state.steps;
			expect([state.names, state.longitudes, state.latitudes].map((one) => one.length)).toEqual([
				length,
				length,
				length
			]);
			expect(state.names.every(Boolean)).toBe(true);
		}
	});

	test('puts a position where the map does', () => {
		const toPlane = albersPlane(names.albers);
		const nation = projectNation(atlas);
		for (const point of [
			[-87.65, 41.85],
			[-149.9, 61.2],
			[-157.86, 21.31]
		] as const) {
			const [x, y] = toPlane(point) ?? [];
			expect(x).toBeCloseTo(nation.toPlane(point)?.[0] ?? NaN, 4);
			expect(y).toBeCloseTo(nation.toPlane(point)?.[1] ?? NaN, 4);
		}
		expect(toPlane([2.35, 48.85])).toBeNull();
	});

	test('bounds each state on the plane, and each territory in degrees', () => {
		const toPlane = albersPlane(names.albers);
		for (const { fips, box, degrees, longitudes, latitudes } of names.states) {
			expect(box === null, fips).toBe(Number(fips) >= 60);
			expect(degrees !== undefined, fips).toBe(box === null);
			// The middle of its first county lies within, but for the rounding to a tenth of a degree.
			const middle = [(longitudes[0] ?? 0) / 10, (latitudes[0] ?? 0) / 10] as const;
			if (box) {
				const [x, y] = toPlane(middle) ?? [0, 0];
				const around = [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1] as const;
				expect(pointInBox(x, y, around), fips).toBe(true);
			}
		}
	});
});
