import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { placesGeoJson } from '#lib/core/export/places-geojson.ts';
import { corrected, STORIES } from './told-stories.ts';

describe.each(STORIES)('places.geojson of %s', (_, { model, story }) => {
	const collection = placesGeoJson(model);

	it('is GeoJSON to a strict reader', () => {
		expect(check(JSON.stringify(collection))).toEqual(collection);
	});

	it('has each place at its point', () => {
		const points = collection.features.map(({ id, geometry }) => [id, geometry.coordinates]);
		expect(points).toEqual(story.places.map(({ id, point }) => [id, point]));
	});
});

it('says of a place its codes, what the map says at the end, and its events', () => {
	const [chicago] = placesGeoJson(corrected.model).features;
	expect(chicago?.properties).toMatchObject({
		name: 'Chicago, Illinois',
		state_geoid: '17',
		place_geoid: '1714000',
		counted: true,
		status: 'named',
		status_words: 'holds a letter',
		status_event: 'letter-sent',
		events: ['letter-sent', 'letter-answered']
	});
	expect(chicago?.properties).not.toHaveProperty('longitude');
	expect(chicago?.properties).not.toHaveProperty('county_geoid');
});
