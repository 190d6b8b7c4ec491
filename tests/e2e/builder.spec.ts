/** The page where embeds are made: what it gives shows the story in a page of another origin. */
import { existsSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { SAMPLE_ADDRESS } from '../../playwright.config.ts';
import { SAMPLE_ORIGIN, SAMPLE_SITE } from '../support/sample-site.ts';
import { openHost, useHost } from './host-page.ts';
import { expect, expectAccessible, test } from './support.ts';

const BUILDER = 'letters-2018/embed/';
const home = () => new URL(test.info().project.use.baseURL ?? '').href.replace(/\/$/, '');

useHost();

async function open(page: Page, query = '') {
	await page.goto(BUILDER + query);
	await expect(page.locator('html[data-ready]')).toBeAttached();
}

const kind = (page: Page, name: string) =>
	page.getByRole('group', { name: 'What to show' }).getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('combobox', { name });
const snippet = (page: Page, name: string) =>
	page.getByRole('group', { name: `${name}, text`, exact: true });
const preview = (page: Page) => page.frameLocator('iframe[title^="Preview"]');

/** Chooses by what is typed, with keys alone. */
async function choose(page: Page, name: string, typed: string) {
	await field(page, name).focus();
	await page.keyboard.type(typed);
	await expect(page.getByRole('listbox', { name }).getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
}

/** The snippet in somebody else's page. */
async function embedElsewhere(page: Page, text: Locator) {
	return openHost(page, `<div style="width: 700px">${(await text.textContent()) ?? ''}</div>`);
}

/** Copies by the button beside the text; the browser allows it or the test does without. */
async function allowCopying(page: Page) {
	await page.addInitScript(() => {
		const copied: string[] = [];
		Object.assign(globalThis, { copied });
		Object.defineProperty(navigator, 'clipboard', {
			value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) }
		});
	});
}

const VIEWS = [
	{ view: 'Timeline', shows: '[data-event]' },
	{ view: 'Map', shows: '[data-place]' },
	{ view: 'Map and timeline', shows: '[data-event], [data-place]' }
];
for (const { view, shows } of VIEWS) {
	test(`the frame of “${view}” shows it in another site`, async ({ page }) => {
		await open(page);
		await kind(page, view).click();
		await expect(preview(page).locator(shows).first()).toBeAttached();
		const framed = await embedElsewhere(page, snippet(page, 'Frame'));
		await expect(framed.locator('html[data-ready]')).toBeAttached();
		await expect(framed.locator(shows).first()).toBeAttached();
	});
}

const RECORDS = [
	{ what: 'One event', typed: 'subpoenas', words: 'subpoenas' },
	{ what: 'One place', typed: 'chicago', words: 'Chicago' },
	{ what: 'One remark', typed: 'landrieu', words: 'Landrieu' }
];
for (const { what, typed, words } of RECORDS) {
	test(`${what.toLowerCase()} is found by name and shown in another site`, async ({ page }) => {
		await open(page);
		await kind(page, what).click();
		await choose(page, what, typed);
		await expect(preview(page).locator('main')).toContainText(words);
		await expect(snippet(page, 'Frame with script')).toHaveCount(0);
		const framed = await embedElsewhere(page, snippet(page, 'Frame'));
		await expect(framed.locator('main')).toContainText(words);
	});
}

test('what is chosen is what the frame opens with, and what the address keeps', async ({
	page
}) => {
	await open(page);
	await choose(page, 'Opens at', 'subpoenas');
	await page.getByRole('button', { name: '2017–18' }).click();
	await choose(page, 'Selected place', 'chicago');
	await page.getByRole('button', { name: 'Courts' }).click();
	await page.getByRole('button', { name: 'Dark', exact: true }).click();
	await page.getByLabel('Height', { exact: true }).fill('520');
	await page.getByLabel('Height', { exact: true }).blur();
	const text = (await snippet(page, 'Frame').textContent()) ?? '';
	expect(text).toContain('height="520"');
	for (const part of [
		'at=letters-released',
		'from=2017',
		'to=2018',
		'place=chicago',
		'lane=courts',
		'theme=dark'
	])
		expect(text).toContain(part);
	await expect(preview(page).locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(preview(page).getByRole('button', { name: '2017–18' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.reload();
	await expect(snippet(page, 'Frame')).toHaveText(text);
	const framed = await embedElsewhere(page, snippet(page, 'Frame'));
	await expect(framed.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const name of ['Frame with script', 'Element', 'Quotation']) {
	test(`“${name}” becomes a frame as high as what it shows`, async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Follows' }).click();
		await expect(preview(page).locator('html')).toHaveAttribute('data-height', 'auto');
		const framed = await embedElsewhere(page, snippet(page, name));
		await expect(framed.locator('html')).toHaveAttribute('data-height', 'auto');
		await expect
			.poll(() => framed.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
			.toBe(0);
	});
}

test('a host that blocks scripts gets a page without any', async ({ page }) => {
	await open(page, '?at=letters-released');
	await page.getByText('My host blocks scripts in frames').click();
	await expect(snippet(page, 'Frame')).toContainText('/embed/letters-2018/timeline/still/"');
	await expect(field(page, 'Opens at')).toHaveCount(0);
	await expect(preview(page).locator('script')).toHaveCount(0);
	await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible();
});

test('a button copies the text beside it', async ({ page }) => {
	await allowCopying(page);
	await open(page);
	await page.getByRole('button', { name: 'Copy Markdown' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
	expect(copied).toEqual([await snippet(page, 'Markdown').textContent()]);
	expect(copied[0]).toContain(`(${home()}/files/letters-2018/timeline.png)`);
});

test('the QR code says the address of the full page with that view', async ({ page }) => {
	await open(page);
	await choose(page, 'Selected place', 'chicago');
	const address = `${home()}/letters-2018/?place=chicago`;
	await expect(page.getByRole('link', { name: address })).toBeVisible();
	const image = page.getByRole('img', { name: /^QR code of/ });
	const shown = decodeURIComponent(
		((await image.getAttribute('src')) ?? '').replace('data:image/svg+xml,', '')
	);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as SVG' }).click();
	const stream = await (await saved).createReadStream();
	const file = Buffer.concat(await stream.toArray()).toString();
	expect(file).toBe(shown);
	const { pixels, width, height } = new Resvg(file, { font: { loadSystemFonts: false } }).render();
	expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data).toBe(address);
});

test('the preview fits at every width, and stands in a drawn course', async ({ page }) => {
	await open(page);
	for (const width of ['320', '640', '800', 'In a course']) {
		await page.getByRole('button', { name: width, exact: true }).click();
		await expect(preview(page).locator('html[data-ready]')).toBeAttached();
		const box = await page.locator('iframe').boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
		const inner = await preview(page)
			.locator('html')
			.evaluate(() => innerWidth);
		expect(inner).toBe(width === 'In a course' ? 616 : Number(width));
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a story’s page leaves in the browser what the privacy page says, and no more', async ({
	page,
	context
}) => {
	await page.goto('letters-2018/');
	await expect(page.locator('html[data-ready]')).toBeAttached();
	await page.getByRole('button', { name: 'Switch between light and dark' }).click();
	await page.mouse.wheel(0, 600);
	await page.goto('privacy/');
	const kept = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
	expect(kept[0]).toEqual(['dateline-theme']);
	expect(kept[1]?.filter((name) => !name.startsWith('sveltekit:'))).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test('a choice adds nothing to the history', async ({ page }) => {
	await page.goto('privacy/');
	await open(page);
	await kind(page, 'Map').click();
	await kind(page, 'Timeline').click();
	await page.getByRole('button', { name: 'Dark', exact: true }).click();
	await expect(preview(page).locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.goBack();
	await expect(page).toHaveURL(/\/privacy\/$/);
});

test('keys choose from a list, leave it as it was, and reach every control', async ({
	page,
	browserName
}) => {
	test.skip(browserName === 'firefox', 'the same code');
	await open(page);
	const opens = field(page, 'Opens at');
	await opens.focus();
	await page.keyboard.press('ArrowDown');
	await expect(opens).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await expect(opens).toHaveValue('The story’s own event');
	await page.keyboard.type('zzzz');
	await expect(page.getByText('0 found.')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(opens).toHaveValue('The story’s own event');
	await expect(page.getByRole('button', { name: 'As it opens' })).toBeFocused();
});

for (const hostile of [
	'?show=event&record=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
	'?at=__proto__&place=constructor&lane=toString&person=hasOwnProperty',
	'?from=-999999&to=999999&height=1e99&theme=javascript:alert(1)&still=maybe',
	`?at=${'x'.repeat(2000)}`
]) {
	test(`an address that says anything is answered calmly: ${hostile.slice(0, 40)}`, async ({
		page
	}) => {
		await open(page, hostile);
		await expect(snippet(page, 'Frame')).toContainText(
			`src="${home()}/embed/letters-2018/timeline/"`
		);
		await expect(page.getByText('which this story does not have')).toBeVisible();
		await expect(preview(page).locator('html[data-ready]')).toBeAttached();
	});
}

for (const scheme of ['light', 'dark'] as const) {
	test(`is accessible, ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await open(page, '?at=letters-released');
		await expect(preview(page).locator('html[data-ready]')).toBeAttached();
		await expectAccessible(page);
		await field(page, 'Selected place').click();
		await expectAccessible(page);
		await kind(page, 'One remark').click();
		await expectAccessible(page);
		await page.goto('privacy/');
		await expectAccessible(page);
	});
}

test.describe('of a site that knows where it will stand', () => {
	test.use({ baseURL: SAMPLE_ADDRESS });
	test.skip(!existsSync(SAMPLE_SITE), 'npm run test:e2e builds the site');
	const STORY = 'generated-40';

	test('texts name that address, the one to paste too, and the preview is of the page here', async ({
		page
	}) => {
		await page.goto(`${STORY}/embed/`);
		await expect(page.locator('html[data-ready]')).toBeAttached();
		await expect(snippet(page, 'Frame')).toContainText(
			`${SAMPLE_ORIGIN}/embed/${STORY}/timeline/"`
		);
		await expect(snippet(page, 'Address to paste')).toHaveText(`${SAMPLE_ORIGIN}/${STORY}/`);
		await expect(page.getByText('Allow one domain for frames')).toContainText('example.org');
		await expect(preview(page).locator('html[data-ready]')).toBeAttached();
	});

	test('a frame can be kept to a version', async ({ page }) => {
		await page.goto(`${STORY}/embed/`);
		const versions = page.getByRole('group', { name: 'Version' }).getByRole('button');
		await expect(versions).toHaveText(['Always the latest', '1.1.0', '1.0.0']);
		await versions.last().click();
		await expect(snippet(page, 'Frame')).toContainText('?version=1.0.0"');
		await expect(preview(page).locator('body')).toContainText('1.0.0');
	});

	test('search engines are told of the page and of the privacy page; a split story has no embeds', () => {
		const map = readFileSync(`${SAMPLE_SITE}/sitemap.xml`, 'utf8');
		expect(map).toContain(`<loc>${SAMPLE_ORIGIN}/${STORY}/embed/</loc>`);
		expect(map).toContain(`<loc>${SAMPLE_ORIGIN}/privacy/</loc>`);
		expect(map).not.toContain('/generated-1000/embed/');
		expect(existsSync(`${SAMPLE_SITE}/generated-1000/embed`)).toBe(false);
		expect(existsSync(`${SAMPLE_SITE}/files/generated-1000/timeline.png`)).toBe(true);
		const data = readFileSync(`${SAMPLE_SITE}/generated-1000/data/index.html`, 'utf8');
		expect(data).not.toContain('../embed/');
		expect(data).toContain('../../privacy/');
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('there is a snippet for each view, the pictures, and what to tell an administrator', async ({
		page
	}) => {
		await page.goto(BUILDER);
		for (const { view } of VIEWS)
			await expect(snippet(page, view)).toContainText('<iframe src="https://');
		await expect(page.getByText('stands for the address of this site')).toBeVisible();
		await expect(page.getByRole('img', { name: /^Timeline:/ })).toBeVisible();
		await expect(
			page.getByRole('heading', { name: 'What to tell an administrator' })
		).toBeVisible();
		await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
	});
});
