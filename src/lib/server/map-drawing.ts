/** The map of a story, drawn once a build from the Census geometry. */
import { createRequire } from 'node:module';
import { storyDrawer, type DrawnStory } from '../core/geo/draw-story.ts';
import type { Atlas } from '../core/geo/project.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import type { Story } from '../core/schema/story.ts';
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

/** @param insets of the story file, where it is not the one that the story has now */
export const drawStory = (
	resolved: ResolvedStory,
	{ insets }: Pick<Story['map'], 'insets'> = readStory(resolved.story.id).map
): DrawnStory => draw(resolved, insets);
