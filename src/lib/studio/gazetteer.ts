/** What the checker must know of the world, in the browser; works in a page and in a worker. */
import type { Gazetteer } from '#lib/core/check/gazetteer.ts';
import { atlasGazetteer } from '#lib/core/geo/atlas-gazetteer.ts';
import { fetchAreas } from './atlas.ts';

let loaded: Gazetteer | undefined;

/** @throws if its file cannot be had; the next call then tries again */
export const loadGazetteer = async (): Promise<Gazetteer> =>
	(loaded ??= atlasGazetteer(await fetchAreas()));
