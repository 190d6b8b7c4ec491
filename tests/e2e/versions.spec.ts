/** A version of a story that was kept, in frames that ask for it. */
import { existsSync } from 'node:fs';
import { SAMPLE_ADDRESS } from '../../playwright.config.ts';
import { EMBED_VIEWS, embedPath, keptPath } from '../../src/lib/core/views/embed-views.ts';
import { SAMPLE_SITE } from '../support/sample-site.ts';
import { openHost, useHost } from './host-page.ts';
import { expect, expectAccessible, test } from './support.ts';

useHost();
test.use({ baseURL: SAMPLE_ADDRESS });
test.skip(!existsSync(SAMPLE_SITE), 'npm run test:e2e builds the site');

const ID = 'generated-40';
const [OLD, NOW] = ['1.0.0', '1.1.0'];
const OLD_TITLE = 'What it was called at first';
const ready = 'html[data-ready]';

for (const { id: view } of EMBED_VIEWS) {
	test(`the ${view} of a kept version says which it is and leads to what was changed`, async ({
		page,
		request
	}) => {
		await page.goto(keptPath(ID, OLD, view));
		await expect(page.locator(ready)).toBeAttached();
		const line = page.getByText(`Version ${OLD} of`);
		await expect(line).toContainText(`A newer version, ${NOW}, is of Nov. 30, 2026.`);
		await expect(line).toBeInViewport();
		const address = await line.getByRole('link').evaluate((link: HTMLAnchorElement) => link.href);
		expect(address).toMatch(new RegExp(`/${ID}/data/#changes$`));
		expect((await request.get(address)).status()).toBe(200);
		await expectAccessible(page);
	});

	test(`the ${view} asked for a kept version leads there, and keeps the rest of the wishes`, async ({
		page
	}) => {
		await page.goto(`${embedPath(ID, view)}?version=${OLD}&theme=dark&lane=x#event-3`);
		await expect(page.locator(ready)).toBeAttached();
		await expect(page).toHaveURL(
			new RegExp(`/${keptPath(ID, OLD, view)}\\?theme=dark&lane=x#event-3$`)
		);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	});
}

test('a kept version tells the words that it had, and the story those it has now', async ({
	page
}) => {
	for (const [path, shown] of [
		[keptPath(ID, OLD, 'timeline', true), 1],
		[embedPath(ID, 'timeline', true), 0]
	] as const) {
		await page.goto(path);
		await expect(page.getByRole('heading', { name: OLD_TITLE })).toHaveCount(shown);
	}
});

test('asked for its own version it shows itself, and a kept one leads back to the current', async ({
	page
}) => {
	await page.goto(`${embedPath(ID, 'timeline')}?version=${NOW}`);
	await expect(page.locator(ready)).toBeAttached();
	await expect(page).toHaveURL(/timeline\/\?version=1\.1\.0$/);
	await expect(page.getByText(/\bversion\b/i)).toHaveCount(0);
	await page.goto(`${keptPath(ID, OLD, 'timeline')}?version=${NOW}`);
	await expect(page).toHaveURL(new RegExp(`/${embedPath(ID, 'timeline')}$`));
});

test('a version that is not kept is told of, and the story shown as it is now', async ({
	page
}) => {
	const words = `The version that this address asks for is not kept. This is version ${NOW}.`;
	for (const asked of ['9.9.9', '<b>', '%00', '__proto__', '1.0.0/../../../']) {
		await page.goto(`${embedPath(ID, 'timeline')}?version=${asked}`);
		await expect(page.locator('footer')).toContainText(words);
		await expect(page.locator('[aria-live="polite"]')).toHaveText(words);
	}
	await page.goto(`${embedPath(ID, 'timeline')}?version=`);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	await expect(page.getByText('is not kept')).toHaveCount(0);
});

test('a frame without an origin of its own is led there too', async ({ page }) => {
	const src = `${SAMPLE_ADDRESS}${embedPath(ID, 'timeline')}?version=${OLD}`;
	const inner = await openHost(
		page,
		`<iframe title="Timeline" src="${src}" sandbox="allow-scripts"></iframe>`
	);
	await expect(inner.locator(ready)).toBeAttached();
	await expect(inner.getByText(`Version ${OLD} of`)).toBeAttached();
	expect(page.frames()[1]?.url()).toBe(`${SAMPLE_ADDRESS}${keptPath(ID, OLD, 'timeline')}`);
});
