/**
 * Lets the studio open without a network. Only the studio registers it (`stay-offline.ts`), for its
 * own page and for its workers; readers' pages know nothing of it. It keeps whatever the studio fetches,
 * and what the preview may ask for later. Where files may change the network comes first.
 */
import { build, version } from '$service-worker';
import { CACHE } from './lib/studio/offline/cache-name.ts';

/** Of the interface of service workers what is used here; the types of the DOM do not have it. */
interface Worker {
	addEventListener(
		kind: 'install' | 'activate' | 'message',
		act: (event: Event & { waitUntil(done: Promise<unknown>): void }) => void
	): void;
	addEventListener(
		kind: 'fetch',
		act: (event: Event & { request: Request; respondWith(answer: Promise<Response>): void }) => void
	): void;
	skipWaiting(): Promise<void>;
	clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;

/** Files whose name changes with what is in them. */
const isLasting = (address: string): boolean => address.includes('/_app/immutable/');

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
	await dropOtherVersions();
	await worker.clients.claim();
}

/** Remembers which version of the site has been kept as a whole; it is no file of the site. */
const KEPT_VERSION = new URL('studio-version', location.href).href;

/** What an older version of the site had is of no use to this one. */
async function dropOtherVersions(): Promise<void> {
	const cache = await caches.open(CACHE);
	const kept = await (await cache.match(KEPT_VERSION))?.text();
	if (kept === undefined || kept === version) return;
	await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
}

// The studio asks for it once it is open: there is time then.
worker.addEventListener('message', (event) => event.waitUntil(keepPreview()));

/** The preview is the site's own page, whose parts are fetched on use. */
async function keepPreview(): Promise<void> {
	const cache = await caches.open(CACHE);
	for (const address of build) {
		if (!(await cache.match(address))) await cache.add(address);
	}
	await cache.put(KEPT_VERSION, new Response(version));
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const isOurs = request.method === 'GET' && new URL(request.url).origin === location.origin;
	if (isOurs) event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(request, { ignoreVary: true });
	if (kept && isLasting(request.url)) return kept;
	try {
		const fetched = await fetch(request);
		// Whatever passes here is the studio's.
		if (fetched.ok) await cache.put(request, fetched.clone());
		return fetched;
	} catch (error) {
		if (kept) return kept;
		throw error;
	}
}
