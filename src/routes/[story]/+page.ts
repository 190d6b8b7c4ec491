import { loadParts } from '#lib/page-parts.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data, fetch }) => ({
	...data,
	...(await loadParts(data, '..', fetch))
});
