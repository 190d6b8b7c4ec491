/** The offline copy: one file in a folder of its own, opened without a server and without a network. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test as base } from './support.ts';

// A file has no origin: browsers call it so.
base.use({ hostOrigin: 'null', offline: true, contextOptions: { reducedMotion: 'reduce' } });

/** The file's address, and every address that the browser asked for. */
const test = base.extend<{ file: string; asked: string[] }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
	file: async ({}, use) => {
		const folder = base.info().outputPath('USB stick');
		mkdirSync(folder, { recursive: true });
		const path = join(folder, 'Twenty-three letters.html');
		copyFileSync('build/files/letters-2018/offline.html', path);
		await use(pathToFileURL(path).href);
	},
	asked: async ({ page, file }, use) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await use(asked);
		const others = asked.filter(
			(address) => !address.startsWith('data:') && address.split('?')[0] !== file
		);
		expect(others, 'nothing is asked for but the file').toEqual([]);
	}
});

async function open(page: Page, file: string, query = '') {
	await page.goto(file + query);
	await expect(page.locator('html[data-ready]')).toBeAttached();
}

const current = (page: Page) => page.locator('li[aria-current="true"]');
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });

test('it opens in its own typefaces and says which version it is', async ({
	page,
	file,
	asked
}) => {
	await open(page, file);
	await expect(page.getByRole('complementary', { name: 'About this copy' })).toContainText(
		/Offline copy of version 1\.\d+\.\d+, \w+\. \d+, \d{4}/
	);
	await page.evaluate(() => document.fonts.ready);
	const type = await page.evaluate(() => ({
		loaded: [...document.fonts]
			.filter(({ status }) => status === 'loaded')
			.map(({ family }) => family.replaceAll('"', '')),
		fits: ['16px "Newsreader Variable"', '16px "Libre Franklin Variable"'].map((font) =>
			document.fonts.check(font)
		),
		heading: getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily,
		text: getComputedStyle(document.body).fontFamily
	}));
	expect(type.loaded).toEqual(
		expect.arrayContaining(['Newsreader Variable', 'Libre Franklin Variable'])
	);
	expect(type.fits).toEqual([true, true]);
	expect(type.heading).toMatch(/^"?Newsreader Variable/);
	expect(type.text).toMatch(/^"?Libre Franklin Variable/);
	expect(asked).toEqual([file]);
});

test('an event on the timeline, a place on the map and keys all work, and Back returns', async ({
	page,
	file,
	asked
}) => {
	await open(page, file, '?at=april-2017-letters&from=2017-04-01&to=2017-12-31');
	await expect(current(page)).toHaveAttribute('id', 'april-2017-letters');
	await expect(page.locator('.counter strong')).toHaveText('4');
	await timeline(page).locator('[data-event="chicago-injunction"]').focus();
	await page.keyboard.press('Enter');
	await expect(current(page)).toHaveAttribute('id', 'chicago-injunction');
	await expect(page).toHaveURL(/at=chicago-injunction/);
	await page.keyboard.press('ArrowRight');
	await expect(current(page)).not.toHaveAttribute('id', 'chicago-injunction');
	await page.keyboard.press('ArrowLeft');
	await expect(current(page)).toHaveAttribute('id', 'chicago-injunction');
	await page.locator('[data-place="denver"]').focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('region', { name: 'Denver' });
	await expect(panel).toBeVisible();
	await expect(panel.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/at=/);
	expect(asked).toHaveLength(1);
});

test('pointed at and pressed: a button, a mark of the timeline, a mark of the map', async ({
	page,
	file,
	asked
}) => {
	await open(page, file, '?at=april-2017-letters&from=2017-04-01&to=2017-12-31');
	await timeline(page)
		.getByRole('button', { name: 'Next event' })
		.or(page.getByRole('button', { name: 'Later' }))
		.locator('visible=true')
		.first()
		.click();
	await expect(current(page)).toHaveAttribute('id', 'ndcal-injunction-2017');
	await timeline(page).locator('[data-event="chicago-injunction"]').click();
	await expect(current(page)).toHaveAttribute('id', 'chicago-injunction');
	await page.locator('[data-place="denver"]').click();
	await expect(page.getByRole('region', { name: 'Denver' })).toBeVisible();
	expect(asked).toHaveLength(1);
});

test('where a browser keeps a file from its address and from storage, the choice holds', async ({
	page,
	file
}) => {
	await page.addInitScript(() => {
		const forbid = () => {
			throw new DOMException('not for files', 'SecurityError');
		};
		history.pushState = forbid;
		history.replaceState = forbid;
		Object.defineProperty(window, 'localStorage', { get: forbid });
	});
	await open(page, file);
	const before = (await current(page).getAttribute('id')) ?? '';
	await page.locator('[data-place="denver"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await timeline(page).locator('[data-event][tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await expect(current(page)).not.toHaveAttribute('id', before);
	await page.getByRole('button', { name: 'Switch between light and dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(page.url()).toBe(file);
});

test('time and map zoom, the map without the counties that it would fetch', async ({
	page,
	file,
	asked
}) => {
	await open(page, file, '?from=2018-01-24&to=2018-01-24');
	await timeline(page).scrollIntoViewIfNeeded();
	await timeline(page).getByRole('button', { name: 'Closer look' }).click();
	await expect(page).toHaveURL(/from=2018-01-24T\d\d/);
	const zoomed = () =>
		page
			.locator('.plane')
			.evaluate((plane) => Number(getComputedStyle(plane).getPropertyValue('--zoom') || 1));
	await page.locator('[data-place="denver"]').focus();
	// From two and a half times on the map would ask for counties.
	await expect(async () => {
		await page.keyboard.press('+');
		expect(await zoomed()).toBeGreaterThan(5);
	}).toPass();
	await expect(page.locator('[data-place="denver"]')).toBeInViewport();
	expect(asked).toHaveLength(1);
});

test('the filter leaves the events that hold a word; a source opens in place', async ({
	page,
	file,
	asked
}) => {
	await open(page, file);
	await page.getByRole('button', { name: 'Filter' }).first().click();
	await page.getByRole('searchbox').fill('sessions');
	await expect(page).toHaveURL(/q=sessions/);
	await expect(page.getByText(/^[1-9]\d* of 98 events$/)).toBeVisible();
	await page.locator('#said [data-cites] a').first().click();
	await expect(page.getByRole('dialog', { name: /^Source \d+$/ })).toBeVisible();
	expect(asked).toHaveLength(1);
});

test('the story’s own places are found, and nothing is offered that needs a network', async ({
	page,
	file,
	asked
}) => {
	await open(page, file);
	await page.getByRole('button', { name: 'Find your place' }).click();
	const field = page.getByRole('combobox', { name: 'Find a place' });
	await expect(page.getByText('A place of this story', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Near me' })).toHaveCount(0);
	await field.fill('alameda');
	await expect(page.getByText('No place of this story has this name.')).toBeVisible();
	await field.fill('denver');
	await page.getByRole('option', { name: /Denver/ }).click();
	await page.getByRole('button', { name: 'Show on the map' }).click();
	await expect(page.getByRole('region', { name: /^Denver/ }).first()).toBeVisible();
	expect(asked).toHaveLength(1);
});

test('the map can be taken along, with its typefaces', async ({ page, file, asked }) => {
	await open(page, file);
	await page.getByRole('button', { name: 'Save or share' }).click();
	const card = page.getByRole('dialog', { name: 'Save or share' });
	await expect(card.getByRole('button', { name: /link/ })).toHaveCount(0);
	for (const [name, kind] of [
		['Drawing (SVG)', 'svg'],
		['Picture (PNG)', 'png']
	] as const) {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			card.getByRole('button', { name }).click()
		]);
		const bytes = await readFile(await download.path());
		if (kind === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		else {
			expect(bytes.toString().match(/url\(data:font\/woff2;base64,\w/g)).toHaveLength(2);
			// Where a copy lies on somebody's disk is nobody's business.
			expect(bytes.toString()).not.toContain('file:');
		}
	}
	expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([file]);
});

test('any two moments are compared, and dark stays chosen', async ({ page, file, asked }) => {
	await open(page, file);
	await page.getByRole('button', { name: 'Switch between light and dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('button', { name: 'Compare any two moments' }).click();
	await expect(page.getByRole('combobox').first()).toBeVisible();
	expect(asked).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing and nothing scrolls sideways, ${colorScheme}`, async ({ page, file }) => {
		// The whole of a long page is looked at.
		test.slow();
		await page.emulateMedia({ colorScheme });
		await open(page, file, '?place=cook-county');
		await expectAccessible(page);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over).toBe(0);
	});
}

test('on paper it says what it is, and what was folded is open', async ({ page, file }) => {
	await open(page, file);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Offline copy of version', { exact: false })).toBeVisible();
	await expect(page.locator('tr#denver')).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('all of it can be read, and a mark of the map leads to its place', async ({
		page,
		file,
		asked
	}) => {
		await page.goto(file);
		await expect(page.getByRole('complementary', { name: 'About this copy' })).toBeVisible();
		expect(await page.locator('li[id] h4').count()).toBeGreaterThan(90);
		await page.locator('a[data-place="denver"]').press('Enter');
		await expect(page).toHaveURL(/#denver$/);
		await expect(page.locator('tr#denver')).toBeInViewport();
		expect(asked).toHaveLength(1);
	});
});
