import { error } from '@sveltejs/kit';
import { RECORD_PAGES } from '#lib/core/views/record-paths.ts';
import { recordCard } from '#lib/server/record-card.ts';
import { recordEntries } from '#lib/server/record-pages.ts';
import { renderCard } from '#lib/server/social-card.ts';
import { wholeStories } from '#lib/server/story-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** One for each page of a record; a story that is split has neither. */
export const entries: EntryGenerator = () =>
	RECORD_PAGES.flatMap((kind) => recordEntries(kind).map((entry) => ({ ...entry, kind })));

/** The picture that stands for a record where its address is shared. */
export const GET: RequestHandler = ({ params: { story, kind, record } }) => {
	const pages = RECORD_PAGES.find((name) => name === kind);
	const card = pages && wholeStories().includes(story) ? recordCard(story, pages, record) : null;
	if (!card) error(404, 'There is no such record.');
	return new Response(renderCard(card), { headers: { 'content-type': 'image/png' } });
};
