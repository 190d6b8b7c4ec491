/** The map of a story, drawn once a build from the Census geometry. */
import { createRequire } from 'node:module';
import { drawMap } from '../core/geo/draw-map.ts';
import type { Geometry, MapDrawing } from '../core/geo/map-drawing.ts';
import type { Atlas } from '../core/geo/project.ts';
import { contextPlaces } from '../core/model/context-places.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import { readStory } from './read-story.ts';

// Required, not imported: Node, tsx and the bundled site agree on it without import attributes.
const load = createRequire(import.meta.url);

let atlas: Atlas | undefined;

export function readAtlas(): Atlas {
	atlas ??= {
		albers: load('us-atlas/counties-albers-10m.json') as Atlas['albers'],
		albersStates: load('us-atlas/states-albers-10m.json') as Atlas['albersStates'],
		degrees: load('us-atlas/counties-10m.json') as Atlas['degrees']
	};
	return atlas;
}

export interface DrawnStory {
	drawing: MapDrawing;
	geometry: Geometry;
}

/** By what a map is drawn from: most edits of a story leave its map as it was. */
const drawn = new Map<string, DrawnStory>();

export function drawStory(resolved: ResolvedStory): DrawnStory {
	const request = {
		story: resolved.story.id,
		places: resolved.places,
		insets: readStory(resolved.story.id).map.insets,
		context: contextPlaces(resolved)
	};
	const key = JSON.stringify(request);
	const known = drawn.get(key);
	if (known) return known;
	const made = drawMap(readAtlas(), request);
	drawn.clear();
	drawn.set(key, made);
	return made;
}
