/**
 * The territories that have a box of their own on the map when a story has places there. The
 * country's projection draws nothing of them.
 */
import type { Point } from './plane.ts';

export interface Territory {
	fips: string;
	postal: string;
	/** As it stands above its box. */
	name: string;
	/** Longitude and latitude of what the box shows: west, south, east, north. */
	limits: readonly [number, number, number, number];
	/** Further islands belong to it, where hardly anyone lives: its point is known, if not shown. */
	reach: readonly [number, number, number, number];
}

export const TERRITORIES: readonly Territory[] = [
	{
		fips: '72',
		postal: 'PR',
		name: 'Puerto Rico',
		limits: [-67.35, 17.86, -65.2, 18.55],
		reach: [-68, 17.8, -65.2, 18.6]
	},
	{
		fips: '78',
		postal: 'VI',
		name: 'Virgin Islands',
		limits: [-65.15, 17.62, -64.5, 18.45],
		reach: [-65.2, 17.5, -64.4, 18.5]
	},
	{
		fips: '66',
		postal: 'GU',
		name: 'Guam',
		limits: [144.55, 13.2, 145.03, 13.7],
		reach: [144.5, 13.1, 145.1, 13.8]
	},
	{
		fips: '69',
		postal: 'MP',
		name: 'N. Marianas',
		limits: [145.05, 14.05, 145.9, 15.35],
		reach: [144.8, 13.9, 146.2, 20.7]
	},
	{
		fips: '60',
		postal: 'AS',
		name: 'Am. Samoa',
		limits: [-170.9, -14.42, -169.37, -14.1],
		reach: [-171.2, -14.6, -168.1, -11]
	}
];

/** The territory that a point of longitude and latitude lies in. */
export const territoryAt = ([longitude, latitude]: Point): Territory | undefined =>
	TERRITORIES.find(
		({ reach: [west, south, east, north] }) =>
			longitude >= west && longitude <= east && latitude >= south && latitude <= north
	);

export const territoryOf = (geoid: string): Territory | undefined =>
	TERRITORIES.find(({ fips }) => geoid.startsWith(fips));

/** The inhabited islands, or all of them where one of the points lies beyond. */
export function limitsFor(territory: Territory, points: readonly Point[]): Territory['limits'] {
	const [west, south, east, north] = territory.limits;
	const isBeyond = points.some(
		([lon, lat]) =>
			territoryAt([lon, lat]) === territory &&
			(lon < west || lon > east || lat < south || lat > north)
	);
	return isBeyond ? territory.reach : territory.limits;
}
