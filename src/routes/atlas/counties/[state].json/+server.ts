import { error } from '@sveltejs/kit';
import { listCountyStates, readCounties } from '#lib/server/atlas-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listCountyStates().map((state) => ({ state }));

/** The counties of one state, in units of the map's plane. */
export const GET: RequestHandler = ({ params }) => {
	const counties = readCounties(params.state);
	if (!counties) error(404, 'The atlas has no state with these digits.');
	return Response.json(counties);
};
