import { loadRecord } from '#lib/record-load.ts';
import type { PageLoad } from './$types.js';

// A page to read: it has all it needs in its markup.
export const csr = false;

export const load: PageLoad = (asked) =>
	loadRecord(asked, ({ listOf }) => listOf(asked.params.story));
