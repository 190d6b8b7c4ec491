import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

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

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the filter is accessible, open, set and without results (${colorScheme})`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await open(page, '?lane=courts&person=mitch-landrieu&q=mayor');
		await expect(page.getByText('0 of 98 events')).toBeVisible();
		await page.getByRole('button', { name: 'Filter', exact: true }).first().click();
		const filter = page.getByRole('group', { name: 'Filter events' });
		for (const group of await filter.locator('summary').all()) await group.click();
		await expectAccessible(page, '.list');
		await filter.getByRole('button', { name: /^Courts/ }).click();
		await expect(page.getByText(/^[1-9]\d* of 98 events$/)).toBeVisible();
		await expectAccessible(page, '.list');
	});
}

test('by keys alone: open it, choose a kind, type, take it all away, leave', async ({ page }) => {
	await open(page);
	const button = page.getByRole('button', { name: 'Filter', exact: true }).first();
	const filter = page.getByRole('group', { name: 'Filter events' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(filter).toBeVisible();
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	// The next stops: on phones a button that closes it, then the field, then the kinds of event.
	const field = page.getByRole('searchbox');
	for (let stops = 0; stops < 3; stops++) {
		await page.keyboard.press('Tab');
		if (await field.evaluate((input) => input === document.activeElement)) break;
	}
	await expect(field).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/lane=law/);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('act');
	await expect(page).toHaveURL(/q=act/);
	await expect(page.locator('.position')).toHaveText(/left out|found/);
	const clear = filter.getByRole('button', { name: 'Clear all' });
	await clear.focus();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(/lane=|q=/);
	await expect(clear).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(filter).toBeHidden();
	await expect(button).toBeFocused();
});

test('it lies over the panel of a place, and what closes it can be reached', async ({ page }) => {
	await open(page, '?place=chicago');
	await expect(page.getByRole('heading', { name: 'Chicago', exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Filter', exact: true }).first().click();
	const filter = page.getByRole('group', { name: 'Filter events' });
	// A click fails where something else lies over what it is meant for.
	await filter.getByRole('button', { name: /^Courts/ }).click();
	await expect(page).toHaveURL(/lane=courts/);
	await page.getByRole('searchbox').press('Escape');
	await expect(filter).toBeHidden();
	await expect(page.getByRole('heading', { name: 'Chicago', exact: true })).toBeVisible();
});

test('a filter is honoured wherever one steps', async ({ page }) => {
	await open(page, '?q=sessions');
	const position = page.locator('.position');
	await page.getByRole('region', { name: 'Events in order' }).focus();
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
		await page.keyboard.press(key);
		await expect(position).toHaveText(/^event \d+ of 16 found$/);
	}
	await page.locator('.timeline a[tabindex="0"]').focus();
	for (const key of ['End', 'Home', 'PageDown']) {
		await page.keyboard.press(key);
		await expect(position).toHaveText(/^event \d+ of 16 found$/);
	}
	await expect(page.locator('.timeline a[aria-current]')).toHaveAttribute(
		'aria-label',
		/ Event \d+ of 16 found\.( |$)/
	);
});

test('its events can be fitted in time, and those of a place', async ({ page }) => {
	await open(page, '?q=sessions&at=section-1373');
	await page.getByRole('button', { name: 'Fit in time' }).click();
	await expect(page.locator('.position')).toHaveText(/ found$/);
	await expect(page).toHaveURL(/from=/);
	await open(page, '?place=chicago');
	await page
		.getByRole('region', { name: 'Chicago' })
		.getByRole('button', { name: 'Fit in time' })
		.click();
	await expect(page).toHaveURL(/place=chicago&from=/);
});
