/** What the map can draw, and where. */
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { quote } from '../words.ts';
import type { Surroundings } from './rule.ts';

export function* placesAreDrawn(
	{ places }: Draft,
	{ gazetteer }: Surroundings
): Generator<Observation> {
	for (const { value: place, path } of places) {
		if (gazetteer.isDrawn(place.point)) continue;
		const [longitude, latitude] = place.point;
		const repaired = [
			[latitude, longitude],
			[-longitude, latitude],
			[-latitude, longitude]
		] as const;
		const likely = repaired.find((point) => gazetteer.isDrawn(point));
		yield {
			code: 'not-drawn',
			path: [...path, 'point'],
			seen: `longitude ${longitude}, latitude ${latitude}`,
			...(likely && {
				mend: `Longitude comes first, and is negative in America: [${likely.join(', ')}]?`
			})
		};
	}
}

export function* pointsLieInTheirArea(
	{ places }: Draft,
	{ gazetteer }: Surroundings
): Generator<Observation> {
	for (const { value: place, path } of places) {
		if (!gazetteer.isDrawn(place.point)) continue;
		// A city lies in one of several counties, and its record need not name them all.
		const geoid = place.geoids.county ?? place.geoids.state;
		const name = gazetteer.counties.get(geoid) ?? gazetteer.states.get(geoid);
		if (name === undefined || gazetteer.contains(geoid, place.point)) continue;
		const [longitude, latitude] = place.point;
		const seen = `longitude ${longitude}, latitude ${latitude}, outside ${name} (${geoid})`;
		yield { code: 'point-elsewhere', path: [...path, 'point'], seen };
	}
}

/** From so many places on one spot on, the map gives them one number label instead of names. */
const MANY = 9;
/** Points nearer than this, in degrees, are one spot on any map that is drawn. */
const ONE_SPOT = 0.02;
const NAMED = 3;

export function* spotsAreNotCrowded({ places }: Draft): Generator<Observation> {
	const told = new Set<string>();
	for (const { value: place, path } of places) {
		if (told.has(place.id)) continue;
		const [longitude, latitude] = place.point;
		const here = places.filter(
			({ value: { point } }) =>
				Math.abs(point[0] - longitude) < ONE_SPOT && Math.abs(point[1] - latitude) < ONE_SPOT
		);
		if (here.length < MANY) continue;
		for (const { value } of here) told.add(value.id);
		const names = here.slice(0, NAMED).map(({ value }) => quote(value.id));
		yield {
			code: 'crowded-spot',
			path: [...path, 'point'],
			seen: `${here.length} places at longitude ${longitude}, latitude ${latitude}: ${names.join(', ')} and ${here.length - NAMED} more`
		};
	}
}

export function* insetsHaveAnArea({ head }: Draft): Generator<Observation> {
	for (const [index, inset] of (head.map?.insets ?? []).entries()) {
		const { west, south, east, north } = inset;
		const path = ['map', 'insets', index];
		if (west >= east) {
			const seen = `west ${west}, east ${east}`;
			yield { code: 'inset-reversed', path: [...path, 'east'], seen };
		}
		if (south >= north) {
			const seen = `south ${south}, north ${north}`;
			yield { code: 'inset-reversed', path: [...path, 'north'], seen };
		}
	}
}

export function* zoneIsKnown({ head }: Draft, { gazetteer }: Surroundings): Generator<Observation> {
	if (head.zone === undefined || gazetteer.isZone(head.zone)) return;
	const mend = didYouMean(head.zone, Intl.supportedValuesOf('timeZone'));
	yield { code: 'unknown-zone', path: ['zone'], seen: quote(head.zone), ...mend };
}
