/**
 * From the text of a story file to all that its page is drawn from: what a build does, in the
 * browser. A file with errors gives the page of its sound part, and what is bad.
 */
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import { checkStory } from '#lib/core/check/check-story.ts';
import type { Gazetteer } from '#lib/core/check/gazetteer.ts';
import { soundPart, type SoundPart } from '#lib/core/check/sound-part.ts';
import type { DrawnStory, StoryDrawer } from '#lib/core/geo/draw-story.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory, type ResolvedStory } from '#lib/core/model/story-model.ts';
import { parseJson } from '#lib/core/parse/parse-json.ts';
import type { Story } from '#lib/core/schema/story.ts';
import { describeMap, type MapDescription } from '#lib/core/views/map-description.ts';
import type { Overview } from '#lib/core/views/overview-window.ts';
import { overviewTiers } from '#lib/core/views/overview.ts';
import { storySections, type StorySection } from '#lib/core/views/story-sections.ts';
import { standIns } from './stand-ins.ts';

export interface PreviewPage {
	resolved: ResolvedStory;
	map: DrawnStory;
	overviews: readonly Overview[];
	mapWords: MapDescription;
	links: readonly StorySection[];
}

export interface DrawnPreview {
	/** Null if not one event can be shown. */
	page: PreviewPage | null;
	bad: BadRecord[];
	/** The file as it was parsed; undefined if it is no JSON. */
	value: unknown;
}

export interface Tools {
	gazetteer: Gazetteer;
	draw: StoryDrawer;
}

export function drawPreview(text: string, { gazetteer, draw }: Tools): DrawnPreview {
	const { value, story, bad } = readPart(text, gazetteer);
	if (!story) return { page: null, bad, value };
	const events = [...story.events, ...standIns(value, story, bad)];
	return { page: drawPage({ ...story, events }, draw), bad, value };
}

function readPart(text: string, gazetteer: Gazetteer): SoundPart & { value: unknown } {
	const { story, findings } = checkStory(text, { gazetteer });
	const value = parseJson(text).document?.value;
	return { value, ...(story ? { story, bad: [] } : soundPart(value, findings)) };
}

function drawPage(story: Story, draw: StoryDrawer): PreviewPage {
	// All of a large story is here already, so there is nothing to split.
	const resolved = { ...resolveStory(story), split: null };
	const model = indexStory(resolved);
	return {
		resolved,
		map: draw(resolved, story.map.insets),
		overviews: overviewTiers(model),
		mapWords: describeMap(model),
		links: storySections(model)
	};
}
