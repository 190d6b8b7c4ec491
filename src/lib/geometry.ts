/**
 * The shapes of the map, sent once. The page's markup has them, so they are left out of the data
 * that Kit sends along with it: a browser that opens the page reads them back from the markup, and
 * one that comes by a link within the site fetches them.
 */
import { resolve } from '$app/paths';
import { readGeometry } from './dom/read-geometry.ts';
import type { Geometry } from './core/geo/map-drawing.ts';

export async function loadGeometry(story: string, fetch: typeof globalThis.fetch): Promise<Geometry> {
	if (import.meta.env.SSR) {
		const { storyGeometry } = await import('./server/story-page.ts');
		return storyGeometry(story);
	}
	const inPage = readGeometry(document, story);
	if (inPage) return inPage;
	const answer = await fetch(resolve('/files/[story]/geometry.json', { story }));
	return (await answer.json()) as Geometry;
}
