import { expect, test } from 'vitest';
import { atlasGazetteer, type NamedAreas } from '#lib/core/geo/atlas-gazetteer.ts';

const square = (west: number): [number, number][] => [
	[west, 40],
	[west, 42],
	[west + 2, 42],
	[west + 2, 40],
	[west, 40]
];

/** A state of two counties side by side, as a topology. */
const ATLAS: NamedAreas = {
	type: 'Topology',
	arcs: [square(-90), square(-88)],
	objects: {
		states: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'MultiPolygon', id: '99', arcs: [[[0]], [[1]]], properties: { name: 'Plain' } }
			]
		},
		counties: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', id: '99001', arcs: [[0]], properties: { name: 'West' } },
				{ type: 'Polygon', id: '99003', arcs: [[1]], properties: { name: 'East' } }
			]
		}
	}
};

const gazetteer = atlasGazetteer(ATLAS);

test('knows states and counties by their GEOIDs', () => {
	expect([...gazetteer.states]).toEqual([['99', 'Plain']]);
	expect([...gazetteer.counties]).toEqual([
		['99001', 'West'],
		['99003', 'East']
	]);
});

test('knows which of them holds a point', () => {
	const holders = ['99', '99001', '99003', '99005'].filter((geoid) =>
		gazetteer.contains(geoid, [-87, 41])
	);
	expect(holders).toEqual(['99', '99003']);
});

test('knows what the map has a place for: the states, and the territories', () => {
	expect(gazetteer.isDrawn([-87, 41])).toBe(true);
	expect(gazetteer.isDrawn([-66.1, 18.4])).toBe(true);
	expect(gazetteer.isDrawn([2.3, 48.9])).toBe(false);
});

test('an offset is no zone', () => {
	const zones = ['America/Chicago', 'UTC', '+05:00', 'Nowhere/City'];
	expect(zones.filter((zone) => gazetteer.isZone(zone))).toEqual(['America/Chicago', 'UTC']);
});
