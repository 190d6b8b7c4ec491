/** The nation and, in boxes of their own, the territories in which a story has places. */
import type { DrawnTerritory } from './map-drawing.ts';
import type { Point } from './plane.ts';
import { projectTerritory, type Atlas, type Nation, type TerritoryPlane } from './project.ts';
import { placeTerritories } from './territory-boxes.ts';
import { limitsFor, TERRITORIES, territoryAt, territoryOf } from './territories.ts';

/** @param points of the story's places, in longitude and latitude */
export function withTerritories(
	nation: Nation,
	atlas: Atlas,
	points: readonly Point[]
): { nation: Nation; territories: DrawnTerritory[] } {
	const shown = TERRITORIES.filter((one) => points.some((point) => territoryAt(point) === one));
	if (!shown.length) return { nation, territories: [] };
	const dots = points.flatMap((point) => {
		const [x, y] = (territoryAt(point) ? null : nation.toPlane(point)) ?? [];
		return x === undefined || y === undefined ? [] : [{ x, y }];
	});
	const territories = placeTerritories(shown, nation.land, dots);
	const planes = new Map<string, TerritoryPlane>();
	for (const { fips, box } of territories) {
		const territory = shown.find((one) => one.fips === fips);
		if (territory)
			planes.set(fips, projectTerritory(atlas, fips, limitsFor(territory, points), box));
	}
	return {
		territories,
		nation: {
			borders: nation.borders,
			land: [...nation.land, ...[...planes.values()].flatMap(({ land }) => land)],
			toPlane: (point) => {
				const territory = territoryAt(point);
				if (!territory) return nation.toPlane(point);
				return planes.get(territory.fips)?.toPlane(point) ?? null;
			},
			area: (geoid) => {
				const territory = territoryOf(geoid);
				return territory ? (planes.get(territory.fips)?.area(geoid) ?? null) : nation.area(geoid);
			}
		}
	};
}
