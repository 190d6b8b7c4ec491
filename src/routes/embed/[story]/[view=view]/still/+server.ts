import { viewEmbed, viewEntries } from '#lib/server/view-embed.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = viewEntries;

export const GET: RequestHandler = ({ params }) => viewEmbed(params, true);
