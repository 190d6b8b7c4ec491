/** The map, and map and timeline together, in the frame of somebody else's page. */
import type { FrameLocator, Page } from '@playwright/test';
import { MORE, openHost, useHost } from './host-page.ts';
import { expect, expectAccessible, test } from './support.ts';

const STORY = 'letters-2018';
const VIEWS = ['map', 'story'] as const;
const embed = (view: string, query = '') => `./embed/${STORY}/${view}/${query}`;

useHost();

const home = () => test.info().project.use.baseURL ?? '';

/** A page of the host that frames a view; long enough to be scrolled. */
function frame(page: Page, path: string, attributes = '', fragment = '') {
	const src = new URL(path, home()).href;
	return openHost(
		page,
		`<button type="button">Before</button>
		<div><iframe title="Dateline" src="${src}" width="720" height="560" ${attributes}></iframe></div>
		<button type="button">After</button>${MORE}
		<script src="${home()}embed.js" async></script>`,
		fragment
	);
}

const ready = (inner: FrameLocator | Page) =>
	expect(inner.locator('html[data-ready]')).toBeAttached();
const current = (inner: FrameLocator | Page) =>
	inner.getByRole('region', { name: 'Current event' }).getByRole('heading');
const place = (inner: FrameLocator | Page, id: string) => inner.locator(`[data-mark="${id}"]`);
const told = (inner: FrameLocator | Page) => inner.locator('[aria-labelledby="chosen-place"]');

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const view of VIEWS) {
	test(`${view}: a step changes the moment, its count and the address, and adds no history`, async ({
		page
	}) => {
		await page.goto(embed(view, '?at=section-1373-enacted&theme=dark'));
		await ready(page);
		const count = page.getByText(/^\d+ of \d+ places/);
		await expect(count).toContainText(/^0 of/);
		const before = await current(page).textContent();
		const length = await page.evaluate(() => history.length);
		await page.getByRole('button', { name: 'Next event' }).click();
		await expect(current(page)).not.toHaveText(before ?? '');
		await expect(page.locator('[aria-live="polite"]')).toContainText(/Event 2 of \d+/);
		await expect(page).not.toHaveURL(/section-1373-enacted/);
		await expect(page).toHaveURL(/theme=dark/);
		expect(await page.evaluate(() => history.length)).toBe(length);
		const link = page.getByRole('link', { name: 'Open the full page' });
		await expect(link).toHaveAttribute('href', new RegExp(`/${STORY}/\\?at=`));
	});

	test(`${view}: a place that is chosen is told with its events; Escape leads back to its mark`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 720, height: 560 });
		await page.goto(embed(view));
		await ready(page);
		await place(page, 'denver').click();
		await expect(told(page).getByRole('heading')).toHaveText('Denver');
		await expect(told(page)).toContainText('Holds a letter');
		await expect(page).toHaveURL(/place=denver/);
		const [first] = await told(page).getByRole('listitem').all();
		const words = (await first?.textContent()) ?? '';
		await first?.getByRole('link').click();
		await expect(page).toHaveURL(/at=/);
		expect(words).not.toBe('');
		await page.keyboard.press('Escape');
		await expect(told(page)).toHaveCount(0);
		await expect(place(page, 'denver')).toBeFocused();
		await expect(page).not.toHaveURL(/place=/);
	});

	test(`${view}: an address that asks for what the story has not says so`, async ({ page }) => {
		await page.goto(embed(view, '?at=never&place=<b>&lane=nothing&from=x&to=%00#%'));
		await ready(page);
		const words = page.locator('footer').getByText('This address asks for');
		await expect(words).toContainText('“never” and “<b>”');
		await expect(words).toContainText('“nothing”');
		await expect(page.locator('[aria-live="polite"]')).toContainText('“never” and “<b>”');
		await expect(current(page)).toBeVisible();
	});

	for (const [width, height] of [
		[280, 400],
		[360, 480],
		[640, 420],
		[720, 560]
	] as const) {
		test(`${view}: nothing scrolls sideways and axe finds nothing at ${width} × ${height}`, async ({
			page,
			isMobile
		}) => {
			test.slow();
			// Fingers need larger controls, and a frame with room for them.
			const isLow = isMobile && width >= 640;
			await page.setViewportSize({ width, height: isLow ? height + 200 : height });
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await page.goto(embed(view, '?place=chicago'));
				await ready(page);
				await expect(told(page)).toBeVisible();
				expect(await overflow(page)).toBe(0);
				await expectAccessible(page);
			}
			await page.goto(embed(view, 'still/'));
			expect(await overflow(page)).toBe(0);
			// Without script marks crowd on a narrow axis; the list below has each event as large.
			if (width >= 640) await expectAccessible(page);
		});
	}

	test(`${view}: keys come in by the focus and out again, and scroll the host till then`, async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'a phone has no keys');
		const inner = await frame(page, embed(view));
		await ready(inner);
		const before = await current(inner).textContent();
		await page.getByRole('button', { name: 'Before' }).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		await expect(current(inner)).toHaveText(before ?? '');
		// All the way through the frame with the Tab key alone.
		const isIn = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
		let stops = 0;
		await page.keyboard.press('Tab');
		while (await isIn()) {
			expect(++stops).toBeLessThan(40);
			await page.keyboard.press('Tab');
		}
		expect(stops).toBeGreaterThan(3);
		await expect(page.getByRole('button', { name: 'After' })).toBeFocused();
		await page.keyboard.press('Shift+Tab');
		expect(await isIn()).toBe(true);
		// On the map, keys go from place to place and choose one.
		await place(inner, 'denver').focus();
		await page.keyboard.press('Enter');
		await expect(told(inner).getByRole('heading')).toHaveText('Denver');
		await page.keyboard.press('Escape');
		await expect(told(inner)).toHaveCount(0);
	});

	test(`${view}: the host’s page follows its height, unless the address says that it is fixed`, async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the host is the same on every screen');
		const hidden = (inner: FrameLocator) =>
			inner.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight);
		const height = () =>
			page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
		const inner = await frame(page, embed(view), 'data-dateline');
		await ready(inner);
		await expect.poll(() => hidden(inner)).toBe(0);
		const grown = await height();
		expect(grown).not.toBe(560);
		await page.waitForTimeout(500);
		expect(await height(), 'nothing goes on growing').toBe(grown);
		const fixed = await frame(page, embed(view, '?height=fixed'), 'data-dateline');
		await ready(fixed);
		await fixed.getByRole('button', { name: 'Next event' }).click();
		await page.waitForTimeout(500);
		expect(await height()).toBe(560);
	});

	test(`${view}: the fragment of the host’s page is what is shown, in and out`, async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'the host is the same on every screen');
		const fragment = `#dateline=${encodeURIComponent('place=denver')}`;
		const inner = await frame(page, embed(view), 'data-dateline data-deep-link', fragment);
		await expect(told(inner).getByRole('heading')).toHaveText('Denver');
		await inner.getByRole('button', { name: 'Next event' }).click();
		await expect(page).toHaveURL(/#dateline=at%3D/);
	});

	test(`${view}: in an origin of its own, the map can be zoomed and asks nobody else`, async ({
		page,
		context,
		isMobile
	}) => {
		test.skip(isMobile, 'a phone zooms with two fingers');
		const inner = await frame(page, embed(view), 'sandbox="allow-scripts"');
		await ready(inner);
		const closer = inner.getByRole('button', { name: 'Zoom in', exact: true });
		for (let i = 0; i < 3; i++) await closer.click();
		await expect(inner.locator('.counties path').first()).toBeAttached();
		await place(inner, 'denver').click();
		await expect(told(inner)).toBeVisible();
		expect(await context.cookies()).toEqual([]);
	});

	test(`${view}: nothing is stored, and little is asked for`, async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(embed(view));
		await ready(page);
		expect(asked.filter((address) => !address.includes('favicon')).length).toBeLessThanOrEqual(8);
		const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
		expect(stored).toBe(0);
	});

	test(`${view}: on paper the places are listed, and no control is`, async ({ page }) => {
		await page.goto(embed(view));
		await ready(page);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('heading', { name: 'Places', exact: true })).toBeVisible();
		for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
	});
}

test('the story fits the frame that it is made for, and its parts speak of one place', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no such frame');
	await page.setViewportSize({ width: 720, height: 560 });
	await page.goto(embed('story'));
	await ready(page);
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(560);
	await expect(page.locator('[data-event].faded')).toHaveCount(0);
	await place(page, 'denver').click();
	await expect(page.locator('[data-event].faded').first()).toBeAttached();
	// The card tells the place, so the foot does not take room for it.
	await expect(page.locator('footer')).not.toContainText('Denver');
});

test('nothing scrolls sideways while a timeline shows all of its time', async ({ page }) => {
	await page.setViewportSize({ width: 720, height: 560 });
	for (const view of ['timeline', 'story']) {
		await page.goto(embed(view, '?from=1996&to=2020'));
		await ready(page);
		await expect(page.getByRole('slider').last()).toHaveAttribute('aria-valuenow', '100');
		expect(await overflow(page)).toBe(0);
	}
});

test('a search that quoted words answer finds their event in the timeline', async ({ page }) => {
	await page.goto(embed('timeline', '?q=best friend of gangs'));
	await ready(page);
	await expect(page.locator('footer')).toContainText(
		/“best friend of gangs”: [1-9]\d* of \d+ events/
	);
});

for (const view of ['timeline', ...VIEWS]) {
	test(`${view}, still: a frame that allows nothing shows it, and nobody complains`, async ({
		page
	}) => {
		const inner = await frame(page, embed(view, 'still/'), 'sandbox=""');
		await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(inner.getByRole('button')).toHaveCount(0);
		await expect(inner.getByRole('slider')).toHaveCount(0);
		const marks = inner.locator(view === 'map' ? '[data-mark]' : '[data-event]');
		expect(await marks.count()).toBeGreaterThan(5);
	});

	test(`${view}, still: each mark leads to its row, though the browser runs scripts`, async ({
		page
	}) => {
		await page.goto(embed(view, 'still/'));
		const mark = page.locator(view === 'map' ? '[data-place="denver"]' : '[data-event]').last();
		const target = await mark.getAttribute('href');
		await mark.press('Enter');
		await expect(page).toHaveURL(new RegExp(`${target}$`));
		await expect(page.locator(`li${target}`)).toBeInViewport();
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const view of VIEWS) {
		test(`${view}: every place is told with its status, and a mark leads to it`, async ({
			page
		}) => {
			await page.goto(embed(view));
			await expect(page.getByRole('button')).toHaveCount(0);
			await place(page, 'denver').press('Enter');
			const row = page.locator('li#denver');
			await expect(row).toBeInViewport();
			await expect(row).toContainText(/Denver.*City and county, in Colorado\. Holds a letter/s);
		});
	}
});
