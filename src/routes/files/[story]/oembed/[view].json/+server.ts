import { EMBED_VIEWS } from '#lib/core/views/embed-views.ts';
import { oembedStories, viewAnswer } from '#lib/server/oembed-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
	oembedStories().flatMap((story) => EMBED_VIEWS.map(({ id }) => ({ story, view: id })));

/** A view of a story, for sites where the address of its page for frames is pasted. */
export const GET: RequestHandler = ({ params: { story, view } }) => viewAnswer(story, view);
