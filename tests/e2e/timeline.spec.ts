import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const PAGE = './letters-2018/';

async function open(page: Page, query = '') {
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await expect(page.locator('.timeline [data-event][tabindex="0"]')).toHaveCount(1);
}

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const depth = (page: Page, name: string) => timeline(page).getByRole('button', { name });
const mark = (page: Page, id: string) => timeline(page).locator(`[data-event="${id}"]`);
const current = (page: Page) => timeline(page).locator('[data-event][aria-current="true"]');
const grip = (page: Page, which: 'Start' | 'End') =>
	timeline(page).getByRole('slider', { name: `${which} of the time shown` });

/** Pairs of words on the timeline that lie over one another, or over a glyph of their row. */
function overlaps(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const seen = (element: Element) => {
			const box = element.getBoundingClientRect();
			return { text: element.textContent?.trim() ?? '', box, is: box.width > 1 && box.height > 1 };
		};
		for (const lane of document.querySelectorAll('.timeline .lane')) {
			const parts = [...lane.querySelectorAll('.label, .count, .glyph svg, .line > span')]
				.map(seen)
				.filter(({ is }) => is);
			for (const [i, a] of parts.entries()) {
				for (const b of parts.slice(i + 1)) {
					const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
					const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
					if (x > 1 && y > 3) found.push(`“${a.text}” and “${b.text}”`);
				}
			}
		}
		const ticks = [...document.querySelectorAll('.timeline .axis span')]
			.map(seen)
			.filter(({ is }) => is);
		for (const [i, a] of ticks.entries()) {
			const next = ticks[i + 1];
			if (next && a.box.right > next.box.left) found.push(`tick ${a.text} and ${next.text}`);
		}
		return found;
	});
}

test.describe('beside the map', () => {
	test.skip(({ viewport }) => (viewport?.width ?? 0) < 640, 'the phone has its own form');

	test('the depths show the years, two of them, and the day', async ({ page }) => {
		await open(page);
		await expect(depth(page, 'Jan. 24, 2018')).toHaveAttribute('aria-pressed', 'true');
		await expect(timeline(page).locator('.axis')).toContainText('noon');
		await depth(page, '1996–2020').click();
		await expect(timeline(page).locator('.axis')).toContainText('2008');
		await depth(page, '2017–18').click();
		await expect(depth(page, '2017–18')).toHaveAttribute('aria-pressed', 'true');
		await expect(timeline(page).locator('.axis')).toContainText('July 2017');
		await expect(page).toHaveURL(/from=2017.*to=2018/);
	});

	test('all depths are equally high, so nothing below moves', async ({ page }) => {
		await open(page);
		const height = () => timeline(page).evaluate((element) => element.clientHeight);
		const day = await height();
		for (const name of ['1996–2020', '2017–18']) {
			await depth(page, name).click();
			await expect(depth(page, name)).toHaveAttribute('aria-pressed', 'true');
			expect(await height()).toBe(day);
		}
	});

	test('the current event stands in a box, alone', async ({ page }) => {
		await open(page);
		await expect(current(page)).toHaveCount(1);
		const box = await current(page)
			.locator('.glyph')
			.evaluate((glyph) => getComputedStyle(glyph, '::before').boxShadow);
		expect(box).toMatch(/1\.6px inset$/);
		await mark(page, 'trump-arrives').click();
		await expect(current(page)).toHaveAttribute('data-event', 'trump-arrives');
		await expect(page.locator('li[aria-current="true"]')).toHaveAttribute('id', 'trump-arrives');
	});

	test('several events in one mark are listed in place, and part when they are zoomed to', async ({
		page
	}) => {
		await open(page);
		await depth(page, '1996–2020').click();
		// The address is written once the flight has come to rest.
		await expect(page).toHaveURL(/from=1996/);
		const cluster = timeline(page).locator('[data-events~="letters-released"]');
		await expect(cluster).toContainText('×');
		const events = ((await cluster.getAttribute('data-events')) ?? '').split(' ');
		await cluster.click();
		const list = timeline(page).getByRole('group', {
			name: new RegExp(`^${events.length} events, `)
		});
		await expect(list.getByRole('listitem')).toHaveCount(events.length);
		await expect(list.locator(':focus')).toHaveCount(1);
		await expectAccessible(page, '.cluster');
		await page.keyboard.press('Escape');
		await expect(list).toHaveCount(0);
		await expect(cluster).toBeFocused();
		await page.keyboard.press('Enter');
		await list.getByRole('button', { name: 'Zoom to them' }).click();
		await expect(depth(page, '2017–18')).toHaveAttribute('aria-pressed', 'true');
		await expect(timeline(page).locator('[data-event="november-2017-letters"]')).toHaveCount(1);
	});

	test('a list opened in flight gives the focus to a mark that is still there', async ({
		page
	}) => {
		await open(page);
		await depth(page, '1996–2020').click();
		// Found and pressed in one go: between two turns of the page it may have joined others.
		await page.evaluate(async () => {
			const find = () =>
				document.querySelector<HTMLElement>('.timeline [data-events~="letters-released"]');
			while (!find()) await new Promise((done) => requestAnimationFrame(done));
			find()?.click();
		});
		await expect(timeline(page).locator('.cluster :focus')).toHaveCount(1);
		await expect(page).toHaveURL(/from=1996/);
		await page.keyboard.press('Escape');
		await expect(timeline(page).locator('[data-event]:focus')).toHaveCount(1);
	});

	test('an event chosen from such a list becomes current', async ({ page }) => {
		await open(page);
		await depth(page, '1996–2020').click();
		await timeline(page).locator('[data-events~="letters-released"]').click();
		const list = timeline(page).locator('.cluster');
		await list
			.getByRole('button', { name: /five places/i })
			.first()
			.click();
		await expect(list).toHaveCount(0);
		await expect(current(page)).toHaveAttribute('data-events', /letters-released/);
		await expect(page.locator('li[aria-current="true"]')).toContainText(/five places/i);
	});

	test('every mark is an anchor with a full name', async ({ page }) => {
		await open(page);
		const focused = mark(page, 'letters-released');
		await expect(focused).toHaveAttribute('href', '#letters-released');
		await expect(focused).toHaveAccessibleName(
			/Jan\. 24, 2018, morning, .*Letters.*Event \d+ of \d+/
		);
	});

	test('it is one stop of the Tab key, and arrows move within it', async ({ page }) => {
		await open(page);
		await current(page).focus();
		const position = timeline(page).locator('.position');
		const before = await position.textContent();
		await page.keyboard.press('ArrowRight');
		await expect(position).not.toHaveText(before ?? '');
		await expect(current(page)).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await expect(position).toHaveText(before ?? '');
		await page.keyboard.press('ArrowDown');
		await expect(timeline(page).locator('.lane').nth(3).locator(':focus')).toHaveCount(1);
		await expect(position).toHaveText(before ?? '');
		await page.keyboard.press('Enter');
		await expect(current(page)).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(grip(page, 'Start')).toBeFocused();
		await page.keyboard.press('Shift+Tab');
		await expect(current(page)).toBeFocused();
	});

	test('the window moves and grows by hand', async ({ page }) => {
		await open(page, '?from=2017&to=2018');
		await grip(page, 'Start').scrollIntoViewIfNeeded();
		const box = await grip(page, 'Start').boundingBox();
		if (!box) throw new Error('The grip is not drawn');
		const from = { x: box.x + box.width - 3, y: box.y + 20 };
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x - 60, from.y, { steps: 4 });
		await page.mouse.up();
		await expect(grip(page, 'Start')).not.toHaveAttribute('aria-valuetext', 'Jan. 1, 2017');
		await expect(grip(page, 'End')).toHaveAttribute('aria-valuetext', 'Dec. 31, 2018');
		await expect(depth(page, '2017–18')).toHaveAttribute('aria-pressed', 'false');
	});

	test('the window moves by keys, in whole months', async ({ page }) => {
		await open(page, '?from=2017&to=2018');
		await grip(page, 'Start').focus();
		await page.keyboard.press('ArrowRight');
		await expect(grip(page, 'Start')).toHaveAttribute('aria-valuetext', 'Feb. 1, 2017');
		await expect(grip(page, 'Start')).toBeFocused();
		await grip(page, 'End').focus();
		await page.keyboard.press('ArrowLeft');
		await expect(grip(page, 'End')).toHaveAttribute('aria-valuetext', 'Nov. 30, 2018');
	});

	for (const width of [1440, 1024, 768]) {
		test(`no words meet at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await open(page);
			await page.evaluate(() => document.fonts.ready);
			for (const name of ['Jan. 24, 2018', '2017–18', '1996–2020']) {
				await depth(page, name).click();
				await expect(depth(page, name)).toHaveAttribute('aria-pressed', 'true');
				expect(await overlaps(page)).toEqual([]);
			}
		});
	}
});

test('without script it shows the story’s first window, as links', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(new URL(PAGE, baseURL).href);
	const marks = timeline(page).locator('[data-event]');
	expect(await marks.count()).toBeGreaterThan(5);
	await expect(mark(page, 'letters-released')).toHaveAttribute('href', '#letters-released');
	await expect(page.locator('#letters-released')).toHaveCount(1);
	await expect(grip(page, 'Start')).toBeHidden();
	await page.close();
});

test.describe('on a phone', () => {
	test.skip(({ viewport }) => (viewport?.width ?? 0) >= 640, 'beside the map it has rows');

	test('lanes are one row each, low enough to stay in reach', async ({ page }) => {
		await open(page);
		const lanes = await timeline(page).locator('.lanes').boundingBox();
		expect(lanes?.height).toBeLessThan(100);
		await expect(timeline(page).locator('.label:visible')).toHaveCount(0);
		await depth(page, '2017–18').click();
		await expect(timeline(page).locator('.axis')).toContainText('2017');
	});
});

test('the button that comes to the last event keeps the focus', async ({ page }) => {
	await page.goto('./embed/letters-2018/timeline/');
	const ids = await page
		.locator('ol[aria-label="All events"] > li')
		.evaluateAll((rows) => rows.map(({ id }) => id));
	await page.goto(`./embed/letters-2018/timeline/?at=${ids.at(-2)}`);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	const next = page.getByRole('button', { name: 'Next event' });
	await next.press('Enter');
	await expect(page).toHaveURL(new RegExp(`at=${ids.at(-1)}`));
	await expect(next).toHaveAttribute('aria-disabled', 'true');
	await expect(next).toBeFocused();
	await next.press('Enter');
	await expect(page).toHaveURL(new RegExp(`at=${ids.at(-1)}`));
});
