/**
 * Makes the studio open again without a network: a service worker answers for its page and for its
 * workers, from what they have loaded. Where a browser has none, the studio works as long as its page
 * is open.
 */
import { keepLoaded } from './keep-loaded.ts';

/** @param home address of the site's front page, with a slash at its end */
export async function stayOffline(home: string): Promise<void> {
	const site = new URL(home, location.href);
	const scripts = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (!scripts) return;
	// Two scopes, as a worker goes by the address of its own script and not by that of its page.
	for (const scope of ['studio/', '_app/immutable/workers/']) {
		const registration = await scripts.register(new URL('service-worker.js', site), {
			scope: new URL(scope, site).pathname
		});
		await registration.update();
		await activated(registration.installing ?? registration.waiting);
	}
	// The rest of what can be asked for.
	await Promise.all([import('../text/story-editor.ts'), import('../export/export-story.ts')]);
	await keepLoaded([location.href, new URL('service-worker.js', site).href]);
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
