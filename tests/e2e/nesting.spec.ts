/** Places that lie in each other: each can be reached, by key and by finger. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const STORY = './letters-2018/';

const mark = (page: Page, place: string) => page.locator(`[data-mark="${place}"]`);
const panel = (page: Page) =>
	page.getByRole('region', { name: /./ }).filter({ has: page.locator('#panel-heading') });

async function open(page: Page) {
	await page.goto(STORY);
	await page.locator('html[data-ready]').waitFor();
}

test('from the keyboard alone: out of a city into its county and state, and back', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a keyboard');
	await open(page);
	// Tab leads to the map; its places are one stop.
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))) break;
	}
	await page.keyboard.press('Home');
	await expect(mark(page, 'chicago')).toBeFocused();

	const read = async (place: string, heading: string) => {
		await expect(mark(page, place)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('#panel-heading')).toHaveText(heading);
		await expect(page.locator('#panel-heading')).toBeFocused();
		await expect(panel(page)).toContainText('holds a letter', { ignoreCase: true });
		await page.keyboard.press('Escape');
		await expect(page.locator('#panel-heading')).toHaveCount(0);
		await expect(mark(page, place)).toBeFocused();
	};
	await read('chicago', 'Chicago');
	await page.keyboard.press('Shift+ArrowUp');
	await read('cook-county', 'Cook County');
	await page.keyboard.press('Shift+ArrowUp');
	await read('illinois', 'Illinois');
	// Nothing contains a state.
	await page.keyboard.press('Shift+ArrowUp');
	await expect(mark(page, 'illinois')).toBeFocused();
	await page.keyboard.press('Shift+ArrowDown');
	await expect(mark(page, 'cook-county')).toBeFocused();
	await page.keyboard.press('Shift+ArrowDown');
	await expect(mark(page, 'chicago')).toBeFocused();
});

test('a tap on the spot of all three offers all three', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'a finger');
	await open(page);
	await mark(page, 'chicago').tap();
	const chooser = page.getByRole('group', { name: 'Places at this spot' });
	const buttons = chooser.getByRole('button');
	await expect(buttons).toHaveText(['Chicago', 'Cook County', 'Illinois']);
	// A finger may have meant any of them.
	await expect(page.locator('#panel-heading')).toHaveCount(0);
	for (const button of await buttons.all()) {
		expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	}
	await expectAccessible(page, '.map');
	await buttons.nth(1).tap();
	await expect(chooser).toHaveCount(0);
	await expect(page.locator('#panel-heading')).toHaveText('Cook County');
});

test('a click chooses the smallest and offers the others', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a mouse');
	await open(page);
	await mark(page, 'chicago').click();
	await expect(page.locator('#panel-heading')).toHaveText('Chicago');
	const chooser = page.getByRole('group', { name: 'Places at this spot' });
	await expect(chooser.getByRole('button', { pressed: true })).toHaveText('Chicago');
	await expectAccessible(page, '.map');
	await chooser.getByRole('button', { name: /^State of Illinois/ }).click();
	await expect(page.locator('#panel-heading')).toHaveText('Illinois');
	await expect(chooser).toHaveCount(0);
	// A name is nobody else's.
	await page.locator('[data-label="chicago"]').filter({ visible: true }).click();
	await expect(page.locator('#panel-heading')).toHaveText('Chicago');
	await expect(chooser).toHaveCount(0);
});

test('the chooser goes away with Escape and with a click elsewhere', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a mouse');
	await open(page);
	const chooser = page.getByRole('group', { name: 'Places at this spot' });
	await mark(page, 'chicago').click();
	await expect(chooser).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(chooser).toHaveCount(0);
	await expect(page.locator('#panel-heading')).toHaveText('Chicago');
	await mark(page, 'chicago').click();
	await expect(chooser).toBeVisible();
	await page.locator('h1').click();
	await expect(chooser).toHaveCount(0);
});

test('what a chosen place lies in and contains is set off', async ({ page }) => {
	await page.goto(`${STORY}?place=cook-county`);
	await page.locator('html[data-ready]').waitFor();
	// Its state's outline and its city's ring, twice: the line and the gap round it.
	await expect(page.locator('.main .related')).toHaveCount(4);
	await page.goto(`${STORY}?place=denver`);
	await page.locator('html[data-ready]').waitFor();
	await expect(page.locator('.main .related')).toHaveCount(0);
});

test('the panel leads on to the next place and back', async ({ page }) => {
	await page.goto(`${STORY}?place=cook-county`);
	const heading = page.locator('#panel-heading');
	await expect(heading).toHaveText('Cook County');
	await page.getByRole('button', { name: /^Next place/ }).click();
	await expect(heading).toHaveText('New York City');
	await expect(page.getByRole('button', { name: /^Next place/ })).toBeFocused();
	await page.getByRole('button', { name: /^Previous place/ }).click();
	await page.getByRole('button', { name: /^Previous place/ }).click();
	await expect(heading).toHaveText('Chicago');
});
