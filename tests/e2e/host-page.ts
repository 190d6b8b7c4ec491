/** Somebody else's site, whose pages a test writes: a host of another origin, with our frames in it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { FrameLocator, Page } from '@playwright/test';
import { test } from './support.ts';

/** Each worker runs one file at a time, and has a port of its own. */
const PORT =
	Number(process.env['E2E_PORT'] ?? 4179) + 50 + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
/** By its other name this machine is another origin for the browser. */
const HOST = `http://localhost:${PORT}`;

/** A real server: a browser lets no page that it was merely handed ask a loopback address. */
let hostPage = '';
const server = createServer((_, response) => {
	response.setHeader('content-type', 'text/html').end(hostPage);
});

/** For the top of a file: the host is there for its tests, and is asked without offence. */
export function useHost(): void {
	test.use({ hostOrigin: HOST });
	test.beforeAll(async () => {
		server.listen(PORT);
		await once(server, 'listening');
	});
	test.afterAll(() => void server.close());
}

/**
 * Opens the page of the host with these parts below its heading.
 * @param fragment with its "#"
 * @returns what is in its first frame
 */
export async function openHost(page: Page, parts: string, fragment = ''): Promise<FrameLocator> {
	hostPage = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:," />
		<h1>A lesson</h1>${parts}`;
	await page.goto(`${HOST}/${fragment}`);
	return page.frameLocator('iframe');
}

/** What makes the page of the host long enough to be scrolled. */
export const MORE = '<p style="height: 3000px">More</p>';
