/** The views of a story as bare pages for frames, alive or still. */
import { error } from '@sveltejs/kit';
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import MapEmbed from '../components/embed/MapEmbed.svelte';
import StoryEmbed from '../components/embed/StoryEmbed.svelte';
import TimelineEmbed from '../components/embed/TimelineEmbed.svelte';
import { viewOembedPath } from '../core/export/oembed.ts';
import { mapStory } from '../core/model/map-story.ts';
import { indexStory, type ResolvedStory } from '../core/model/story-model.ts';
import { timelineStory } from '../core/model/timeline-story.ts';
import { EMBED_VIEWS, embedPath, type EmbedView } from '../core/views/embed-views.ts';
import { describeMap } from '../core/views/map-description.ts';
import { overviewTiers } from '../core/views/overview.ts';
import { embedFiles } from './embed-files.ts';
import { embedPage } from './embed-page.ts';
import { drawStory } from './map-drawing.ts';
import { stillMarkup } from './still-markup.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

interface Asked {
	story: string;
	view: EmbedView['id'];
}

/** Such a page carries all of a story, so one that is split has none. */
export const viewEntries = (): Asked[] =>
	wholeStories().flatMap((story) => EMBED_VIEWS.map(({ id }) => ({ story, view: id })));

/**
 * @param isStill without script, for a frame that forbids it
 * @throws Kit's 404 for a story that is not there
 */
export function viewEmbed({ story, view }: Asked, isStill = false): Response {
	if (!wholeStories().includes(story)) error(404, 'There is no story at this address.');
	const resolved = loadStory(story);
	const { language, title, description } = resolved.story;
	const root = embedPath(story, view, isStill)
		.replace(/[^/]+\//g, '../')
		.slice(0, -1);
	const label = EMBED_VIEWS.find(({ id }) => id === view)?.label ?? '';
	const { body, props } = drawView(resolved, view, { page: `${root}/${story}/`, isStill });
	const html = embedPage({
		language,
		title: `${label}: ${title} · Dateline`,
		description,
		canonical: `${SITE || root}/${story}/`,
		oembed: viewOembedPath(story, view),
		root,
		files: embedFiles(view),
		body: isStill ? stillMarkup(body) : body,
		...(isStill ? {} : { props })
	});
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

interface Frame {
	/** Address of the story's own page. */
	page: string;
	isStill: boolean;
}

/** @returns the markup, and what a script brings it to life with */
function drawView(resolved: ResolvedStory, view: EmbedView['id'], frame: Frame) {
	const common = { ...frame, sources: resolved.sources.length };
	const model = indexStory(resolved);
	if (view === 'timeline') {
		const props: ComponentProps<typeof TimelineEmbed> = {
			...common,
			resolved: timelineStory(resolved),
			overviews: overviewTiers(model)
		};
		return { body: render(TimelineEmbed, { props }).body, props };
	}
	const { drawing, geometry } = drawStory(resolved);
	const map = { ...common, resolved: mapStory(resolved), drawing, mapWords: describeMap(model) };
	// The shapes stand in the markup, and are read from there.
	if (view === 'map') {
		return { body: render(MapEmbed, { props: { ...map, geometry } }).body, props: map };
	}
	const props = { ...map, overviews: overviewTiers(model) };
	return { body: render(StoryEmbed, { props: { ...props, geometry } }).body, props };
}
