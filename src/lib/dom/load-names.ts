/** The names of all states and counties, fetched once somebody looks for a place. */
import { resolve } from '$app/paths';
import type { AtlasNames } from '#lib/core/geo/atlas-names.ts';
import { fetchOnce } from './fetch-once.ts';

/** @throws if the file cannot be had; the next call then tries again */
export const loadNames = (): Promise<AtlasNames> =>
	fetchOnce(resolve('/atlas/names.json'), 'The names of places', (json) => json as AtlasNames);
