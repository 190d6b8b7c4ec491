/** The page where embeds of a story are made, and what it knows of the story. */
import { error } from '@sveltejs/kit';
import BuilderPage from '../components/builder/BuilderPage.svelte';
import {
	weightKey,
	type BuilderStory,
	type EmbedWeight,
	type FramedOption
} from '../components/builder/builder-story.ts';
import { NOTHING_CHOSEN } from '../core/model/choice.ts';
import { chooseWindow } from '../core/model/choose.ts';
import { indexStory, type Model } from '../core/model/story-model.ts';
import { pageData } from '../core/text/page-data.ts';
import {
	EMBED_RECORDS,
	EMBED_VIEWS,
	embedPath,
	recordEmbedPath,
	type EmbedRecord
} from '../core/views/embed-views.ts';
import { kindWords } from '../core/views/place-words.ts';
import { recordFrame } from '../core/views/record-frame.ts';
import { remarkTitle } from '../core/views/take-along.ts';
import { weighEmbed } from './embed-weight.ts';
import { readingPage } from './reading-page.ts';
import { keptVersions } from './load-story.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

/**
 * @param fetch of the request: it answers with the pages of this very build
 * @throws Kit's 404 for a story that has no embeds
 */
export async function embedBuilder(id: string, fetch: typeof globalThis.fetch): Promise<Response> {
	if (!wholeStories().includes(id)) error(404, 'There is no story at this address.');
	const model = indexStory(loadStory(id));
	const story = { ...builderStory(model), weights: await weighEmbeds(model, fetch) };
	return readingPage({
		language: model.story.language,
		root: '../..',
		script: 'builder-script',
		component: BuilderPage,
		props: {
			model,
			story,
			data: `<script type="application/json" data-builder-story>${pageData(story)}</script>`
		}
	});
}

function builderStory(model: Model): Omit<BuilderStory, 'weights'> {
	const { story, events, places, remarks, people, lanes, windows } = model;
	const acting = new Set([
		...events.flatMap((event) => event.people),
		...remarks.map(({ speaker }) => speaker)
	]);
	const framed = (kind: EmbedRecord, id: string, name: string, detail: string): FramedOption => {
		const { title = name, height = 0 } = recordFrame(model, kind, id) ?? {};
		return { id, name, detail, title, height };
	};
	return {
		id: story.id,
		title: story.title,
		site: SITE,
		event: events.map(({ id, title, when }) => framed('event', id, title, when.day)),
		place: places.map((place) =>
			framed('place', place.id, place.names.short, kindWords(model, place))
		),
		remark: remarks.map((remark) =>
			framed('remark', remark.id, remarkTitle(model, remark), remark.when.day)
		),
		version: [...new Set([story, ...keptVersions(story.id)].map(({ version }) => version))].map(
			(id) => ({ id })
		),
		person: people
			.filter(({ id }) => acting.has(id))
			.map(({ id, name, role }) => ({ id, name, detail: role })),
		lane: lanes.map(({ id, label, symbol, colour }) => ({ id, label, symbol, colour })),
		windows: windows.map((window) => {
			const { from, to } = chooseWindow(model, NOTHING_CHOSEN, window);
			return { label: window.label, from: from ?? '', to: to ?? '' };
		})
	};
}

/** Of each view, alive and still, and of the first record of each kind. */
async function weighEmbeds(
	{ story, events, places, remarks }: Model,
	fetch: typeof globalThis.fetch
): Promise<BuilderStory['weights']> {
	// The dev server makes no files that could be weighed.
	if (import.meta.env.DEV) return {};
	const first = { event: events[0], place: places[0], remark: remarks[0] };
	const pages = [
		...EMBED_VIEWS.flatMap(({ id }) =>
			[false, true].map((isStill) => [weightKey(id, isStill), embedPath(story.id, id, isStill)])
		),
		...EMBED_RECORDS.map((kind) => [
			weightKey(kind, false),
			recordEmbedPath(story.id, kind, first[kind]?.id ?? '')
		])
	];
	const weights: [string, EmbedWeight][] = [];
	for (const [key = '', path = ''] of pages) {
		const response = await fetch(`/${path}`);
		if (response.ok) weights.push([key, weighEmbed(await response.text(), path)]);
	}
	return Object.fromEntries(weights);
}
