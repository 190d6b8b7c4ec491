/** The text of a story file to all that the components take. */
import { checkStory } from '#lib/core/check/check-story.ts';
import { storyDrawer } from '#lib/core/geo/draw-story.ts';
import type { Geometry, MapDrawing } from '#lib/core/geo/map-drawing.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory, type ResolvedStory } from '#lib/core/model/story-model.ts';
import { describeMap, type MapDescription } from '#lib/core/views/map-description.ts';
import { overviewTiers } from '#lib/core/views/overview.ts';
import type { Overview } from '#lib/core/views/overview-window.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { readAtlas } from '#lib/server/read-atlas.ts';
import { StoryError } from '#lib/server/story-error.ts';

/** Plain values, which a page's data can carry. */
export interface StoryData {
	/** The story with its dates worked out. */
	resolved: ResolvedStory;
	/** The map: where places and names stand. */
	drawing: MapDrawing;
	/** Paths of its shapes, by their names. */
	geometry: Geometry;
	/** The strip of the whole time, for several widths. */
	overviews: readonly Overview[];
	/** The map's name, and what it shows whatever the moment. */
	mapWords: MapDescription;
}

const draw = storyDrawer(readAtlas);

/**
 * @param text of a story file
 * @param name of that file, for the report
 * @throws {StoryError} if the story has an error; its message is the report
 */
export function storyData(text: string, name = 'story.json'): StoryData {
	const { story, findings } = checkStory(text, { gazetteer });
	if (!story) throw new StoryError(name, text, findings);
	// A page of its own site has a large story in parts; here it comes whole.
	const resolved = { ...resolveStory(story), split: null };
	const model = indexStory(resolved);
	return {
		resolved,
		...draw(resolved, story.map.insets),
		overviews: overviewTiers(model),
		mapWords: describeMap(model)
	};
}
