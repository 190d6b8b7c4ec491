/**
 * The map and the timeline of a story as files that can be taken without script: by day, as the
 * story opens.
 */
import { readFileSync } from 'node:fs';
import { NOTHING_CHOSEN } from '../core/model/choice.ts';
import { currentEvent, shownWindow } from '../core/model/choose.ts';
import { indexStory } from '../core/model/story-model.ts';
import { mapPicture } from '../core/picture/map-picture.ts';
import { timelinePicture } from '../core/picture/timeline-picture.ts';
import type { EmbeddedFonts } from '../core/picture/typefaces.ts';
import { DAY_COLOURS } from './day-colours.ts';
import { drawStory } from './map-drawing.ts';
import { loadStory } from './load-story.ts';

// A path from the root of the project, where builds run: bundling would move `import.meta.url`.
const fontUrl = (file: string): string =>
	`data:font/woff2;base64,${readFileSync(`src/lib/styles/fonts/${file}.woff2`, 'base64')}`;

const fonts = (): EmbeddedFonts => ({
	serif: fontUrl('newsreader'),
	sans: fontUrl('libre-franklin')
});

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
		fonts: fonts()
	});
}

/** @param site where the site will stand; empty if that is not known */
export function storyTimeline(id: string, site: string): string {
	const model = indexStory(loadStory(id));
	return timelinePicture({
		model,
		window: shownWindow(model, NOTHING_CHOSEN),
		event: currentEvent(model, NOTHING_CHOSEN),
		colours: DAY_COLOURS,
		address: site ? `${site}/${id}/` : null,
		fonts: fonts()
	});
}
