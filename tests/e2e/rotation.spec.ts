/** A phone that is turned: whoever reads stays where they were. */
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const UPRIGHT = { width: 390, height: 844 };
const LYING = { width: 844, height: 390 };

const list = (page: Page) => page.getByRole('region', { name: 'Events in order' });
const currentRow = (page: Page) => list(page).locator('li[aria-current="true"]');
const windowShown = (page: Page) =>
	page.getByRole('group', { name: /^Events, / }).getAttribute('aria-label');
const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Turns it, and waits until the page has come to rest. */
async function turn(page: Page, size: { width: number; height: number }) {
	await page.setViewportSize(size);
	await page.waitForTimeout(600);
}

test.beforeEach(({ isMobile }) => {
	test.skip(!isMobile, 'only what is held can be turned');
});

test('turned there and back, the event that is read stays current and in view', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./letters-2018/?at=letters-released');
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await expect(currentRow(page)).toBeInViewport();
	const before = await windowShown(page);
	for (const size of [LYING, UPRIGHT, LYING]) {
		await turn(page, size);
		await expect(currentRow(page)).toHaveAttribute('id', 'letters-released');
		await expect(currentRow(page).getByRole('heading')).toBeInViewport();
		expect(await windowShown(page)).toBe(before);
	}
});

test('turned after scrolling by hand, it is still the row that was reached', async ({ page }) => {
	await page.goto('./letters-2018/');
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await list(page)
		.locator('li')
		.last()
		.evaluate((row) => row.closest('details')?.setAttribute('open', ''));
	await list(page).evaluate((region) => {
		// As a thumb does it.
		dispatchEvent(new Event('touchmove'));
		scrollTo(0, region.getBoundingClientRect().top + scrollY + 1200);
	});
	await page.waitForTimeout(400);
	const id = await currentRow(page).getAttribute('id');
	const before = await windowShown(page);
	for (const size of [LYING, UPRIGHT]) {
		await turn(page, size);
		await expect(currentRow(page)).toHaveAttribute('id', id ?? '');
		await expect(currentRow(page).getByRole('heading')).toBeInViewport();
		expect(await windowShown(page)).toBe(before);
	}
});

test('whoever looks at the headline is not taken to the list', async ({ page }) => {
	await page.goto('./letters-2018/');
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await turn(page, LYING);
	expect(await scrolled(page)).toBe(0);
});

test('whoever reads on below the list is not taken back to it', async ({ page }) => {
	await page.goto('./letters-2018/#sources');
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await turn(page, LYING);
	await expect(currentRow(page)).not.toBeInViewport();
	expect(await scrolled(page)).toBeGreaterThan(1000);
});
