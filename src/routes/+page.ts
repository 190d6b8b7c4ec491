import { loadGeometry } from '#lib/geometry.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data, fetch }) => ({
	...data,
	geometry: await loadGeometry(data.resolved.story.id, fetch)
});
