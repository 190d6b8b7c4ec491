/** Distances over the ground, in miles, said no more exactly than they are known. */
import type { Point } from './plane.ts';

/** The mean radius of the Earth. */
const RADIUS = 3958.8;
const RADIAN = Math.PI / 180;

/** Along a great circle, between points in degrees of longitude and latitude. */
export function milesBetween([lonA, latA]: Point, [lonB, latB]: Point): number {
	const chord =
		Math.sin(((latB - latA) * RADIAN) / 2) ** 2 +
		Math.cos(latA * RADIAN) * Math.cos(latB * RADIAN) * Math.sin(((lonB - lonA) * RADIAN) / 2) ** 2;
	return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** "less than 10 miles", "about 15 miles", "about 40 miles", "about 1,200 miles" */
export function milesWords(miles: number): string {
	if (miles < 10) return 'less than 10 miles';
	const step = miles < 27.5 ? 5 : miles < 995 ? 10 : 100;
	const about = String(Math.round(miles / step) * step);
	return `about ${about.replace(/(\d)(\d{3})$/, '$1,$2')} miles`;
}
