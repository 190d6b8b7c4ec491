import { listStories } from '#lib/server/read-story.ts';
import { storyGeometry } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

/** The shapes of a story's map, for a page that is reached without loading its markup. */
export const GET: RequestHandler = ({ params }) => Response.json(storyGeometry(params.story));
