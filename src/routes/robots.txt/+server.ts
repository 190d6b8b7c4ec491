import { SITE } from '#lib/server/story-page.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Everything may be read; where the site's address is known, so is its map. */
export const GET: RequestHandler = () =>
	new Response(
		['User-agent: *', 'Allow: /', ...(SITE ? [`Sitemap: ${SITE}/sitemap.xml`] : []), ''].join('\n'),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } }
	);
