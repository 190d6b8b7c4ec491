/** Puts aside what a page or a worker has loaded, so that it is there without a network. */
import { CACHE } from './cache-name.ts';

/** @param more addresses that do not show among what was loaded */
export async function keepLoaded(more: readonly string[] = []): Promise<void> {
	// Only over HTTPS or on this machine does a browser keep anything.
	if (!('caches' in globalThis)) return;
	const cache = await caches.open(CACHE);
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	const own = [...more, ...loaded].filter((address) => address.startsWith(`${location.origin}/`));
	await Promise.all(
		[...new Set(own)].map(async (address) => {
			if (!(await cache.match(address))) await cache.add(address);
		})
	);
}
