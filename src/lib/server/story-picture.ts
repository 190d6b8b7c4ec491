/** The map of a story as a file that can be taken without script: by day, at the story's own event. */
import { readFileSync } from 'node:fs';
import { NOTHING_CHOSEN } from '../core/model/choice.ts';
import { currentEvent } from '../core/model/choose.ts';
import { indexStory } from '../core/model/story-model.ts';
import { mapPicture } from '../core/picture/map-picture.ts';
import { DAY_COLOURS } from './day-colours.ts';
import { drawStory } from './map-drawing.ts';
import { loadStory } from './story-page.ts';

// A path from the root of the project, where builds run: bundling would move `import.meta.url`.
const fontUrl = (file: string): string =>
	`data:font/woff2;base64,${readFileSync(`src/lib/styles/fonts/${file}.woff2`, 'base64')}`;

/** @param site where the site will stand; empty if that is not known */
export function storyPicture(id: string, site: string): string {
	const model = indexStory(loadStory(id));
	return mapPicture({
		model,
		...drawStory(model),
		event: currentEvent(model, NOTHING_CHOSEN),
		place: null,
		colours: DAY_COLOURS,
		address: site ? `${site}/${id}/` : null,
		fonts: { serif: fontUrl('newsreader'), sans: fontUrl('libre-franklin') }
	});
}
