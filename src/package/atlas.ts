/**
 * The outlines of counties as a route of an app, `/atlas/[...file]/`: a map fetches those of a state
 * once a reader comes close.
 */
import { error } from '@sveltejs/kit';
import { listCountyStates, readCounties, readStates } from '#lib/server/atlas-files.ts';

const STATES = 'states.json';

export const prerender = true;

export const entries = (): { file: string }[] =>
	[STATES, ...listCountyStates().map((state) => `counties/${state}.json`)].map((file) => ({
		file
	}));

export function GET({ params }: { params: { file?: string } }): Response {
	const { file } = params;
	const state = /^counties\/(\d\d)\.json$/.exec(file ?? '')?.[1];
	const content = file === STATES ? readStates() : state && readCounties(state);
	return content ? Response.json(content) : error(404, 'The atlas has no such file.');
}
