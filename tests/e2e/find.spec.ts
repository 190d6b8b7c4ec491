/** Find your place: typed, by keys alone, by position, and where the network fails. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const STORY = './letters-2018/';
const BERKELEY = { longitude: -122.2727, latitude: 37.8715 };

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a place' });
const options = (page: Page) =>
	page.getByRole('listbox', { name: 'Places found' }).getByRole('option');
const answer = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function open(page: Page) {
	await page.goto(STORY);
	await page.locator('html[data-ready]').waitFor();
	await page.getByRole('button', { name: 'Find your place' }).click();
	await expect(field(page)).toBeFocused();
}

test('a county that the story does not name gets an answer in words', async ({ page }) => {
	await open(page);
	await field(page).fill('alameda');
	await options(page).filter({ hasText: 'Alameda County' }).click();
	await expect(answer(page, 'Alameda County')).toContainText(
		'Alameda County got no letter; two cities in it did: Berkeley and Fremont.'
	);
	await expect(options(page)).toHaveCount(0);
	await expect(field(page)).toHaveValue('Alameda County');
});

test('from the keyboard alone a reader finds a place and goes to it', async ({ page }) => {
	await page.goto(STORY);
	await page.locator('html[data-ready]').waitFor();
	await page.getByRole('button', { name: 'Find your place' }).focus();
	await page.keyboard.press('Enter');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('la');
	await expect(options(page)).toHaveCount(8);
	await expect(options(page).first()).toContainText('Los Angeles');
	await page.keyboard.press('ArrowUp');
	await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const second = options(page).nth(1);
	await expect(second).toHaveAttribute('aria-selected', 'true');
	await expect(field(page)).toHaveAttribute(
		'aria-activedescendant',
		(await second.getAttribute('id')) ?? ''
	);
	await page.keyboard.press('Enter');
	await expect(answer(page, 'Louisiana')).toContainText('Louisiana got no letter');
	await expect(field(page)).toBeFocused();

	// Escape takes back what was typed, a second one closes.
	await page.keyboard.type('x');
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveValue('');
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveCount(0);
});

test('a place of the story is shown on the map and leads on to those it names', async ({
	page
}) => {
	await open(page);
	await field(page).fill('Cook Co.');
	await page.keyboard.press('Enter');
	const cook = answer(page, 'Cook County');
	await expect(cook).toContainText('Cook County holds a letter of Jan. 24, 2018.');
	await cook.getByRole('button', { name: 'Illinois' }).click();
	await expect(page).toHaveURL(/place=illinois/);
});

test('says how many are found, and that none is', async ({ page }) => {
	await open(page);
	const status = page.getByRole('status');
	await field(page).fill('st louis');
	await expect(status.filter({ hasText: '3 places found.' })).toHaveCount(1);
	await field(page).fill('zzzz');
	await expect(status.filter({ hasText: 'No place found.' })).toHaveCount(1);
	await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
});

test('is accessible with its list and with an answer, in the light and in the dark', async ({
	page
}) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await open(page);
		await field(page).fill('washington');
		await expect(options(page)).toHaveCount(8);
		await page.keyboard.press('ArrowDown');
		await expectAccessible(page, '.tools');
		await field(page).fill('napa');
		await page.keyboard.press('Enter');
		await expect(answer(page, 'Napa County')).toBeVisible();
		await expectAccessible(page, '.tools');
	}
});

test.describe('near me', () => {
	test.skip(({ browserName }) => browserName === 'firefox', 'its driver sets no position');

	test('finds the county, and no request says where the reader is', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(BERKELEY);
		await open(page);
		const sent: string[] = [];
		page.on('request', (request) => {
			sent.push(
				`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`
			);
		});
		await page.getByRole('button', { name: 'Near me' }).click();
		await expect(answer(page, 'Alameda County')).toContainText('You are in or near');
		const files = sent.filter((text) => text.includes('/atlas/'));
		expect(files.map((text) => text.split(' ')[0])).toEqual([
			expect.stringMatching(/\/atlas\/counties\/06\.json$/)
		]);
		// Not the degrees, nor their fraction, nor the county.
		expect(sent.filter((text) => /122[.,]?27|37[.,]?87|06001/.test(text))).toEqual([]);
	});

	test('says how far the nearest is from where the reader is', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ longitude: -95.37, latitude: 29.76 });
		await open(page);
		await page.getByRole('button', { name: 'Near me' }).click();
		await expect(answer(page, 'Harris County')).toContainText(
			/Nearest on the map: .*, about \d+ miles from where you are\./
		);
	});

	test('says so outside the United States', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ longitude: 2.35, latitude: 48.85 });
		await open(page);
		await page.getByRole('button', { name: 'Near me' }).click();
		await expect(page.getByText('You seem to be outside the United States.')).toBeVisible();
	});

	test('says so where it is not allowed, and the search goes on', async ({ page, context }) => {
		await context.clearPermissions();
		await open(page);
		await page.getByRole('button', { name: 'Near me' }).click();
		await expect(page.getByText(/may not tell where you are/)).toBeVisible();
		await field(page).fill('chicago');
		await expect(options(page).first()).toContainText('Chicago');
	});

	test('asks only on a click', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.geolocation.getCurrentPosition = () => console.error('asked for the position');
		});
		await open(page);
		await field(page).fill('chicago');
		await page.keyboard.press('Enter');
		await expect(answer(page, 'Chicago')).toBeVisible();
	});
});

test('without the names the story’s own places are found, and it can be tried again', async ({
	page,
	offences
}) => {
	await page.route('**/atlas/names.json', (route) => route.abort());
	await open(page);
	await expect(page.getByRole('alert')).toContainText('cannot be loaded');
	await field(page).fill('chicago');
	await expect(options(page)).toHaveCount(1);
	await field(page).fill('alameda');
	await expect(options(page)).toHaveCount(0);
	// The browser itself reports the request that failed.
	expect(offences.every((offence) => offence.startsWith('console error: Failed to load'))).toBe(
		true
	);
	offences.length = 0;

	await page.unroute('**/atlas/names.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(options(page).first()).toContainText('Alameda County');
});
