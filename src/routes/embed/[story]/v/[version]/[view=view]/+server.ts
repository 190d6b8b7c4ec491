import { keptEmbed, keptEntries } from '#lib/server/view-embed.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = keptEntries;

export const GET: RequestHandler = ({ params }) => keptEmbed(params);
