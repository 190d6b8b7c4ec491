import { error } from '@sveltejs/kit';
import { listAtlasFiles, readAtlasFile } from '#lib/server/atlas-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listAtlasFiles().map((file) => ({ file }));

/** The geometry that maps are drawn from, for the desk, which draws them in the browser. */
export const GET: RequestHandler = ({ params }) => {
	const topology = readAtlasFile(params.file);
	if (!topology) error(404, 'The atlas has no such file.');
	return Response.json(topology);
};
