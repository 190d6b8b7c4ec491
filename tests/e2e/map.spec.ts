/** The map as a browser draws it: names where they can be read, marks where they can be reached. */
import type { Page } from '@playwright/test';
import { clashes, namesShown } from './map-names.ts';
import { expect, test } from './support.ts';

const STORY = './letters-2018/';

const countedPlaces = (page: Page): Promise<string[]> =>
	page
		.locator('[data-place]')
		.evaluateAll((marks) =>
			marks
				.sort((a, b) => Number(a.getAttribute('data-order')) - Number(b.getAttribute('data-order')))
				.map((mark) => mark.getAttribute('data-place') ?? '')
		);

async function open(page: Page, width: number, height = 900) {
	await page.setViewportSize({ width, height });
	await page.goto(STORY);
	await page.locator('html[data-ready]').waitFor();
	await page.evaluate(() => document.fonts.ready);
}

test.describe('names', () => {
	for (const width of [1440, 1024, 768, 390, 320]) {
		test(`stand apart and complete, ${width} px wide`, async ({ page }, { project }) => {
			test.skip(project.name === 'phone', 'sets its own width');
			await open(page, width);
			const named = new Set<string>();
			const check = async () => {
				const names = await namesShown(page);
				expect(clashes(names)).toEqual([]);
				for (const { place } of names) named.add(place);
			};
			await check();
			const inset = page.locator('.place-map summary');
			if (await inset.isVisible()) {
				await inset.click();
				await check();
			}
			const missing = (await countedPlaces(page)).filter((place) => !named.has(place));
			expect(missing).toEqual([]);
		});
	}
});

test('an event about one place rings and names it, with its part', async ({ page }) => {
	const strong = page.locator('.labels.strong text').filter({ visible: true });
	await page.goto(`${STORY}?at=fischer-criticises-but-goes`);
	await expect(strong).toHaveText(/Louisville.*plans to go/);
	await page.goto(`${STORY}?at=de-blasio-tweet`);
	await expect(strong).toHaveText(/New York.*stays away/);
	// Back to an event that concerns all: no name is singled out any more.
	await page.goto(STORY);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	await expect(page.locator('.labels.strong')).toHaveCount(0);
});

test.describe('marks', () => {
	test.skip(({ isMobile, browserName }) => isMobile || browserName !== 'chromium', 'needs a mouse');

	/** A point at which a mark lies on top, nearest to its middle. */
	const topmostPoint = (page: Page, place: string) =>
		page.locator(`[data-place="${place}"]`).evaluate((mark) => {
			const { left, top, width, height } = mark.getBoundingClientRect();
			const points: { x: number; y: number; off: number }[] = [];
			for (let i = 1; i < 24; i++) {
				for (let j = 1; j < 24; j++) {
					const [x, y] = [left + (width * i) / 24, top + (height * j) / 24];
					if (document.elementFromPoint(x, y)?.closest('[data-mark]') === mark) {
						points.push({ x, y, off: Math.hypot(i - 12, j - 12) });
					}
				}
			}
			return points.sort((a, b) => a.off - b.off)[0] ?? null;
		});

	test('can each be chosen with the mouse, though they nest', async ({ page }) => {
		await open(page, 1440, 1200);
		for (const place of await countedPlaces(page)) {
			const point = await topmostPoint(page, place);
			expect(point, place).not.toBeNull();
			if (!point) continue;
			await page.mouse.click(point.x, point.y);
			await expect(page.locator(`[data-place="${place}"]`)).toHaveAttribute('aria-current', 'true');
			// What offers the others at that spot would cover the next.
			await page.keyboard.press('Escape');
		}
	});

	test('are chosen by their names too', async ({ page }) => {
		await open(page, 1440, 1200);
		const [name] = await namesShown(page);
		const [from, , to] = name?.corners ?? [];
		await page.mouse.click(
			((from?.[0] ?? 0) + (to?.[0] ?? 0)) / 2,
			((from?.[1] ?? 0) + (to?.[1] ?? 0)) / 2
		);
		await expect(page.locator(`[data-mark="${name?.place}"]`)).toHaveAttribute(
			'aria-current',
			'true'
		);
	});

	test('show a card while the pointer is on them', async ({ page }) => {
		await open(page, 1440, 1200);
		const [place = ''] = await countedPlaces(page);
		const point = await topmostPoint(page, place);
		await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
		const card = page.locator('.map-view .card');
		await expect(card).toBeVisible();
		const before = await card.boundingBox();
		const other = await topmostPoint(page, (await countedPlaces(page)).at(-1) ?? '');
		await page.mouse.move(other?.x ?? 0, other?.y ?? 0);
		await expect.poll(() => card.boundingBox()).not.toEqual(before);
		await page.mouse.move(5, 5);
		await expect(page.locator('.map-view .card')).toBeHidden();
	});

	test('are one tab stop, and keys go through all of them in order', async ({ page }) => {
		await open(page, 1440, 1200);
		const stop = page.locator('[data-mark][tabindex="0"]');
		await expect(stop).toHaveCount(1);
		await stop.focus();
		await page.keyboard.press('Home');
		const places = await countedPlaces(page);
		const met: string[] = [];
		const focused = () =>
			page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? '');
		for (let i = 0; i < places.length; i++) {
			met.push(await focused());
			await page.keyboard.press('PageDown');
		}
		expect(met).toEqual(places);
	});

	test('lead by arrow keys to their neighbours, and Enter chooses', async ({ page }) => {
		await open(page, 1440, 1200);
		await page.locator('[data-mark][tabindex="0"]').focus();
		const middle = () =>
			page.evaluate(() => {
				const { left, top, width, height } =
					document.activeElement?.getBoundingClientRect() ?? new DOMRect();
				return { x: left + width / 2, y: top + height / 2 };
			});
		await page.keyboard.press('Home');
		const start = await middle();
		await page.keyboard.press('ArrowLeft');
		const left = await middle();
		expect(left.x).toBeLessThan(start.x);
		await page.keyboard.press('ArrowDown');
		expect((await middle()).y).toBeGreaterThan(left.y);
		const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-mark'));
		await page.keyboard.press('Enter');
		await expect(page.locator(`[data-mark="${focused}"]`)).toHaveAttribute('aria-current', 'true');
	});

	test('that an inset hides are shown before the focus comes to them', async ({ page }) => {
		await open(page, 390, 844);
		await page.locator('[data-mark][tabindex="0"]').focus();
		await page.keyboard.press('Home');
		for (const place of await countedPlaces(page)) {
			const focused = page.locator(`[data-place="${place}"]`);
			await expect(focused).toBeFocused();
			await expect(focused).toBeVisible();
			await page.keyboard.press('PageDown');
		}
	});
});

test('the inset opens and closes without script', async ({ browser, baseURL }, { project }) => {
	test.skip(project.name === 'firefox', 'two engines’ worth of markup is the same');
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 }
	});
	const page = await context.newPage();
	await page.goto(new URL(STORY, baseURL).href);
	const inset = page.locator('.place-map .inset');
	await expect(inset).toBeHidden();
	await page.locator('.place-map summary').click();
	await expect(inset).toBeVisible();
	await expect(page.locator('.place-map .main')).toBeHidden();
	await expect(page.getByText('Whole map')).toBeVisible();
	await page.locator('.place-map summary').click();
	await expect(inset).toBeHidden();
	await context.close();
});
