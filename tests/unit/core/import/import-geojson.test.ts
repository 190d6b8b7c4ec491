import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorsOf, importFixture, importText, storyOf } from './imports.ts';

const features = (...points: unknown[]) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: points.map((coordinates, i) => ({
			type: 'Feature',
			properties: { date: `2018-01-0${i + 1}`, title: `Day ${i + 1}`, text: 'It passes.' },
			geometry: { type: 'Point', coordinates }
		}))
	});

test('features with dates become events at places', () => {
	const result = importFixture('tables/orders.geojson');
	const story = storyOf(result);
	expect(result.format).toBe('geojson');
	expect(errorsOf(result.story ?? '')).toEqual([]);
	expect(result.columns).toMatchObject({ date: 'date', name: 'title', description: 'text' });
	expect(story.title).toBe('Orders on a map');
	expect(story.events).toMatchObject([
		{ id: 'an-order-is-read', date: '2018-01-24', places: ['sangamon-county'] },
		{ id: 'an-order-is-posted', date: '2018-02', lane: 'a-b', places: ['polk-county'] },
		{ id: 'an-order-is-lost', date: '2018' }
	]);
	expect(story.places).toMatchObject([
		{ geoids: { county: '17167' }, point: [-89.65, 39.8] },
		{ geoids: { county: '19153' }, point: [-93.6, 41.6] }
	]);
});

test('what has no place in a story is kept, and told with its feature', () => {
	const { story, entries } = importFixture('tables/orders.geojson');
	expect(storyOf({ story }).extensions?.['geojson']).toMatchObject([
		{
			story: { name: 'Orders on a map' },
			events: [
				{ was: { id: 7, pages: 2 } },
				{ was: { geometry: { type: 'Polygon' } } },
				{ was: { geometry: { coordinates: [41.5, -93.6] } } },
				{ read: { title: 'An order without a date' } }
			]
		}
	]);
	const errors = entries.filter(({ severity }) => severity === 'error');
	expect(errors.map(({ where }) => where.path)).toEqual(
		[
			['features', 3],
			['features', 2]
		].reverse()
	);
	expect(errors[0]?.did).toContain('swapped');
});

test('points that all have the latitude first are turned round, and it is told', () => {
	const { story, entries } = importText(features([39.8, -89.65], [41.6, -93.6]));
	expect(storyOf({ story }).places.map(({ point }) => point)).toEqual([
		[-89.65, 39.8],
		[-93.6, 41.6]
	]);
	const turned = entries.filter(({ did }) => did.includes('latitude first'));
	expect(turned.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test.each([[['a', 1]], [[1]], [null], [[4e6, 5e6]]])('a point of %j is left out', (coordinates) => {
	const { story, entries } = importText(features(coordinates));
	expect(storyOf({ story }).places).toEqual([]);
	expect(entries.some(({ severity, where }) => severity === 'error' && where.path)).toBe(true);
});

test('of two points in one county each is kept', () => {
	const { story } = importText(features([-89.65, 39.8], [-89.7, 39.75]));
	const { places, extensions } = storyOf({ story });
	expect(places.map(({ point }) => point)).toEqual([[-89.65, 39.8]]);
	expect(extensions?.['geojson']).toMatchObject([
		{ events: [{ id: 'day-2', places: [{ point: [-89.7, 39.75] }] }] }
	]);
});

test('what is no feature is kept too', () => {
	const { story } = importText('{"type":"FeatureCollection","features":["a word",null]}');
	expect(JSON.stringify(storyOf({ story }).extensions)).toContain('{"feature":"a word"}');
});

test('no file makes an exception', () => {
	const anything = fc.jsonValue({ maxDepth: 3 });
	const geometry = fc.oneof(
		anything,
		fc.record({
			type: fc.constantFrom('Point', 'Polygon', 'LineString', 'GeometryCollection', 'Box'),
			coordinates: anything
		})
	);
	const properties = fc.oneof(
		anything,
		fc.record({ date: anything, title: anything, place: anything, constructor: anything })
	);
	const feature = fc.oneof(anything, fc.record({ id: anything, geometry, properties }));
	fc.assert(
		fc.property(fc.array(feature, { maxLength: 4 }), anything, (features, crs) => {
			const { story, entries } = importText(
				JSON.stringify({ type: 'FeatureCollection', features, crs })
			);
			expect(story !== null || entries.length > 0).toBe(true);
		}),
		{ numRuns: 300 }
	);
});

test('a file without features says so', () => {
	const { entries } = importText('{"type":"FeatureCollection","features":[]}');
	expect(entries[0]).toMatchObject({ severity: 'error', seen: 'no features' });
});
