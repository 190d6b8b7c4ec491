/** What a story's page is made of, worked out once a build. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import StorySections from '../components/sections/StorySections.svelte';
import { indexStory, type ResolvedStory } from '../core/model/story-model.ts';
import { indexEvents } from '../core/split/event-index.ts';
import { openSplit, textsOf } from '../core/split/event-texts.ts';
import { storySections } from '../core/views/story-sections.ts';
import { describeMap } from '../core/views/map-description.ts';
import { overviewTiers } from '../core/views/overview.ts';
import { loadStory, SITE } from './load-story.ts';
import { drawStory } from './map-drawing.ts';
import { listStories, readStory } from './read-story.ts';
import { stillMarkup } from './still-markup.ts';

export { loadStory, SITE };

/** The story on the front page: the one published last. */
export function featuredStory(): string {
	const [latest] = listStories()
		.map((id) => readStory(id))
		.sort((a, b) => b.published.localeCompare(a.published));
	if (!latest) throw new Error('There is no story in data/: write one, then build again.');
	return latest.id;
}

/** The page's data but for the shapes, which stand in its markup and are not sent twice. */
export function storyPage(id: string) {
	const resolved = loadStory(id);
	const model = indexStory(resolved);
	return {
		resolved: resolved.split ? { ...resolved, events: [], remarks: [] } : resolved,
		links: storySections(model),
		drawing: drawStory(resolved).drawing,
		overviews: overviewTiers(model),
		mapWords: describeMap(model),
		site: SITE
	};
}

/** Ids of the stories that are too large for one page. */
export const splitStories = (): string[] => listStories().filter((id) => loadStory(id).split);
export const wholeStories = (): string[] => listStories().filter((id) => !loadStory(id).split);

/** A story as its page opens it in a browser: what stands in the page must not differ. */
export function openedStory(id: string): ResolvedStory {
	const story = loadStory(id);
	if (!story.split) return story;
	return openSplit(story, indexEvents(story.events), textsOf(story, story.split.first));
}

export function storyGeometry(id: string) {
	return drawStory(loadStory(id)).geometry;
}

/** The markup of the sections below the figure. */
export const renderSections = (props: ComponentProps<typeof StorySections>): string =>
	stillMarkup(render(StorySections, { props }).body);
