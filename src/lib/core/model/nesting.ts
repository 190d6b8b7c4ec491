/** Which of a story's places lie in which others, by their Census GEOIDs. */
import type { Place } from '../schema/story.ts';

type Nested = Place & { within: string[]; contains: string[] };

/** Smallest first. A site is a spot; a city-county is as small as a city. */
const SIZE = { site: 0, city: 1, 'city-county': 1, county: 2, state: 3 } as const;

export function nestPlaces(places: readonly Place[]): Nested[] {
	const within = new Map(
		places.map((inner) => [
			inner.id,
			places
				.filter((outer) => liesIn(inner, outer))
				.sort((a, b) => SIZE[a.kind] - SIZE[b.kind])
				.map((outer) => outer.id)
		])
	);
	return places.map((place) => ({
		...place,
		within: within.get(place.id) ?? [],
		contains: places.filter((p) => within.get(p.id)?.includes(place.id)).map((p) => p.id)
	}));
}

function liesIn(inner: Place, outer: Place): boolean {
	if (SIZE[inner.kind] >= SIZE[outer.kind]) return false;
	if (outer.kind === 'state') return inner.geoids.state === outer.geoids.state;
	const county = outer.geoids.county;
	return county !== undefined && [inner.geoids.county, ...(inner.counties ?? [])].includes(county);
}
