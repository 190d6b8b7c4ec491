/** Bare pages of single records, for frames: complete as they are, without script. */
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import EventEmbed from '../components/embed/EventEmbed.svelte';
import PlaceEmbed from '../components/embed/PlaceEmbed.svelte';
import RemarkEmbed from '../components/embed/RemarkEmbed.svelte';
import { indexStory, type Model } from '../core/model/story-model.ts';
import { remarkTitle } from '../core/views/take-along.ts';
import { recordPath, type RecordPages } from '../core/views/record-paths.ts';
import { embedFiles } from './embed-files.ts';
import { embedPage } from './embed-page.ts';
import { drawStory } from './map-drawing.ts';
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
	const page = pageOf(model, 'remarks', remark.id);
	const { body } = render(RemarkEmbed, { props: { model, remark, page: `${ROOT}/${page}` } });
	return card(model, page, remarkTitle(model, remark), body);
}

/** @throws Kit's 404 for a story or a record that is not there */
export function eventEmbed(asked: Asked): Response {
	const model = modelOf(asked.story);
	const event = model.event.get(asked.record) ?? notThere();
	const page = pageOf(model, 'events', event.id);
	const { body } = render(EventEmbed, { props: { model, event, page: `${ROOT}/${page}` } });
	return card(model, page, event.title, body);
}

/** @throws Kit's 404 for a story or a record that is not there */
export function placeEmbed(asked: Asked): Response {
	const model = modelOf(asked.story);
	const place = model.place.get(asked.record) ?? notThere();
	const page = pageOf(model, 'places', place.id);
	const props = { model, place, ...drawStory(model), page: `${ROOT}/${page}` };
	return card(model, page, place.names.formal, render(PlaceEmbed, { props }).body);
}

function modelOf(story: string): Model {
	return wholeStories().includes(story) ? indexStory(loadStory(story)) : notThere();
}

const notThere = (): never => error(404, 'There is no such record at this address.');

/** The record's own page, from the root of the site. */
const pageOf = ({ story }: Model, kind: RecordPages, id: string): string =>
	`${story.id}/${recordPath(kind, id)}`;

/** @param page the record's own, from the root of the site */
function card(model: Model, page: string, title: string, body: string): Response {
	const html = embedPage({
		language: model.story.language,
		title: `${title} · Dateline`,
		description: model.story.description,
		canonical: `${SITE || ROOT}/${page}`,
		root: ROOT,
		files: embedFiles('card-style'),
		body: stillMarkup(body)
	});
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
