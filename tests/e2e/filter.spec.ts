import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const PAGE = './letters-2018/';

async function open(page: Page, query = '') {
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
}

test('words leave the events that hold them, in the list, the address and in a sentence', async ({
	page
}) => {
	await open(page);
	await page.getByRole('button', { name: 'Filter' }).first().click();
	await page.getByRole('searchbox').fill('sessions');
	await expect(page).toHaveURL(/q=sessions/);
	await expect(page.locator('figure > [aria-live="polite"]')).toHaveText(/^\d+ of 98 events\.$/);
	await page.reload();
	await expect(page.getByText(/^\d+ of 98 events$/)).toBeVisible();
});

test('where nothing is found each condition can be taken away', async ({ page }) => {
	await open(page, '?q=zzzz&lane=courts');
	await expect(page.getByText('0 of 98 events')).toBeVisible();
	await page.getByRole('button', { name: /^Without “zzzz”/ }).click();
	await expect(page).not.toHaveURL(/q=/);
	await expect(page).toHaveURL(/lane=courts/);
});
