/** Zooming and panning the map: by button, key, wheel and drag, without taking the page's scrolling. */
import type { Page } from '@playwright/test';
import { clashes, namesShown } from './map-names.ts';
import { expect, expectAccessible, test } from './support.ts';

const STORY = './letters-2018/';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function open(page: Page, query = '') {
	await page.goto(STORY + query);
	await page.locator('html[data-ready]').waitFor();
	await page.evaluate(() => document.fonts.ready);
}

/** How many times the map is enlarged. */
const zoomed = (page: Page) =>
	page
		.locator('.plane')
		.evaluate((plane) => Number(getComputedStyle(plane).getPropertyValue('--zoom') || 1));

const map = (page: Page) => page.locator('.map-view');
const button = (page: Page, name: string) =>
	page.getByRole('group', { name: 'Map view' }).getByRole('button', { name, exact: true });

test.describe('with a mouse', () => {
	test.skip(({ isMobile }) => isMobile, 'a mouse');

	test('buttons enlarge the map and bring the whole back', async ({ page }) => {
		await open(page);
		const before = await page.locator('[data-place="denver"]').boundingBox();
		await button(page, 'Zoom in').click();
		await expect.poll(() => zoomed(page)).toBe(2);
		const after = await page.locator('[data-place="denver"]').boundingBox();
		// The mark keeps its size.
		expect(after?.width).toBeCloseTo(before?.width ?? 0, 0);
		await button(page, 'Zoom out').click();
		await expect.poll(() => zoomed(page)).toBe(1);
		await button(page, 'Zoom in').click();
		await button(page, 'Zoom in').click();
		await expect.poll(() => zoomed(page)).toBe(4);
		await button(page, 'Whole map').click();
		await expect.poll(() => zoomed(page)).toBe(1);
		await expect(button(page, 'Zoom out')).toHaveAttribute('aria-disabled', 'true');
	});

	for (const zoom of [2, 4, 8]) {
		test(`names keep apart, enlarged ${zoom} times`, async ({ page }) => {
			await open(page);
			const { x, y, width, height } = (await map(page).boundingBox()) ?? {
				x: 0,
				y: 0,
				width: 0,
				height: 0
			};
			for (const [across, down] of [
				[0.3, 0.45],
				[0.73, 0.4],
				[0.9, 0.3],
				[0.35, 0.85]
			] as const) {
				// Dispatched: nothing to bring back the first time.
				await button(page, 'Whole map').dispatchEvent('click');
				await expect.poll(() => zoomed(page)).toBe(1);
				await page.mouse.move(x + width * across, y + height * down);
				await page.keyboard.down('Control');
				for (let i = 0; i < 12 && (await zoomed(page)) < zoom; i++) await page.mouse.wheel(0, -200);
				await page.keyboard.up('Control');
				await expect.poll(() => zoomed(page)).toBeGreaterThanOrEqual(zoom - 0.01);
				await expect.poll(async () => clashes(await namesShown(page))).toEqual([]);
			}
		});
	}

	test('insets give way when their places are shown as large', async ({ page }) => {
		await open(page);
		await expect(page.locator('.inset')).toBeVisible();
		for (let i = 0; i < 2; i++) await button(page, 'Zoom in').click();
		await expect(page.locator('.inset')).toHaveCount(0);
		await expect(page.locator('.main [data-place="berkeley"]')).toHaveCount(1);
		await button(page, 'Whole map').click();
		await expect(page.locator('.inset [data-place="berkeley"]')).toHaveCount(1);
	});

	test('the wheel scrolls the page, and zooms with Ctrl', async ({ page }) => {
		await open(page);
		await map(page).hover({ position: { x: 400, y: 200 } });
		await expect
			.poll(() => page.evaluate(() => performance.getEntriesByType('resource').length))
			.toBeGreaterThan(0);
		await page.mouse.wheel(0, 120);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		expect(await zoomed(page)).toBe(1);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -100);
		await page.keyboard.up('Control');
		await expect.poll(() => zoomed(page)).toBeGreaterThan(1);
	});

	test('a drag moves the enlarged map and chooses nothing', async ({ page }) => {
		await open(page);
		await button(page, 'Zoom in').click();
		const { x, y } = (await map(page).boundingBox()) ?? { x: 0, y: 0 };
		const from = await page.locator('[data-place="denver"]').boundingBox();
		await page.mouse.move(x + 420, y + 300);
		await page.mouse.down();
		await page.mouse.move(x + 300, y + 260, { steps: 6 });
		await page.mouse.up();
		const to = await page.locator('[data-place="denver"]').boundingBox();
		expect((to?.x ?? 0) - (from?.x ?? 0)).toBeCloseTo(-120, 0);
		expect((to?.y ?? 0) - (from?.y ?? 0)).toBeCloseTo(-40, 0);
		await expect(page.locator('#panel-heading')).toHaveCount(0);
	});

	test('a double click enlarges the spot', async ({ page }) => {
		await open(page);
		// What zooms comes with the pointer; a double click before it is there does nothing.
		await expect(async () => {
			if ((await zoomed(page)) === 1) await map(page).dblclick({ position: { x: 500, y: 150 } });
			expect(await zoomed(page)).toBe(2);
		}).toPass();
	});

	test('keys enlarge round the mark that has the focus, and arrows bring marks into view', async ({
		page
	}) => {
		await open(page);
		await page.locator('[data-mark][tabindex="0"]').focus();
		await page.keyboard.press('Home');
		for (let i = 0; i < 4; i++) await page.keyboard.press('+');
		await expect.poll(() => zoomed(page)).toBeGreaterThan(4);
		await expect(page.locator('[data-mark="chicago"]')).toBeFocused();
		for (let i = 0; i < 8; i++) {
			await page.keyboard.press('PageDown');
			// The page itself may have been scrolled to the mark.
			const view = (await map(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
			const box = await page.locator(':focus').boundingBox();
			if (!box) throw new Error('The focus is on nothing that is drawn');
			const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
			// A state may be larger than the view.
			if (box.width > view.width / 2) continue;
			expect(middleX).toBeGreaterThan(view.x);
			expect(middleX).toBeLessThan(view.x + view.width);
			expect(middleY).toBeGreaterThan(view.y);
			expect(middleY).toBeLessThan(view.y + view.height);
		}
		await page.keyboard.press('0');
		await expect.poll(() => zoomed(page)).toBe(1);
	});

	test('the focus stays on a mark that moves from its inset onto the map', async ({ page }) => {
		await open(page);
		await page.locator('[data-place="berkeley"]').focus();
		for (let i = 0; i < 3; i++) await page.keyboard.press('+');
		await expect(page.locator('.main [data-place="berkeley"]')).toBeFocused();
	});

	test('the map stays where the reader moves it, away from what is chosen', async ({ page }) => {
		await open(page);
		await page.locator('[data-place="denver"]').click();
		await page.keyboard.press('Escape');
		for (let i = 0; i < 2; i++) await button(page, 'Zoom in').click();
		const { x, y } = (await map(page).boundingBox()) ?? { x: 0, y: 0 };
		for (let i = 0; i < 3; i++) {
			await page.mouse.move(x + 300, y + 300);
			await page.mouse.down();
			await page.mouse.move(x + 800, y + 300, { steps: 5 });
			await page.mouse.up();
		}
		await page.waitForTimeout(300);
		const box = await page.locator('[data-place="denver"]').boundingBox();
		expect(box?.x).toBeGreaterThan(x + 936);
	});

	test('a chosen place that is out of view is brought into it', async ({ page }) => {
		await open(page);
		await map(page).hover({ position: { x: 250, y: 250 } });
		for (let i = 0; i < 2; i++) await button(page, 'Zoom in').click();
		await page.locator('[data-place="denver"]').click();
		const view = (await map(page).boundingBox()) ?? { x: 0, width: 0 };
		for (const place of ['Albany', 'Burlington']) {
			for (let i = 0; i < 40; i++) {
				await page.getByRole('button', { name: /^Next place/ }).click();
				if ((await page.locator('#panel-heading').textContent())?.includes(place)) break;
			}
			const box = await page.locator('[data-mark][aria-current]').boundingBox();
			expect(box?.x).toBeGreaterThan(view.x);
			expect(box?.x).toBeLessThan(view.x + view.width);
		}
	});

	test('county lines come with the zoom, of the states in view only', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			const [, state] = /atlas\/counties\/(\d+)\.json/.exec(request.url()) ?? [];
			if (state) asked.push(state);
		});
		await open(page);
		await button(page, 'Zoom in').click();
		expect(asked).toEqual([]);
		await button(page, 'Zoom in').click();
		await button(page, 'Zoom in').click();
		await expect(page.locator('.counties path').first()).toBeAttached();
		expect(asked.length).toBeLessThan(16);
		expect(new Set(asked).size).toBe(asked.length);
	});

	test('the map takes the whole screen and gives it back', async ({ page }) => {
		await open(page);
		await button(page, 'Map over the whole screen').click();
		await expect
			.poll(() => map(page).boundingBox())
			.toEqual({ x: 0, y: 0, width: 1440, height: 900 });
		// Nothing behind it can be reached.
		for (let i = 0; i < 12; i++) {
			await page.keyboard.press('Tab');
			expect(
				await page.evaluate(
					() =>
						document.activeElement === document.body ||
						document.activeElement?.closest('.map-view, [data-stays]') !== null
				)
			).toBe(true);
		}
		await page.mouse.move(500, 400);
		await page.mouse.wheel(0, -200);
		await expect.poll(() => zoomed(page)).toBeGreaterThan(1);
		await page.locator('[data-place="denver"]').click();
		await expect(page.locator('#panel-heading')).toBeInViewport();
		await expectAccessible(page, '.map');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await expect(button(page, 'Map over the whole screen')).toBeVisible();
		await page.locator('header a').first().focus();
		await expect(page.locator('header a').first()).toBeFocused();
	});
});

test('two fingers enlarge the map', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'fingers');
	await open(page);
	await map(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await map(page).boundingBox()) ?? {
		x: 0,
		y: 0,
		width: 0,
		height: 0
	};
	const client = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints:
				type === 'touchEnd'
					? []
					: [-1, 1].map((side, id) => ({ x: x + width / 2 + side * apart, y: y + height / 2, id }))
		});
	// The first touch fetches what zooms; fingers that come before it is there do nothing.
	await expect(async () => {
		if ((await zoomed(page)) === 1) {
			await touch('touchStart', 20);
			for (const apart of [30, 40, 50, 60]) await touch('touchMove', apart);
			await touch('touchEnd', 60);
		}
		expect(await zoomed(page)).toBeGreaterThan(2);
	}).toPass();
	// One finger scrolls the page, wherever it starts.
	expect(await map(page).evaluate((view) => getComputedStyle(view).touchAction)).toBe(
		'pan-x pan-y'
	);
});

test('without script there are no buttons for what needs it', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(new URL(STORY, baseURL).href);
	await expect(page.locator('.map-view')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Map view' })).toBeHidden();
	await context.close();
});
