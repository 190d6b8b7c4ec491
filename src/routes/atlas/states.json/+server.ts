import { readNames } from '#lib/server/atlas-files.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The bounds of each state on the map's plane, by its two digits: which counties a view needs. */
export const GET: RequestHandler = () =>
	Response.json(
		Object.fromEntries(readNames().states.flatMap(({ fips, box }) => (box ? [[fips, box]] : [])))
	);
