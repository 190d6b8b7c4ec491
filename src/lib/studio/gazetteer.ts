/** Placeholder until the preview's is merged: states and counties by name, no shapes. */
import type { Gazetteer } from '#lib/core/check/gazetteer.ts';

const any = { has: () => true, get: () => '' } as unknown as ReadonlyMap<string, string>;

export const loadGazetteer = (): Promise<Gazetteer> =>
	Promise.resolve({
		states: any,
		counties: any,
		isDrawn: () => true,
		contains: () => true,
		isZone: () => true
	});
