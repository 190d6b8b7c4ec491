import { embedBuilder } from '#lib/server/embed-builder.ts';
import { wholeStories } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'always';

/** A story that is split has no embeds. */
export const entries: EntryGenerator = () => wholeStories().map((story) => ({ story }));

export const GET: RequestHandler = ({ params, fetch }) => embedBuilder(params.story, fetch);
