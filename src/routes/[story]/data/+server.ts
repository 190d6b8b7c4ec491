import { dataPage } from '#lib/server/data-page.ts';
import { listStories } from '#lib/server/read-story.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const GET: RequestHandler = ({ params }) => dataPage(params.story);
