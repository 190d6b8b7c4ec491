/** The shipped story with its map, drawn once for all tests of a file. */
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { drawStory } from '../../../../src/lib/server/map-drawing.ts';
import { listStories, readStory } from '../../../../src/lib/server/read-story.ts';

const [id = ''] = listStories();
export const shipped = readStory(id);
export const model = indexStory(resolveStory(shipped));
export const { drawing, geometry } = drawStory(model);
