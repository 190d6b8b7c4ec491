/** The county that a point lies in, in the territories too. */
import type { NamedAreas } from '#lib/core/geo/atlas-gazetteer.ts';
import { areaFinder } from '#lib/core/geo/area-finder.ts';
import type { Point } from '#lib/core/geo/plane.ts';
import { areaAt } from '#lib/dom/area-at.ts';
import { loadNames } from '#lib/dom/load-names.ts';
import { fetchAreas } from '../atlas.ts';

/**
 * @returns a county's GEOID; that of a territory, for a point off its islands; null elsewhere
 * @throws if a file cannot be had
 */
export async function countyAt(point: Point): Promise<string | null> {
	const geoid = await areaAt(point, await loadNames());
	if (geoid?.length !== 2) return geoid;
	return countyOfTerritory(await fetchAreas(), geoid, point) ?? geoid;
}

export function countyOfTerritory(
	areas: NamedAreas,
	fips: string,
	point: Point
): string | undefined {
	const own = areas.objects.counties.geometries.flatMap((area) =>
		String(area.id).startsWith(fips) ? [[String(area.id), area] as const] : []
	);
	return areaFinder(new Map(own), areas).countyAt(point);
}
