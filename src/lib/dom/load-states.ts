/** Where each state lies, fetched once a reader zooms in far enough to see counties. */
import { resolve } from '$app/paths';
import type { Box } from '#lib/core/geo/plane.ts';
import { fetchOnce } from './fetch-once.ts';

/** The state's two digits, and its bounds on the plane. */
export type StateBounds = readonly [string, Box];

/** @throws if the file cannot be had; the next call then tries again */
export const loadStates = (): Promise<readonly StateBounds[]> =>
	fetchOnce(resolve('/atlas/states.json'), 'The bounds of the states', (json) =>
		Object.entries(json as Record<string, Box>)
	);
