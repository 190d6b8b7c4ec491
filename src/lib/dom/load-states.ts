/** Where each state lies, fetched once a reader zooms in far enough to see counties. */
import { resolve } from '$app/paths';
import type { Box } from '#lib/core/geo/plane.ts';

/** The state's two digits, and its bounds on the plane. */
export type StateBounds = readonly [string, Box];

let loaded: Promise<readonly StateBounds[]> | undefined;

/** @throws if the file cannot be had; the next call then tries again */
export function loadStates(): Promise<readonly StateBounds[]> {
	loaded ??= fetchStates().catch((reason: unknown) => {
		loaded = undefined;
		throw reason;
	});
	return loaded;
}

async function fetchStates(): Promise<readonly StateBounds[]> {
	const answer = await fetch(resolve('/atlas/states.json'));
	if (!answer.ok) throw new Error(`The bounds of the states cannot be had: ${answer.status}`);
	return Object.entries((await answer.json()) as Record<string, Box>);
}
