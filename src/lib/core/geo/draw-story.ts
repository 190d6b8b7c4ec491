/** The map of a resolved story; drawn anew only when what it is drawn from has changed. */
import { contextPlaces } from '../model/context-places.ts';
import type { ResolvedStory, StoryPlace } from '../model/story-model.ts';
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

/** A date that is half written takes an event off the map, and brings it back a moment later. */
const KEPT = 4;

/**
 * Most edits of a story leave its map as it was: then the very same drawing is handed out again.
 * @param readAtlas is called when something is to be drawn
 */
export function storyDrawer(readAtlas: () => Atlas): StoryDrawer {
	const kept = new Map<string, DrawnStory>();
	return (resolved, insets) => {
		const request: MapRequest = {
			story: resolved.story.id,
			places: resolved.places.map(withoutNotes),
			insets,
			context: contextPlaces(resolved)
		};
		const key = JSON.stringify(request);
		const drawn = kept.get(key) ?? drawMap(readAtlas(), request);
		kept.delete(key);
		kept.set(key, drawn);
		// A map holds its entries in the order in which they were set.
		for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
		return drawn;
	};
}

/** What is told of a place in words alone changes no map. */
const withoutNotes = ({ note, sources, executive, addressee, ...place }: StoryPlace): StoryPlace =>
	place;
