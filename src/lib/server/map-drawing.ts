/** The map of a story, drawn once a build from the Census geometry. */
import { storyDrawer, type DrawnStory } from '../core/geo/draw-story.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import { readAtlas } from './read-atlas.ts';
import { readStory } from './read-story.ts';

export { readAtlas };

const draw = storyDrawer(readAtlas);

export const drawStory = (resolved: ResolvedStory): DrawnStory =>
	draw(resolved, readStory(resolved.story.id).map.insets);
