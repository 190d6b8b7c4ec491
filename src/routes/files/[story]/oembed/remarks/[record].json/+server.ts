import { error, json } from '@sveltejs/kit';
import { remarkOembed } from '#lib/core/export/oembed.ts';
import { indexStory } from '#lib/core/model/story-model.ts';
import { loadStory, SITE, wholeStories } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** It holds whole addresses, and frames the page of a remark: made only where there are both. */
export const entries: EntryGenerator = () =>
	SITE
		? wholeStories().flatMap((story) =>
				loadStory(story).remarks.map(({ id }) => ({ story, record: id }))
			)
		: [];

/** One remark, for sites where the address of its page is pasted. */
export const GET: RequestHandler = ({ params: { story, record } }) => {
	if (!SITE || !wholeStories().includes(story)) error(404, 'There is no such file.');
	const model = indexStory(loadStory(story));
	const remark = model.remark.get(record);
	if (remark?.id !== record) error(404, 'The story has no remark with this id.');
	return json(remarkOembed(model, remark, SITE));
};
