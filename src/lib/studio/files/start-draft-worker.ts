/** Apart from the keeper, where a `URL` would be taken for one that the page watches. */
export const startDraftWorker = (): Worker =>
	new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
