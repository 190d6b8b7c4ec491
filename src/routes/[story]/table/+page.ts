import { loadTables } from '#lib/page-tables.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => ({
	...data,
	tables: await loadTables(data.story.id)
});
