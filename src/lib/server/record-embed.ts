/** Bare pages of single records, for frames: complete as they are, without script. */
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import EventEmbed from '../components/embed/EventEmbed.svelte';
import PlaceEmbed from '../components/embed/PlaceEmbed.svelte';
import RemarkEmbed from '../components/embed/RemarkEmbed.svelte';
import { recordOembedPath } from '../core/export/oembed.ts';
import { indexStory, type Model } from '../core/model/story-model.ts';
import type { EmbedRecord } from '../core/views/embed-views.ts';
import { recordPath } from '../core/views/record-paths.ts';
import { recordFrame } from '../core/views/record-frame.ts';
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
	const page = `${ROOT}/${pageOf(model, 'remark', remark.id)}`;
	return card(model, 'remark', remark, render(RemarkEmbed, { props: { model, remark, page } }));
}

/** @throws Kit's 404 for a story or a record that is not there */
export function eventEmbed(asked: Asked): Response {
	const model = modelOf(asked.story);
	const event = model.event.get(asked.record) ?? notThere();
	const page = `${ROOT}/${pageOf(model, 'event', event.id)}`;
	return card(model, 'event', event, render(EventEmbed, { props: { model, event, page } }));
}

/** @throws Kit's 404 for a story or a record that is not there */
export function placeEmbed(asked: Asked): Response {
	const model = modelOf(asked.story);
	const place = model.place.get(asked.record) ?? notThere();
	const page = `${ROOT}/${pageOf(model, 'place', place.id)}`;
	const props = { model, place, ...drawStory(model), page };
	return card(model, 'place', place, render(PlaceEmbed, { props }));
}

function modelOf(story: string): Model {
	return wholeStories().includes(story) ? indexStory(loadStory(story)) : notThere();
}

const notThere = (): never => error(404, 'There is no such record at this address.');

/** The record's own page, from the root of the site. */
const pageOf = ({ story }: Model, kind: EmbedRecord, id: string): string =>
	`${story.id}/${recordPath(`${kind}s`, id)}`;

function card(
	model: Model,
	kind: EmbedRecord,
	{ id }: { id: string },
	{ body }: { body: string }
): Response {
	const { story } = model;
	const html = embedPage({
		language: story.language,
		title: `${recordFrame(model, kind, id)?.title ?? story.title} · Dateline`,
		description: story.description,
		canonical: `${SITE || ROOT}/${pageOf(model, kind, id)}`,
		oembed: recordOembedPath(story.id, kind, id),
		root: ROOT,
		files: embedFiles('card-style'),
		body: stillMarkup(body)
	});
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
