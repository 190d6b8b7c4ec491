/** The map of a story, drawn once a build from the Census geometry. */
import { createRequire } from 'node:module';
import { storyDrawer, type DrawnStory } from '../core/geo/draw-story.ts';
import type { Atlas } from '../core/geo/project.ts';
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

const draw = storyDrawer(readAtlas);

export const drawStory = (resolved: ResolvedStory): DrawnStory =>
	draw(resolved, readStory(resolved.story.id).map.insets);
