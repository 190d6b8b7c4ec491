/**
 * The Census geometry in the browser: the files that builds draw from, fetched once from this
 * site. Works in a page and in a worker, which has no router to ask for an address.
 */
import type { NamedAreas } from '#lib/core/geo/atlas-gazetteer.ts';
import type { Atlas } from '#lib/core/geo/project.ts';
import { fetchOnce } from '#lib/dom/fetch-once.ts';

/** What a build makes of this module lies below the site's root; the dev server's is the host's. */
function siteRoot(): string {
	const built = import.meta.url.lastIndexOf('/_app/');
	return built < 0 ? location.origin : import.meta.url.slice(0, built);
}

const fetchPart = (file: string): Promise<unknown> =>
	fetchOnce(`${siteRoot()}/atlas/us/${file}.json`, 'The geometry of the map', (json) => json);

/** @throws if the file cannot be had; the next call then tries again */
export const fetchAreas = (): Promise<NamedAreas> =>
	fetchPart('counties-10m') as Promise<NamedAreas>;

/** @throws if a file cannot be had; the next call then tries again */
export async function fetchAtlas(): Promise<Atlas> {
	const [albers, albersStates, degrees] = await Promise.all(
		['counties-albers-10m', 'states-albers-10m', 'counties-10m'].map(fetchPart)
	);
	return { albers, albersStates, degrees } as Atlas;
}
