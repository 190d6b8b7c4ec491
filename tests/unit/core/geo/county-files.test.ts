import { describe, expect, test } from 'vitest';
import { countyFiles } from '../../../../src/lib/core/geo/county-files.ts';
import { boundsOf, pointInRings, type Point } from '../../../../src/lib/core/geo/plane.ts';
import { projectNation } from '../../../../src/lib/core/geo/project.ts';
import { readCounties } from '../../../../src/lib/dom/load-counties.ts';
import { readAtlas } from '../../../../src/lib/server/read-atlas.ts';

const atlas = readAtlas();
const files = countyFiles(atlas);
const nation = projectNation(atlas);
const counties = atlas.albers.objects.counties.geometries;
const shapesOf = (state: string) => {
	const file = files.get(state);
	if (!file) throw new Error(`No file for ${state}`);
	return readCounties(file);
};

describe('the counties that zooming fetches', () => {
	test('are all that the atlas draws, each in its state', () => {
		const inFiles = [...files].flatMap(([state, { objects }]) =>
			objects.counties.geometries.map(({ id }) => ({ state, id: String(id) }))
		);
		expect(inFiles.map(({ id }) => id).sort()).toEqual(counties.map(({ id }) => String(id)).sort());
		expect(inFiles.filter(({ state, id }) => !id.startsWith(state))).toEqual([]);
	});

	test('each have a name, and a shape but for three small cities', () => {
		const all = [...files.keys()].map(shapesOf);
		const names = all.flatMap((shapes) => [...shapes.names]);
		expect(names.filter(([, name]) => !name)).toEqual([]);
		const shapeless = all.flatMap((shapes) =>
			[...shapes.names].filter(([geoid]) => shapes.outline(geoid) === null)
		);
		// us-atlas itself has shrunk these to a line: they take up less than its own grid.
		expect(shapeless.map(([, name]) => name).sort()).toEqual([
			'Falls Church',
			'Lexington',
			'Manassas Park'
		]);
	});

	test('fall where the map draws the same county', () => {
		const apart = ['06037', '02020', '15003', '36061', '48301'].map((geoid) => {
			const [own, drawn] = [
				boundsOf(shapesOf(geoid.slice(0, 2)).rings(geoid)),
				boundsOf(nation.area(geoid) ?? [])
			];
			return Math.max(...own.map((side, i) => Math.abs(side - (drawn[i] ?? Infinity))));
		});
		// The map leaves out islands that its own detail does not show; the mainland is the same.
		expect(Math.min(...apart)).toBeLessThan(1 / 128);
		expect(Math.max(...apart)).toBeLessThan(0.5);
	});

	test('hold the places that lie in them', () => {
		const places: [string, Point][] = [
			['17031', [-87.65, 41.85]],
			['06037', [-118.24, 34.05]],
			['53033', [-122.33, 47.61]],
			['24510', [-76.61, 39.29]],
			['02020', [-149.8, 61.2]],
			['15003', [-157.86, 21.31]],
			['11001', [-77.04, 38.9]]
		];
		for (const [geoid, point] of places) {
			const [x, y] = nation.toPlane(point) ?? [0, 0];
			const shapes = shapesOf(geoid.slice(0, 2));
			const holding = [...shapes.names.keys()].filter((id) => pointInRings(x, y, shapes.rings(id)));
			expect(holding).toEqual([geoid]);
		}
	});

	test('have no lines where the state ends', () => {
		expect(shapesOf('11').lines).toBe('');
		expect(shapesOf('10').lines).toMatch(/^M[\d.]+ [\d.]+l/);
	});

	test('say that there is none with another GEOID', () => {
		expect(shapesOf('10').outline('06037')).toBeNull();
		expect(shapesOf('10').rings('06037')).toEqual([]);
	});
});
