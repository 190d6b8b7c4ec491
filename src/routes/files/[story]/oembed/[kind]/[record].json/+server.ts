import { EMBED_RECORDS } from '#lib/core/views/embed-views.ts';
import { oembedStories, recordAnswer } from '#lib/server/oembed-files.ts';
import { loadStory } from '#lib/server/load-story.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
	oembedStories().flatMap((story) =>
		EMBED_RECORDS.map((one) => `${one}s` as const).flatMap((kind) =>
			loadStory(story)[kind].map(({ id }) => ({ story, kind, record: id }))
		)
	);

/** One record, for sites where the address of its page is pasted. */
export const GET: RequestHandler = ({ params: { story, kind, record } }) =>
	recordAnswer(story, kind, record);
