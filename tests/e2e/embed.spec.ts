/** The timeline alone, in the frame of somebody else's page. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const EMBED = './embed/letters-2018/timeline/';

/** A page of the same host that frames the embed; long enough to be scrolled. */
async function frame(page: Page, query = '', attributes = 'width="640" height="420"') {
	const src = new URL(`${EMBED}${query}`, test.info().project.use.baseURL).href;
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:," />
				<h1>A lesson</h1><iframe title="Timeline" src="${src}" ${attributes}></iframe>
				<p style="height: 3000px">More</p>`
		})
	);
	await page.goto('./host.html');
	const inner = page.frameLocator('iframe');
	if (!attributes.includes('sandbox=""')) await ready(inner);
	return inner;
}

const ready = (inner: FrameLocator) => expect(inner.locator('html[data-ready]')).toBeAttached();
const card = (inner: FrameLocator | Page) => inner.getByRole('region', { name: 'Current event' });
const addressIn = (page: Page) => page.frames()[1]?.url() ?? '';

test('a framed timeline shows its marks, and tells the event that is chosen', async ({ page }) => {
	const inner = await frame(page);
	const marks = inner.locator('[data-event]');
	expect(await marks.count()).toBeGreaterThan(5);
	const before = await card(inner).getByRole('heading').textContent();
	await inner.getByRole('button', { name: 'Next event' }).click();
	await expect(card(inner).getByRole('heading')).not.toHaveText(before ?? '');
	// Back leads out of the host's page, not through what was chosen in the frame.
	const { length } = await page.evaluate(() => ({ length: history.length }));
	await expect.poll(() => addressIn(page)).toContain('at=');
	expect(await page.evaluate(() => history.length)).toBe(length);
});

test('keys move in the timeline while it has the focus, and scroll the host while it has not', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	const inner = await frame(page);
	const heading = card(inner).getByRole('heading');
	const before = await heading.textContent();
	await page.locator('h1').click();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('End');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
	await expect(heading).toHaveText(before ?? '');
	await page.evaluate(() => scrollTo(0, 0));
	await inner.locator('[data-event][tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await expect(heading).not.toHaveText(before ?? '');
	await expect(inner.locator('[aria-live="polite"]')).toContainText(/Event \d+ of \d+/);
});

test('a filter in the address makes its events stand out, and can be taken away', async ({
	page
}) => {
	const inner = await frame(page, '?lane=letters&from=1996&to=2020&theme=dark');
	await expect(inner.locator('html')).toHaveAttribute('data-theme', 'dark');
	const line = inner.locator('footer p', { hasText: /\d+ of \d+ events/ });
	await expect(line).toContainText('Letters');
	await line.getByRole('button', { name: 'Show all' }).click();
	await expect(line).toBeHidden();
	await expect.poll(() => addressIn(page)).not.toContain('lane=');
	// What is not a choice stays in the address.
	expect(addressIn(page)).toContain('theme=dark');
});

test('a search fades what it does not find', async ({ page }) => {
	await page.goto(`${EMBED}?q=letters`);
	await expect(page.locator('footer')).toContainText('“letters”');
	await expect(page.locator('[data-event].faded').first()).toBeAttached();
	await expect(page.locator('[data-event]:not(.faded)').first()).toBeAttached();
});

test('an address that asks for what the story has not says so', async ({ page }) => {
	await page.goto(`${EMBED}?at=never&lane=<b>&from=x&to=%00#%`);
	await expect(page.locator('footer')).toContainText('“never”');
	await expect(page.locator('[aria-live="polite"]')).toContainText('“never”');
	await expect(card(page).getByRole('heading')).toBeVisible();
});

for (const [width, height] of [
	[280, 400],
	[320, 480],
	[640, 420],
	[1000, 500]
] as const) {
	test(`nothing scrolls sideways and axe finds nothing at ${width} × ${height}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(EMBED);
			await expect(page.locator('html[data-ready]')).toBeAttached();
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(over).toBe(0);
			await expectAccessible(page);
		}
	});
}

test('with scripts allowed and nothing else, in an origin of its own, all of it works', async ({
	page
}) => {
	const inner = await frame(page, '?q=letters', 'width="640" height="420" sandbox="allow-scripts"');
	await expect(inner.locator('footer')).toContainText('“letters”');
	const heading = card(inner).getByRole('heading');
	const before = await heading.textContent();
	await inner.getByRole('button', { name: 'Next event' }).click();
	await expect(heading).not.toHaveText(before ?? '');
});

test('with nothing allowed the frame holds the whole text', async ({ page, offences }) => {
	const inner = await frame(page, '', 'width="640" height="420" sandbox=""');
	await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
	const list = inner.getByRole('list', { name: 'All events' });
	await expect(list).toBeVisible();
	await expect(inner.getByRole('button', { name: 'Next event' })).toBeHidden();
	// The browser itself says that it runs no script there.
	expect(offences.filter((offence) => !offence.includes('Blocked script execution'))).toEqual([]);
	offences.length = 0;
});

test('nothing is stored, nothing but its three files is asked for', async ({ page, context }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(EMBED);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	expect(asked.filter((address) => !address.includes('favicon'))).toHaveLength(3);
	await page.goto('./404.html');
	const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
	expect(stored).toEqual([0, 0]);
	expect(await context.cookies()).toEqual([]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every event is told, and a mark leads to it', async ({ page }) => {
		await page.goto(EMBED);
		const mark = page.locator('[data-event]').first();
		const target = await mark.getAttribute('href');
		await mark.press('Enter');
		await expect(page).toHaveURL(new RegExp(`${target}$`));
		const entry = page.locator(`li${target}`);
		await expect(entry).toBeInViewport();
		await expect(entry.getByRole('paragraph').nth(1)).toBeVisible();
	});
});

test('keys and buttons stop at what a filter leaves', async ({ page }) => {
	const { events } = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as {
		events: { id: string; lane: string }[];
	};
	const laneOf = (address: string) => {
		const at = new URL(address).searchParams.get('at');
		return events.find(({ id }) => id === at)?.lane;
	};
	await page.goto(`${EMBED}?lane=courts&at=section-1373-enacted`);
	await expect(page.getByText(/\d+ of \d+ events/).last()).toBeVisible();
	for (let step = 0; step < 3; step++) {
		const before = page.url();
		await page.getByRole('button', { name: 'Next event' }).click();
		await expect(page).not.toHaveURL(before);
		expect(laneOf(page.url())).toBe('courts');
	}
});
