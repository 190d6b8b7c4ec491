/** The map of a resolved story; drawn anew only when what it is drawn from has changed. */
import { contextPlaces } from '../model/context-places.ts';
import type { ResolvedStory } from '../model/story-model.ts';
import type { Inset } from '../schema/story.ts';
import { drawMap } from './draw-map.ts';
import type { Geometry, MapDrawing } from './map-drawing.ts';
import type { MapRequest } from './map-request.ts';
import type { Atlas } from './project.ts';

export interface DrawnStory {
	drawing: MapDrawing;
	geometry: Geometry;
}

/** @param insets as the story file has them; undefined: the placer proposes them */
export type StoryDrawer = (
	resolved: ResolvedStory,
	insets: readonly Inset[] | undefined
) => DrawnStory;

/**
 * Most edits of a story leave its map as it was: then the very same drawing is handed out again.
 * @param readAtlas is called when something is to be drawn
 */
export function storyDrawer(readAtlas: () => Atlas): StoryDrawer {
	let last: { key: string; drawn: DrawnStory } | undefined;
	return (resolved, insets) => {
		const request: MapRequest = {
			story: resolved.story.id,
			places: resolved.places,
			insets,
			context: contextPlaces(resolved)
		};
		const key = JSON.stringify(request);
		if (last?.key !== key) last = { key, drawn: drawMap(readAtlas(), request) };
		return last.drawn;
	};
}
