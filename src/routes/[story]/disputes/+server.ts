import { listEntries, disputesPage } from '#lib/server/record-pages.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => listEntries();

export const GET: RequestHandler = ({ params }) => disputesPage(params.story);
