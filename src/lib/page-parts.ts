/**
 * Parts of a page that stand in its markup and are not sent a second time in its data: the shapes
 * of the map, and the sections that need no script. The server makes them; a browser that opens
 * the page finds them in the markup, and one that comes by a link within the site fetches them.
 */
import { resolve } from '$app/paths';
import { storyLinks } from './components/sections/story-links.ts';
import { IN_PAGE, readGeometry } from './dom/read-geometry.ts';
import type { EventIndex } from './core/split/event-index.ts';
import type { EventTexts as Texts } from './core/split/event-texts.ts';
import type { Geometry, MapDrawing } from './core/geo/map-drawing.ts';
import type { ResolvedStory } from './core/model/story-model.ts';
import type { EventTexts } from './state/event-texts.svelte.ts';

export interface PageParts {
	/** With all its events, of a large story too. */
	resolved: ResolvedStory;
	geometry: Geometry;
	/** Of a large story in a browser: what fetches its texts. */
	texts: EventTexts | null;
	/** Markup of the sections; null: they are to be drawn in the browser. */
	sections: string | null;
}

/** @param root the way from the page to the root of the site: "." or ".." */
export async function loadParts(
	data: { resolved: ResolvedStory; drawing: MapDrawing },
	root: string,
	fetch: typeof globalThis.fetch
): Promise<PageParts> {
	const story = data.resolved.story.id;
	if (import.meta.env.SSR) {
		const { loadStory, openedStory, storyGeometry, renderSections } =
			await import('./server/story-page.ts');
		const { storyScript } = await import('./server/record-data.ts');
		const links = storyLinks(root, story);
		return {
			resolved: openedStory(story),
			texts: null,
			geometry: storyGeometry(story),
			sections:
				renderSections({ resolved: loadStory(story), drawing: data.drawing, links }) +
				storyScript(story, root)
		};
	}
	const inPage = readGeometry(document, story);
	const split = data.resolved.split ? await fetchSplit(data.resolved, fetch) : null;
	const { resolved } = split ?? data;
	const texts = split?.texts ?? null;
	if (inPage) return { resolved, texts, geometry: inPage, sections: IN_PAGE };
	const answer = await fetch(resolve('/files/[story]/geometry.json', { story }));
	return { resolved, texts, geometry: (await answer.json()) as Geometry, sections: null };
}

/** A large story's page has the texts of one chunk of its events; its index comes as a file. */
async function fetchSplit(head: ResolvedStory, fetch: typeof globalThis.fetch) {
	const story = head.story.id;
	const address = (part: string) => resolve('/files/[story]/events/[part].json', { story, part });
	const read = async <T>(part: string) => (await (await fetch(address(part))).json()) as T;
	const [index, texts, { openSplit, EventTexts }] = await Promise.all([
		read<EventIndex>('index'),
		read<Texts>(String(head.split?.first)),
		import('./split-story.ts')
	]);
	const resolved = openSplit(head, index, texts);
	return { resolved, texts: new EventTexts(resolved, (chunk) => read<Texts>(String(chunk))) };
}
