/** The map of a story, drawn once a build from the Census geometry. */
import { storyDrawer, type DrawnStory } from '../core/geo/draw-story.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import type { Story } from '../core/schema/story.ts';
import { readAtlas } from './read-atlas.ts';
import { readStory } from './read-story.ts';

const draw = storyDrawer(readAtlas);

/** @param insets of the story file, where it is not the one that the story has now */
export const drawStory = (
	resolved: ResolvedStory,
	{ insets }: Pick<Story['map'], 'insets'> = readStory(resolved.story.id).map
): DrawnStory => draw(resolved, insets);
