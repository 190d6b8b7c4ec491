import { oembedStories, viewAnswer } from '#lib/server/oembed-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => oembedStories().map((story) => ({ story }));

/** The story's timeline, for sites where its address is pasted. */
export const GET: RequestHandler = ({ params: { story } }) => viewAnswer(story, 'timeline');
