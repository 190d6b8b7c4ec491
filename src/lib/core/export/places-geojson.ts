/**
 * A story's places as GeoJSON (RFC 7946): points in degrees, WGS84. Properties are the columns of
 * `places.csv` by the same names, lists as lists; what is not known is left out.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Model } from '../model/story-model.ts';
import { storyTable } from './story-tables.ts';

export function placesGeoJson(model: Model): FeatureCollection<Point> {
	const [columns = [], ...rows] = storyTable(model, new Map(), 'places');
	const features = model.places.map((place, i): Feature<Point> => {
		const known = columns.flatMap((column, j) => {
			const value = rows[i]?.[j] ?? null;
			return value === null || STANDS_ELSEWHERE.has(String(column)) ? [] : [[column, value]];
		});
		return {
			type: 'Feature',
			id: place.id,
			geometry: { type: 'Point', coordinates: [...place.point] },
			properties: Object.fromEntries(known) as Feature['properties']
		};
	});
	return { type: 'FeatureCollection', features };
}

const STANDS_ELSEWHERE: ReadonlySet<string> = new Set(['id', 'longitude', 'latitude']);
