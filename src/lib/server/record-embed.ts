/** Bare pages of single records, for frames: complete as they are, without script. */
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import EventEmbed from '../components/embed/EventEmbed.svelte';
import RemarkEmbed from '../components/embed/RemarkEmbed.svelte';
import { indexStory, type Model } from '../core/model/story-model.ts';
import { remarkTitle } from '../core/views/take-along.ts';
import { recordPath } from '../core/views/record-paths.ts';
import { embedFiles } from './embed-files.ts';
import { embedPage } from './embed-page.ts';
import { stillMarkup } from './still-markup.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

/** From `/embed/<story>/<kind>/<record>/`. */
const ROOT = '../../../..';

interface Asked {
	story: string;
	record: string;
}

/** @throws Kit's 404 for a story or a record that is not there */
export function remarkEmbed(asked: Asked): Response {
	const model = modelOf(asked.story);
	const remark = model.remark.get(asked.record) ?? notThere();
	const path = `${asked.story}/${recordPath('remarks', remark.id)}`;
	const props = { model, remark, page: `${ROOT}/${path}` };
	return card(model, path, remarkTitle(model, remark), render(RemarkEmbed, { props }).body);
}

/** @throws Kit's 404 for a story or a record that is not there */
export function eventEmbed(asked: Asked): Response {
	const model = modelOf(asked.story);
	const event = model.event.get(asked.record) ?? notThere();
	const path = `${asked.story}/${recordPath('events', event.id)}`;
	const props = { model, event, page: `${ROOT}/${path}` };
	return card(model, path, event.title, render(EventEmbed, { props }).body);
}

function modelOf(story: string): Model {
	return wholeStories().includes(story) ? indexStory(loadStory(story)) : notThere();
}

const notThere = (): never => error(404, 'There is no such record at this address.');

/** @param path of the record's own page, from the root of the site */
function card(model: Model, path: string, title: string, body: string): Response {
	const html = embedPage({
		language: model.story.language,
		title: `${title} · Dateline`,
		description: model.story.description,
		canonical: `${SITE || ROOT}/${path}`,
		root: ROOT,
		files: embedFiles('card-style'),
		body: stillMarkup(body)
	});
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
