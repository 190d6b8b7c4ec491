import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { expect, expectAccessible, test } from './support.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const PAGE = './letters-2018/';

/** Opens the page and waits until it lives. */
async function open(page: Page, query = '') {
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
}

const current = (page: Page) => page.locator('li[aria-current="true"]');

test('an address with an event and a place shows both, everywhere', async ({ page }) => {
	await open(page, '?at=november-2017-letters&place=chicago');
	await expect(current(page)).toHaveAttribute('id', 'november-2017-letters');
	await expect(page.getByRole('region', { name: /Chicago/ })).toBeVisible();
	await expect(page.locator('[data-place="chicago"]')).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('[data-event][aria-current="true"]')).toHaveCount(1);
	await expect(page.getByText('places have been written to').first()).toBeVisible();
});

test('choosing an event in the list moves the timeline, the count and the address', async ({
	page
}) => {
	await open(page, '?at=april-2017-letters');
	await expect(page.locator('.counter strong')).toHaveText('4');
	await page.locator('[data-row="november-2017-letters"]').click();
	await expect(page.locator('.counter strong')).toHaveText('23');
	await expect(page).toHaveURL(/at=november-2017-letters/);
	await expect(current(page)).toHaveAttribute('id', 'november-2017-letters');
});

test('back and forward return to what was chosen', async ({ page }) => {
	await open(page, '?at=april-2017-letters');
	await page.locator('[data-row="november-2017-letters"]').click();
	await expect(page).toHaveURL(/at=november-2017-letters/);
	await page.locator('[data-row="sb54-signed"]').click();
	await expect(page).toHaveURL(/at=sb54-signed/);
	await page.goBack();
	await expect(current(page)).toHaveAttribute('id', 'november-2017-letters');
	await page.goForward();
	await expect(current(page)).toHaveAttribute('id', 'sb54-signed');
});

test('an unknown event or place shows the story with a quiet note', async ({ page }) => {
	await open(page, '?at=nowhere&place=atlantis');
	await expect(page.getByText(/asks for “nowhere” and “atlantis”/)).toBeVisible();
	await expect(current(page)).toHaveAttribute('id', story.focus.event);
});

test('a place opens its panel from the map, Escape closes it', async ({ page }) => {
	await open(page);
	await page.locator('[data-place="denver"]').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Denver' })).toBeVisible();
	await expect(page).toHaveURL(/place=denver/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('region', { name: 'Denver' })).toBeHidden();
	await expect(page).not.toHaveURL(/place=/);
});

test('scrolling the list moves map and timeline to that moment', async ({ page, isMobile }) => {
	await open(page);
	const list = page.getByRole('region', { name: 'Events in order' });
	if (isMobile) {
		await list.scrollIntoViewIfNeeded();
		await page.mouse.move(195, 700);
	} else {
		await list.hover();
	}
	const before = await current(page).getAttribute('id');
	await expect(async () => {
		await page.mouse.wheel(0, 500);
		expect(await current(page).getAttribute('id')).not.toBe(before);
	}).toPass();
	const now = (await current(page).getAttribute('id')) ?? '';
	await expect(page.locator('[data-event][aria-current="true"]')).toHaveCount(1);
	await expect(page).toHaveURL(new RegExp('at='));
	expect(story.events.map((event) => event.id)).toContain(now);
});

test('nothing moves while the page comes to life, and next to nothing when its typefaces come', async ({
	page
}) => {
	// The typefaces wait until the page is alive, so that each cause is measured alone.
	let release = () => {};
	const alive = new Promise<void>((done) => (release = done));
	await page.route('**/*.woff2', async (route) => {
		await alive;
		await route.continue();
	});
	await page.addInitScript(() => {
		const seen = globalThis as unknown as { shift: number };
		seen.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { value, hadRecentInput } = entry as unknown as {
					value: number;
					hadRecentInput: boolean;
				};
				if (!hadRecentInput) seen.shift += value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const shift = () =>
		page.evaluate(async () => {
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			await frame();
			await frame();
			return (globalThis as unknown as { shift: number }).shift;
		});

	await page.goto(PAGE, { waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	expect(await shift()).toBe(0);

	release();
	await page.evaluate(() => document.fonts.ready);
	expect(await page.evaluate(() => document.fonts.check('16px "Libre Franklin"'))).toBe(true);
	// Words break anew within boxes that stay; 0.1 is what counts as little.
	expect(await shift()).toBeLessThan(0.005);
});

for (const theme of ['light', 'dark'] as const) {
	test(`axe finds nothing, ${theme}, with a panel open`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		await open(page, '?place=cook-county');
		await expectAccessible(page);
	});
}

test('no cookie and no storage but the theme’s', async ({ page, context }) => {
	await open(page, '?place=cook-county');
	await page.getByRole('button', { name: 'Switch between light and dark' }).click();
	expect(await context.cookies()).toEqual([]);
	const kept = await page.evaluate(() => [
		Object.keys(localStorage),
		Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:'))
	]);
	expect(kept).toEqual([['dateline-theme'], []]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole story is there, and marks lead to their entries', async ({ page }) => {
		await page.goto(PAGE);
		for (const event of story.events.slice(0, 5)) {
			await expect(page.getByRole('heading', { name: event.title }).first()).toBeAttached();
		}
		const mark = page.locator('[data-place="denver"]');
		await expect(mark).toHaveAttribute('href', '#denver');
		await expect(page.locator('tr#denver')).toBeVisible();
		await expect(page.getByRole('button', { name: /light and dark/ })).toBeHidden();
	});
});

test('prints the list whole, and no control', async ({ page }) => {
	await open(page);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.getByRole('button')).toHaveCount(0);
	const [first] = [...story.events].sort((a, b) => a.date.localeCompare(b.date));
	await expect(page.locator(`[id="${first?.id}"]`)).toBeVisible();
});
