/** The names of all states and counties, fetched once somebody looks for a place. */
import { resolve } from '$app/paths';
import type { AtlasNames } from '#lib/core/geo/atlas-names.ts';

let loaded: Promise<AtlasNames> | undefined;

/** @throws if the file cannot be had; the next call then tries again */
export function loadNames(): Promise<AtlasNames> {
	if (loaded) return loaded;
	const coming = fetchNames();
	loaded = coming;
	coming.catch(() => (loaded = undefined));
	return coming;
}

async function fetchNames(): Promise<AtlasNames> {
	const answer = await fetch(resolve('/atlas/names.json'));
	if (!answer.ok) throw new Error(`The names of places cannot be had: ${answer.status}`);
	return (await answer.json()) as AtlasNames;
}
