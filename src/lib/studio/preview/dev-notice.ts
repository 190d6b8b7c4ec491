/** Under `npm run dev`: above a page stands what it leaves out of a story with errors. */
import { mount } from 'svelte';
import type { BadRecord } from '#lib/core/check/bad-record.ts';
import BadRecords from './BadRecords.svelte';

/** As `build/story-plugin.ts` sends it. */
interface LeftOut {
	file: string;
	bad: BadRecord[];
}

import.meta.hot?.on('dateline:left-out', (files: LeftOut[]) => {
	const anchor = document.body.firstChild ?? undefined;
	for (const props of files) {
		mount(BadRecords, { target: document.body, ...(anchor && { anchor }), props });
	}
});
import.meta.hot?.send('dateline:what-is-left-out');
