/** The files of the atlas that every story shares: complete, and small enough to fetch on the way. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'build/atlas/counties';
const bytes = (path: string): number => readFileSync(`${path}.br`).length;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('each state and the district has its counties', () => {
	expect(files).toHaveLength(51);
});

test.each(files)('counties/%s is a topology of at most 16 KB', (name) => {
	const { type, objects } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as {
		type: string;
		objects: { counties: { geometries: { id: string }[] } };
	};
	expect(type).toBe('Topology');
	const strangers = objects.counties.geometries.filter(
		({ id }) => id.slice(0, 2) !== name.slice(0, 2)
	);
	expect(strangers).toEqual([]);
	expect(bytes(`${FOLDER}/${name}`)).toBeLessThanOrEqual(16_000);
});

test('the names of all states and counties take at most 21 KB', () => {
	expect(bytes('build/atlas/names.json')).toBeLessThanOrEqual(21_000);
});
