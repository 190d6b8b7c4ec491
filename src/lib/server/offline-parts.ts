/** What every offline copy is made with; `build/offline-plugin.ts` makes it. */
import { readFileSync } from 'node:fs';

/** Beside Vite's own manifest, in the build of the browser's part. */
export const OFFLINE_FILE = '.vite/offline.json';

export interface OfflineParts {
	/** Text of a module that imports nothing. */
	script: string;
	/** With the fonts in it. */
	style: string;
}

export const readOfflineParts = (): OfflineParts =>
	JSON.parse(readFileSync(`.svelte-kit/output/client/${OFFLINE_FILE}`, 'utf8')) as OfflineParts;
