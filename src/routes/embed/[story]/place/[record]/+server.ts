import { placeEmbed } from '#lib/server/record-embed.ts';
import { recordEntries } from '#lib/server/record-pages.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => recordEntries('places');

export const GET: RequestHandler = ({ params }) => placeEmbed(params);
