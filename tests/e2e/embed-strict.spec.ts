/** The strictest hosts: policies that begin with `default-src 'none'`, frames that allow nothing. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import sirv from 'sirv';
import { recordOembed, viewOembed } from '../../src/lib/core/export/oembed.ts';
import { resolveStory } from '../../src/lib/core/model/resolve-story.ts';
import { eventsAt, indexStory } from '../../src/lib/core/model/story-model.ts';
import type { Story } from '../../src/lib/core/schema/story.ts';
import {
	EMBED_VIEWS,
	embedPath,
	type EmbedRecord,
	type EmbedView
} from '../../src/lib/core/views/embed-views.ts';
import { filterAsWordPress } from '../support/wordpress-filter.ts';
import { expect, test } from './support.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const model = indexStory(resolveStory(story));
const TIMELINE = `embed/${story.id}/timeline/`;

/** The policies that docs/hosting.md lists, by the words before each, and nothing else. */
const DOC = readFileSync('docs/hosting.md', 'utf8');
function listedFor(words: string): string {
	const [, policy] = DOC.slice(DOC.indexOf(words)).split(/```csp\n([^\n]+)\n/, 2);
	if (!policy) throw new Error(`docs/hosting.md lists no policy ${words}`);
	return policy;
}
const FOR_PAGES = listedFor('For pages:');
const FOR_EMBEDS = listedFor('For embeds');
const FOR_HOSTS = listedFor('lists one domain');

/** One server is the site under one name, and under another the host that frames it. */
const WORKER = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
const PORT = Number(process.env['E2E_PORT'] ?? 4179) + 30 + WORKER;
const SITE = `http://127.0.0.1:${PORT}`;
const HOST = `http://localhost:${PORT}`;
let hostPage = { body: '', policy: '' };
const files = sirv('build', {
	setHeaders(response, path) {
		const policy = path.startsWith('/embed/') ? FOR_EMBEDS : FOR_PAGES;
		response.setHeader('Content-Security-Policy', policy);
		response.setHeader('Access-Control-Allow-Origin', '*');
	}
});
const server = createServer((request, response) => {
	if (request.url !== '/host') return files(request, response);
	response.setHeader('Content-Type', 'text/html');
	if (hostPage.policy) response.setHeader('Content-Security-Policy', hostPage.policy);
	response.end(hostPage.body);
});

test.use({ baseURL: `${SITE}/`, hostOrigin: HOST });
test.beforeAll(() => void server.listen(PORT));
test.afterAll(() => void server.close());

/** A page of another site with this frame in it, under the policy that the docs tell it to send. */
async function host(page: Page, frame: string, isStrict = true) {
	const policy = FOR_HOSTS.replace('https://example.org', SITE);
	hostPage = {
		body: `<!doctype html><html lang="en"><title>Host</title><h1>A lesson</h1>${frame}`,
		// The host's own icon is asked for too.
		policy: isStrict ? `default-src 'none'; img-src 'self'; ${policy}` : ''
	};
	await page.goto(`${HOST}/host`);
	return page.frameLocator('iframe');
}

const frameOf = (path: string, sandbox: string) =>
	`<iframe src="${SITE}/${path}" title="Dateline" width="700" height="480" frameborder="0" ${sandbox}></iframe>`;

test.beforeEach(({ viewport }) => {
	test.skip((viewport?.width ?? 0) < 640, 'a host sends the same to every screen');
});

test('in a frame that allows nothing, the timeline is a page to read', async ({
	page,
	offences
}) => {
	const inner = await host(page, frameOf(TIMELINE, 'sandbox=""'));
	await expect(inner.getByRole('heading', { level: 1 })).toHaveText(story.title);
	const list = inner.getByRole('list', { name: 'All events' });
	for (const { title } of story.events) await expect(list).toContainText(title);
	await expect(inner.locator('[data-event]').first()).toBeVisible();
	// The browser itself says that it runs no script there, and nobody can keep it from that.
	expect(offences.filter((offence) => !offence.includes('Blocked script execution'))).toEqual([]);
	offences.length = 0;
});

test('a single record, which has no script, gives not even the browser cause to speak', async ({
	page
}) => {
	const [remark, event, place] = [story.remarks[0], story.events[0], story.places[0]];
	const remarkFrame = await host(
		page,
		frameOf(`embed/${story.id}/remark/${remark?.id}/`, 'sandbox=""')
	);
	await expect(remarkFrame.getByRole('blockquote')).toContainText(remark?.words ?? '-');
	const eventFrame = await host(
		page,
		frameOf(`embed/${story.id}/event/${event?.id}/`, 'sandbox=""')
	);
	await expect(eventFrame.getByText(event?.title ?? '-').first()).toBeVisible();
	const placeFrame = await host(
		page,
		frameOf(`embed/${story.id}/place/${place?.id}/`, 'sandbox=""')
	);
	await expect(placeFrame.getByRole('heading', { level: 2 })).toHaveText(
		place?.names.formal ?? '-'
	);
});

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
	test(`under the policies that the docs list, the timeline lives (${sandbox || 'plain frame'})`, async ({
		page
	}) => {
		const inner = await host(page, frameOf(`${TIMELINE}?q=letters&theme=dark`, sandbox));
		await expect(inner.locator('html[data-ready]')).toBeAttached();
		await expect(inner.locator('html')).toHaveAttribute('data-theme', 'dark');
		// What a filter needs is fetched then.
		await expect(inner.locator('footer')).toContainText('“letters”');
		const heading = inner.getByRole('heading', { level: 2 });
		const before = await heading.textContent();
		await inner.getByRole('button', { name: 'Next event' }).click();
		await expect(heading).not.toHaveText(before ?? '');
	});
}

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
	test(`under the same policies a map fetches what it shows from near (${sandbox || 'plain frame'})`, async ({
		page
	}) => {
		const inner = await host(page, frameOf(`embed/${story.id}/story/`, sandbox));
		await expect(inner.locator('html[data-ready]')).toBeAttached();
		const closer = inner.getByRole('button', { name: 'Zoom in', exact: true });
		for (let i = 0; i < 3; i++) await closer.click();
		await expect(inner.locator('.counties path').first()).toBeAttached();
	});
}

test('the still pages of all views give a frame that allows nothing no cause to speak', async ({
	page
}) => {
	for (const { id } of EMBED_VIEWS) {
		const inner = await host(page, frameOf(embedPath(story.id, id, true), 'sandbox=""'));
		await expect(inner.getByRole('heading', { level: 1 })).toHaveText(story.title);
	}
});

test('what WordPress leaves of our oEmbed opens the timeline at its first view', async ({
	page
}) => {
	const view = EMBED_VIEWS.find(({ id }) => id === 'timeline');
	const { html } = viewOembed(model, view as EmbedView, SITE);
	const plain = await host(page, html, false);
	await expect(plain.locator('html[data-ready]')).toBeAttached();
	const first = await plain.getByRole('heading', { level: 2 }).textContent();
	const filtered = await host(page, filterAsWordPress(html, 'abc') ?? '', false);
	await expect(filtered.locator('html[data-ready]')).toBeAttached();
	expect(page.frames()[1]?.url()).toMatch(/#\?secret=abc$/);
	await expect(filtered.getByRole('heading', { level: 2 })).toHaveText(first ?? '-');
	await expect(filtered.getByText('This address asks for')).toHaveCount(0);
	await filtered.getByRole('button', { name: 'Next event' }).click();
	await expect(filtered.getByRole('heading', { level: 2 })).not.toHaveText(first ?? '-');
});

test('what it leaves of a single record shows it whole', async ({ page }) => {
	const records: [EmbedRecord, { id: string } | undefined][] = [
		['event', model.events[0]],
		['remark', model.remarks[0]],
		['place', model.places.find((place) => eventsAt(model, place.id).length === 3)]
	];
	for (const [kind, record] of records) {
		const { html = '' } = recordOembed(model, kind, record?.id ?? '', SITE) ?? {};
		const filtered = await host(page, filterAsWordPress(html, 'abc') ?? '', false);
		await expect(filtered.getByRole('link', { name: 'Open the full page' })).toBeVisible();
		const root = filtered.locator('html');
		const hidden = await root.evaluate((html) => html.scrollHeight - html.clientHeight);
		expect(hidden, `px of the ${kind} that need scrolling`).toBeLessThanOrEqual(0);
	}
});

test('under the policy that the docs list for pages, each kind of page is whole', async ({
	page
}) => {
	await page.goto(`${story.id}/?q=letters`);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	expect(await page.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);
	for (const path of ['table/', 'data/', 'sources/', 'embed/', `events/${story.events[0]?.id}/`]) {
		await page.goto(`${story.id}/${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

test('and so are the files that a map asks for, and its picture', async ({ page }) => {
	await page.goto(`${story.id}/`);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	const closer = page.getByRole('button', { name: 'Zoom in', exact: true });
	const lines = page.locator('.counties path').first();
	for (let i = 0; i < 3; i++) await closer.first().click();
	await expect(lines).toBeAttached();
	await page.getByRole('button', { name: 'Save or share' }).click();
	const card = page.getByRole('dialog', { name: 'Save or share' });
	const download = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Picture (PNG)' }).click();
	expect((await download).suggestedFilename()).toMatch(/\.png$/);
});
