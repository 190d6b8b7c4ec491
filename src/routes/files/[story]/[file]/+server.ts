import { error } from '@sveltejs/kit';
import { listStories } from '#lib/server/read-story.ts';
import { STORY_FILES, storyFileBytes, type StoryFileName } from '#lib/server/story-files.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

const NAMES = Object.keys(STORY_FILES) as StoryFileName[];
export const entries: EntryGenerator = () =>
	listStories().flatMap((story) => NAMES.map((file) => ({ story, file })));

/** A story for another kind of program; `core/export/` says what each file holds. */
export const GET: RequestHandler = ({ params }) => {
	const name = NAMES.find((file) => file === params.file);
	if (!name || !listStories().includes(params.story)) error(404, 'There is no such file.');
	return new Response(storyFileBytes(params.story, name) as BodyInit, {
		headers: { 'content-type': STORY_FILES[name].type }
	});
};
