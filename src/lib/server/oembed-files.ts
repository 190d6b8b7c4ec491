/**
 * What consumers of oEmbed are answered, as files. They hold whole addresses and frame pages that
 * carry all of a story: made only where the site's address is known and the story is in one piece.
 */
import { error, json } from '@sveltejs/kit';
import { recordOembed, viewOembed, type Oembed } from '../core/export/oembed.ts';
import { indexStory, type Model } from '../core/model/story-model.ts';
import { EMBED_RECORDS, EMBED_VIEWS } from '../core/views/embed-views.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

export const oembedStories = (): string[] => (SITE ? wholeStories() : []);

/** @throws Kit's 404 where there is no such file */
export function viewAnswer(story: string, view: string): Response {
	const shown = EMBED_VIEWS.find(({ id }) => id === view);
	return answer(story, (model) => shown && viewOembed(model, shown, SITE));
}

/**
 * @param kind as in the address of its page: "events"
 * @throws Kit's 404 where there is no such file
 */
export function recordAnswer(story: string, kind: string, id: string): Response {
	const one = EMBED_RECORDS.find((name) => `${name}s` === kind);
	return answer(story, (model) => one && recordOembed(model, one, id, SITE));
}

function answer(story: string, make: (model: Model) => Oembed | null | undefined): Response {
	const made = oembedStories().includes(story) && make(indexStory(loadStory(story)));
	return made ? json(made) : error(404, 'There is no such file.');
}
