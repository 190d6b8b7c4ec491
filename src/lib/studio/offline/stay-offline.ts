/**
 * Makes the studio open again without a network: a service worker keeps whatever the studio fetches
 * and answers with it (`src/service-worker.ts`). Where a browser has none, the studio works as long
 * as its page is open.
 */
import { CACHE } from './cache-name.ts';

/** Two, as a worker goes by the address of its own script and not by that of its page. */
const SCOPES = ['studio/', '_app/immutable/workers/'];

/**
 * To be awaited before anything else is fetched: what comes earlier passes the service worker by.
 * @param home address of the site's front page, with a slash at its end
 */
export async function stayOffline(home: string): Promise<void> {
	const site = new URL(home, location.href);
	// Only pages that came over HTTPS or from this machine have any.
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (!workers) return;
	for (const scope of SCOPES) {
		const registration = await workers.register(new URL('service-worker.js', site), {
			scope: new URL(scope, site).pathname
		});
		if (!registration.active) await activated(registration.installing ?? registration.waiting);
	}
	const keep = () => {
		workers.controller?.postMessage('keep');
		keepLoaded().catch(() => undefined);
	};
	keep();
	// One of another version of the site has taken over, and dropped what the older had kept.
	workers.addEventListener('controllerchange', keep);
}

function activated(incoming: ServiceWorker | null): Promise<void> {
	if (!incoming) return Promise.resolve();
	return new Promise((done) => {
		const settle = () => {
			if (incoming.state === 'activated' || incoming.state === 'redundant') done();
		};
		incoming.addEventListener('statechange', settle);
		settle();
	});
}

/** The page itself, and what it had loaded before it had a service worker. */
async function keepLoaded(): Promise<void> {
	const cache = await caches.open(CACHE);
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	const own = [location.href, ...loaded].filter((name) => name.startsWith(`${location.origin}/`));
	await Promise.all(
		[...new Set(own)].map(async (address) => {
			if (!(await cache.match(address))) await cache.add(address);
		})
	);
}
