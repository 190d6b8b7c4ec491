import { error } from '@sveltejs/kit';
import { siteMap } from '#lib/server/site-map.ts';
import { SITE } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** A site map holds whole addresses: there is one only where the site's own is known. */
export const entries: EntryGenerator = () => (SITE ? [{ sitemap: 'sitemap' }] : []);

/** Every page, for search engines. */
export const GET: RequestHandler = ({ params }) => {
	if (!SITE || params.sitemap !== 'sitemap') error(404, 'There is no such file.');
	return new Response(siteMap(SITE), { headers: { 'content-type': 'application/xml' } });
};
