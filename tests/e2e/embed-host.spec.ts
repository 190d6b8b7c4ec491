/** `embed.js` in somebody else's page, of another origin. */
import type { Page } from '@playwright/test';
import { MORE, openHost, useHost } from './host-page.ts';
import { expect, test } from './support.ts';

const EMBED = 'embed/letters-2018/timeline/';
const STEP = { name: 'Next event' };

const home = () => new URL(test.info().project.use.baseURL ?? '');

useHost();

/** A page of the host with these parts and our script; long enough to be scrolled. */
const open = (page: Page, parts: string, fragment = '') =>
	openHost(
		page,
		`<div style="width: 700px">${parts}</div>${MORE}
		<script src="${home().href}embed.js" async></script>`,
		fragment
	);

const src = (query = '') => `${home().href}${EMBED}${query}`;
const frame = (page: Page, attributes = '') =>
	open(page, `<iframe data-dateline title="Timeline" src="${src()}" ${attributes}></iframe>`);

/** How much of the page in a frame cannot be seen without scrolling it, in px. */
const hidden = (page: Page, index = 0) =>
	page
		.frameLocator('iframe')
		.nth(index)
		.locator('html')
		.evaluate((html) => html.scrollHeight - html.clientHeight);

const heightOf = (page: Page) =>
	page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);

test.beforeEach(({ viewport }) => {
	test.skip((viewport?.width ?? 0) < 640, 'the host is the same on every screen');
});

test('a frame is as high as what it shows, and stays so', async ({ page }) => {
	await frame(page);
	await expect.poll(() => hidden(page)).toBe(0);
	const inner = page.frameLocator('iframe');
	const heading = inner.getByRole('heading', { level: 2 });
	const before = await heading.textContent();
	await inner.getByRole('button', STEP).click();
	await expect(heading).not.toHaveText(before ?? '');
	// What is fetched on first use may still change its height.
	await page.waitForLoadState('networkidle');
	await expect.poll(() => hidden(page)).toBe(0);
	const height = await heightOf(page);
	expect(height).toBeGreaterThan(300);
	await page.waitForTimeout(500);
	expect(await heightOf(page), 'nothing goes on growing').toBe(height);
});

test('a frame that may run scripts but has no origin works the same', async ({ page }) => {
	await frame(page, 'sandbox="allow-scripts"');
	await expect(page.frameLocator('iframe').locator('html[data-ready]')).toBeAttached();
	await expect.poll(() => heightOf(page)).toBeGreaterThan(300);
	const before = await page.frameLocator('iframe').getByRole('heading', { level: 2 }).textContent();
	await page.frameLocator('iframe').getByRole('button', STEP).click();
	await expect(page.frameLocator('iframe').getByRole('heading', { level: 2 })).not.toHaveText(
		before ?? ''
	);
});

test('the fragment of the host’s page is what is shown, in and out', async ({ page }) => {
	const view = encodeURIComponent('at=trump-arrives');
	await open(
		page,
		`<iframe data-dateline data-deep-link title="Timeline" src="${src()}"></iframe>`,
		`#dateline=${view}`
	);
	const inner = page.frameLocator('iframe');
	const current = inner.locator('[data-event][aria-current="true"]');
	await expect(current).toHaveAttribute('data-event', 'trump-arrives');
	await inner.getByRole('button', STEP).click();
	await expect(page).not.toHaveURL(new RegExp(view));
	await expect(page).toHaveURL(/#dateline=at%3D/);
	await page.evaluate((fragment) => (location.hash = fragment), `#dateline=${view}`);
	await expect(current).toHaveAttribute('data-event', 'trump-arrives');
});

test('a quotation with a link, and an element of its own, become frames', async ({ page }) => {
	await open(
		page,
		`<blockquote data-dateline title="The day"><a href="${src()}">The timeline</a></blockquote>
		<dateline-embed src="${src('?theme=dark')}" title="The day, dark"></dateline-embed>`
	);
	await expect(page.getByTitle('The day', { exact: true })).toHaveAttribute('loading', 'lazy');
	const dark = page.frameLocator('iframe[title="The day, dark"]');
	await expect(dark.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect.poll(() => hidden(page, 0)).toBe(0);
	await expect.poll(() => hidden(page, 1)).toBe(0);
});

test('what others say is not heard, nor a height that none of our pages has', async ({ page }) => {
	await frame(page);
	await expect.poll(() => hidden(page)).toBe(0);
	const height = await heightOf(page);
	await page.evaluate(() => {
		postMessage({ from: 'dateline', height: 9_000, view: 'at=x' }, '*');
	});
	await page.frames()[1]?.evaluate(() => {
		for (const wrong of [-1, 1e9, NaN, '900', { px: 1 }]) {
			parent.postMessage({ from: 'dateline', height: wrong }, '*');
		}
		for (let i = 0; i < 10_000; i++) parent.postMessage(null, '*');
	});
	await page.waitForTimeout(300);
	expect(await heightOf(page)).toBe(height);
	expect(page.url()).not.toContain('#');
});

test('twenty in one page come as the reader comes to them, and none complains', async ({
	page
}) => {
	test.slow();
	const one = `<iframe data-dateline title="Timeline" src="${src()}"></iframe>`;
	await open(page, one.repeat(20));
	for (const index of [0, 9, 19]) {
		await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
		const inner = page.frameLocator('iframe').nth(index);
		await expect(inner.locator('html[data-ready]')).toBeAttached();
		await expect.poll(() => hidden(page, index)).toBe(0);
	}
});

test('nothing is stored, for the host or for us', async ({ page, context }) => {
	await frame(page);
	await expect(page.frameLocator('iframe').locator('html[data-ready]')).toBeAttached();
	expect(await context.cookies()).toEqual([]);
	for (const each of page.frames()) {
		expect(await each.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	}
});

test('the frame follows what it shows within two of the screen’s frames', async ({ page }) => {
	await frame(page);
	await expect.poll(() => hidden(page)).toBe(0);
	await page.evaluate(() => {
		const late: number[] = [];
		Object.assign(globalThis, { late });
		addEventListener('message', ({ data }: MessageEvent<{ height?: number } | null>) => {
			const height = data?.height;
			if (!height) return;
			let frames = 0;
			const look = () => {
				const element = document.querySelector('iframe');
				if (element?.style.height === `${height}px` || frames > 60) late.push(frames);
				else requestAnimationFrame(look);
				frames++;
			};
			look();
		});
	});
	const heights = () => page.evaluate(() => (globalThis as unknown as { late: number[] }).late);
	// Narrower, so that its words take more lines.
	await page.locator('iframe').evaluate((element) => (element.style.width = '420px'));
	await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
	await expect.poll(() => hidden(page)).toBe(0);
	expect((await heights()).at(-1)).toBeLessThanOrEqual(2);
});

test('a host that floods the frame, and asks it for what is none, does not disturb it', async ({
	page
}) => {
	const inner = await frame(page);
	await expect.poll(() => hidden(page)).toBe(0);
	await page.evaluate(() => {
		const target = document.querySelector('iframe')?.contentWindow;
		const wrong = [null, 'x', 7, [], { to: 'dateline' }, { to: 'dateline', height: 1e9, view: {} }];
		for (let i = 0; i < 10_000; i++) target?.postMessage(wrong[i % wrong.length], '*');
		const view = 'at=<script>alert(1)</script>&place=javascript:alert(1)&from=%00';
		target?.postMessage({ to: 'dateline', view }, '*');
	});
	await expect(inner.locator('footer')).toContainText('“<script>alert(1)</script>”');
	const heading = inner.getByRole('heading', { level: 2 });
	const before = await heading.textContent();
	await inner.getByRole('button', STEP).click();
	await expect(heading).not.toHaveText(before ?? '');
	await expect.poll(() => hidden(page)).toBe(0);
});
