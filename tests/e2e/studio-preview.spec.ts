/** The page in the frame of the desk's preview, as the desk speaks to it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { editJson, type Edit } from '../support/edit-json.ts';
import { expect, expectAccessible, test } from './support.ts';

const STORY = readFileSync('data/letters-2018.json', 'utf8');
const { events, remarks, title } = JSON.parse(STORY) as Story;

interface Order {
	text: string;
	path?: (string | number)[];
	shape?: 'page' | 'phone' | 'embed';
	theme?: 'light' | 'dark';
}

interface Report {
	dateline?: string;
	number: number;
	state: string;
}

declare global {
	interface Window {
		reports: Report[];
	}
}

let last = 0;

async function openPreview(page: Page) {
	await page.addInitScript(() => {
		window.reports = [];
		addEventListener('message', ({ data }: MessageEvent<Report>) => {
			if (data.dateline === 'preview-report') window.reports.push(data);
		});
	});
	await page.goto('./studio/preview/');
	await expect.poll(() => page.evaluate(() => window.reports.length)).toBe(1);
}

/** Sends what is to be drawn, as the desk does, and waits for what comes of it. */
async function draw(page: Page, { text, path = [], shape = 'page', theme = 'light' }: Order) {
	last += 1;
	const order = { dateline: 'preview-order', number: last, text, path, shape, theme };
	await page.evaluate((order) => postMessage(order, location.origin), order);
	const answer = () =>
		page.evaluate((number) => window.reports.find((one) => one.number === number)?.state, last);
	await expect.poll(answer).toBeDefined();
	return answer();
}

const broken = (...edits: Edit[]) => editJson(STORY, ...edits);
const leftOut = (page: Page) => page.getByRole('list', { name: /left out until mended/ });

test('a sound story is drawn with its map, its timeline and its list', async ({ page }) => {
	await openPreview(page);
	expect(await draw(page, { text: STORY })).toBe('live');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	expect(await page.locator('[data-place]').count()).toBeGreaterThan(20);
	expect(await page.locator('[data-event]').count()).toBeGreaterThan(5);
	await expect(page.locator(`[id="${events[0]?.id}"]`)).toBeAttached();
	await expect(page.getByRole('heading', { name: /Sources/ }).first()).toBeAttached();
	await expect(leftOut(page)).toHaveCount(0);
	await expectAccessible(page);
});

test('an edit is drawn where it stands, and what the reader has chosen stays', async ({ page }) => {
	await openPreview(page);
	const at = events.findIndex(({ id }) => id !== (JSON.parse(STORY) as Story).focus.event);
	await draw(page, { text: STORY, path: ['events', at] });
	const row = page.locator(`[id="${events[at]?.id}"]`);
	await expect(row).toContainText(events[at]?.title ?? '');
	await expect.poll(() => page.url()).toContain(`at=${events[at]?.id}`);

	await draw(page, {
		text: broken([['events', at, 'title'], 'Something else happens']),
		path: ['events', at, 'title']
	});
	await expect(row).toContainText('Something else happens');
	expect(page.url()).toContain(`at=${events[at]?.id}`);

	// While a date is half written its event is left out: the page stays near, and asks for nothing.
	await draw(page, {
		text: broken([['events', at, 'date'], '2018-0']),
		path: ['events', at, 'date']
	});
	await expect(row).toHaveCount(0);
	await expect(page.getByText('This link asks for')).toHaveCount(0);
	await draw(page, { text: STORY, path: ['events', at, 'date'] });
	await expect(row).toBeAttached();
	await expect.poll(() => page.url()).toContain(`at=${events[at]?.id}`);
});

test('the event of a remark that is worked on is shown', async ({ page }) => {
	await openPreview(page);
	await draw(page, { text: STORY, path: ['remarks', 0, 'words'] });
	await expect.poll(() => page.url()).toContain(`at=${remarks[0]?.event}`);
});

test('an event that is wrong elsewhere stands at its day as left out', async ({ page }) => {
	test.slow();
	await openPreview(page);
	const text = broken([['events', 2, 'summary'], 7]);
	expect(await draw(page, { text, path: ['events', 2, 'summary'] })).toBe('live');
	const row = page.locator(`[id="${events[2]?.id}"]`);
	await expect(row).toContainText(`Left out: ${events[2]?.title}`);
	await expect(row).toHaveCSS('outline-style', 'dashed');
	await expect(leftOut(page).getByRole('listitem')).toHaveCount(1);
	await expectAccessible(page, `[id="${events[2]?.id}"]`);
	await draw(page, { text: STORY });
	await expect(row).not.toContainText('Left out');
	await expect(row).not.toHaveCSS('outline-style', 'dashed');
});

test('a broken date is shown as such with its line, and the rest is drawn', async ({ page }) => {
	await openPreview(page);
	const text = broken([['events', 2, 'date'], '2018-02-31']);
	const line = text.split('\n').findIndex((row) => row.includes('2018-02-31')) + 1;
	expect(await draw(page, { text, path: ['events', 2, 'date'] })).toBe('live');
	const box = leftOut(page).getByRole('listitem').filter({ hasText: '2018-02-31' });
	await expect(box).toContainText(`Line ${line}`);
	await expect(box).toContainText(events[2]?.title ?? '');
	await expect(box).toHaveAttribute('aria-current', 'true');
	await expect(box).toBeInViewport();
	await expect(page.locator(`[id="${events[2]?.id}"]`)).toHaveCount(0);
	await expect(page.locator(`[id="${events[0]?.id}"]`)).toBeAttached();
	expect(await page.locator('[data-place]').count()).toBeGreaterThan(20);
	await expectAccessible(page, '.at-work');

	await draw(page, { text: STORY });
	await expect(leftOut(page)).toHaveCount(0);
	await expect(page.locator(`[id="${events[2]?.id}"]`)).toBeAttached();
});

test('what could last be drawn stays while nothing can', async ({ page }) => {
	await openPreview(page);
	await draw(page, { text: STORY });
	expect(await draw(page, { text: broken([['events'], []]) })).toBe('failed');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(leftOut(page)).toContainText('events');
	expect(await draw(page, { text: '{' })).toBe('failed');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('hostile text is text', async ({ page }) => {
	const attack = '"><img src=x onerror="hacked=1"><script>hacked=1</script>';
	await openPreview(page);
	const hostile = JSON.stringify(
		JSON.parse(STORY, (key, value: unknown) =>
			typeof value === 'string' &&
			['title', 'words', 'note', 'label', 'short', 'deck'].includes(key)
				? value + attack
				: value
		)
	);
	for (const shape of ['page', 'embed'] as const) {
		await draw(page, { text: STORY, shape });
		await draw(page, { text: hostile, shape });
		await expect(leftOut(page)).toContainText('<script>hacked=1</script>');
		expect(await page.locator('img[onerror], main script').count()).toBe(0);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	}
});

test('the shapes are those of the site, by day and by night, and store nothing', async ({
	page
}) => {
	await openPreview(page);
	await draw(page, { text: STORY, shape: 'embed', theme: 'dark' });
	await expect(page.getByRole('region', { name: 'Current event' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Open the full page' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expectAccessible(page);
	await draw(page, { text: STORY, shape: 'phone', theme: 'light' });
	await expect(page.getByRole('figure', { name: 'Map, timeline and events' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('only the desk is listened to, and nobody is led away', async ({ page, isMobile }) => {
	await openPreview(page);
	await draw(page, { text: STORY });
	await page.evaluate(() => document.body.append(document.createElement('iframe')));
	await page.frames()[1]?.evaluate((order) => parent.postMessage(order, '*'), {
		dateline: 'preview-order',
		number: 9999,
		text: '{}',
		path: [],
		shape: 'page',
		theme: 'dark'
	});
	const { length } = await page.evaluate(() => ({ length: history.length }));
	if (isMobile) await page.getByLabel('Menu', { exact: true }).click();
	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	await page.getByRole('link', { name: 'Sources', exact: true }).first().click();
	await expect.poll(() => page.url()).toContain('/studio/preview/');
	expect(await page.evaluate(() => history.length)).toBe(length);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('at its full size the page is as wide as on a reader’s screen', async ({ page, isMobile }) => {
	await page.goto('studio/');
	await page.getByRole('button', { name: /^Open / }).click();
	if (isMobile) {
		const parts = page.getByRole('navigation', { name: 'Parts of the desk' });
		await parts.getByRole('button', { name: 'Preview' }).click();
	}
	const shown = page.locator('iframe');
	const widthOf = async () => Math.round((await shown.boundingBox())?.width ?? 0);
	await expect.poll(widthOf).toBeLessThan(600);
	await page.getByRole('button', { name: 'Full size' }).click();
	await expect.poll(widthOf).toBe(1280);
	await page.getByRole('button', { name: 'Full size' }).click();
	await expect.poll(widthOf).toBeLessThan(600);
});
