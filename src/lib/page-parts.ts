/**
 * Parts of a page that stand in its markup and are not sent a second time in its data: the shapes
 * of the map, and the sections that need no script. The server makes them; a browser that opens
 * the page finds them in the markup, and one that comes by a link within the site fetches them.
 */
import { resolve } from '$app/paths';
import { readGeometry } from './dom/read-geometry.ts';
import type { Geometry, MapDrawing } from './core/geo/map-drawing.ts';
import type { ResolvedStory } from './core/model/story-model.ts';

export interface PageParts {
	geometry: Geometry;
	/** Markup of the sections; null: they are to be drawn in the browser. */
	sections: string | null;
}

/** What stands for markup that is there already. Svelte keeps the server's, unless this is empty. */
const IN_PAGE = ' ';

/** @param root the way from the page to the root of the site: "." or ".." */
export async function loadParts(
	data: { resolved: ResolvedStory; drawing: MapDrawing },
	root: string,
	fetch: typeof globalThis.fetch
): Promise<PageParts> {
	const story = data.resolved.story.id;
	if (import.meta.env.SSR) {
		const { storyGeometry, renderSections } = await import('./server/story-page.ts');
		const links = {
			dataset: `${root}/files/${story}/dataset.json`,
			tables: `${root}/${story}/table/`,
			picture: `${root}/files/${story}/map.svg`
		};
		return {
			geometry: storyGeometry(story),
			sections: renderSections({ ...data, links })
		};
	}
	const inPage = readGeometry(document, story);
	if (inPage) return { geometry: inPage, sections: IN_PAGE };
	const answer = await fetch(resolve('/files/[story]/geometry.json', { story }));
	return { geometry: (await answer.json()) as Geometry, sections: null };
}
