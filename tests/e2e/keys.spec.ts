import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const PAGE = './letters-2018/';

async function open(page: Page, query = '') {
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
}

const list = (page: Page) => page.getByRole('region', { name: 'Events in order' });
const position = (page: Page) => page.locator('.position');
const windowShown = (page: Page) =>
	page.getByRole('group', { name: 'Time shown' }).locator('[aria-pressed="true"]');

test.beforeEach(({ page }) => {
	test.skip((page.viewportSize()?.width ?? 0) < 900, 'keys need a keyboard');
});

test('arrows step through the events and digits set the time, wherever the focus is', async ({
	page
}) => {
	await open(page);
	await list(page).focus();
	const before = Number(/\d+/.exec((await position(page).textContent()) ?? '')?.[0]);
	await page.keyboard.press('ArrowRight');
	await expect(position(page)).toHaveText(`event ${before + 1} of 98`);
	await page.keyboard.press('ArrowLeft');
	await expect(position(page)).toHaveText(`event ${before} of 98`);
	await page.keyboard.press('2');
	await expect(windowShown(page)).toHaveText('2017–18');
	await page.keyboard.press('0');
	await expect(windowShown(page)).toHaveText('1996–2020');
});

test('a slash finds a place; Escape leads back to where one was', async ({ page }) => {
	await open(page);
	await list(page).focus();
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox', { name: 'Find a place' })).toBeFocused();
	await expect(page.getByRole('combobox', { name: 'Find a place' })).toHaveValue('');
	await page.keyboard.press('Escape');
	await expect(list(page)).toBeFocused();
});

test('a question mark lists the keys, and there those of one character are switched off', async ({
	page
}) => {
	await open(page);
	await list(page).focus();
	await page.keyboard.press('?');
	const card = page.getByRole('dialog', { name: 'Keys' });
	await expect(card.getByRole('heading', { name: 'Keys' })).toBeFocused();
	await expectAccessible(page, '[role="dialog"]');
	await card.getByRole('button', { name: 'Switch them off' }).click();
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();

	await list(page).focus();
	const shown = await windowShown(page).textContent();
	for (const key of ['1', '/', '?']) await page.keyboard.press(key);
	await page.locator('.timeline a[tabindex="0"]').focus();
	await page.keyboard.press('1');
	await expect(windowShown(page)).toHaveText(shown ?? '');
	await expect(page.getByRole('dialog')).toHaveCount(0);

	await page.getByRole('button', { name: 'Keys', exact: true }).click();
	await card.getByRole('button', { name: 'Switch them on' }).click();
	await page.keyboard.press('Escape');
	await page.keyboard.press('1');
	await expect(windowShown(page)).toHaveText('1996–2020');
});

test('whoever types, types', async ({ page }) => {
	await open(page);
	const shown = await windowShown(page).textContent();
	await page.getByRole('button', { name: 'Filter' }).first().click();
	await page.getByRole('searchbox').pressSequentially('1/?');
	await expect(page.getByRole('searchbox')).toHaveValue('1/?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(windowShown(page)).toHaveText(shown ?? '');
});

test('Escape closes the place, then the filter; from within the filter, the filter first', async ({
	page
}) => {
	await open(page, '?place=chicago');
	const panel = page.getByRole('heading', { name: 'Chicago', exact: true });
	const filter = page.getByRole('group', { name: 'Filter events' });
	const button = page.getByRole('button', { name: 'Filter' }).first();
	await expect(panel).toBeVisible();
	await button.click();
	await expect(filter).toBeVisible();
	await list(page).focus();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(filter).toBeVisible();
	await list(page).focus();
	await page.keyboard.press('Escape');
	await expect(filter).toBeHidden();
	await expect(button).toBeFocused();

	await open(page, '?place=chicago');
	await button.click();
	await page.getByRole('searchbox').focus();
	await page.keyboard.press('Escape');
	await expect(filter).toBeHidden();
	await expect(panel).toBeVisible();
});
