/** The key of the timeline, and the list as a vertical timeline on a phone. */
import { expect, expectAccessible, test } from './support.ts';

test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./letters-2018/');
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
});

test('the key tells the forms that the story draws, and Escape gives the focus back', async ({
	page
}) => {
	const button = page.getByRole('button', { name: 'Key', exact: true });
	await button.click();
	const key = page.getByRole('dialog', { name: 'Key to the timeline' });
	await expect(key).toBeFocused();
	await expect(key.getByRole('listitem')).toContainText([/a source sets this limit/]);
	await expect(key).not.toContainText('on all of these dates');
	await expectAccessible(page, '[role="dialog"]');
	await page.keyboard.press('Escape');
	await expect(key).toHaveCount(0);
	await expect(button).toBeFocused();
	await button.click();
	await key.getByRole('button', { name: 'Close' }).click();
	await expect(key).toHaveCount(0);
});

test('on a phone bars stand beside the list and leave its text wide enough', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	const row = page.locator('#letters-released');
	await expect(page.locator('.region > .contents > ol [data-end]').first()).toBeVisible();
	const text = await row.locator('.text').boundingBox();
	expect(Math.round(text?.width ?? 0)).toBeGreaterThanOrEqual(250);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	await expectAccessible(page, '.region');
	await page.setViewportSize({ width: 800, height: 900 });
	await expect(page.locator('.region > .contents > ol [data-end]').first()).toBeHidden();
});
