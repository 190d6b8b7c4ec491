import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const PAGE = './letters-2018/';

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const button = (page: Page, name: string) => timeline(page).getByRole('button', { name });
const chart = (page: Page) => timeline(page).getByRole('group', { name: /^Events, / });
const current = (page: Page) => timeline(page).locator('[data-event][aria-current="true"]');

/** Opens the story with what moves its time fetched, as it is once a hand has come near. */
async function open(page: Page, query = '') {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await timeline(page).scrollIntoViewIfNeeded();
	await timeline(page).dispatchEvent('pointerenter');
	await expect(timeline(page).getByRole('slider', { name: 'Current event' })).toBeVisible();
}

/** Where the axis stands on the screen. */
async function axisBox(page: Page) {
	const box = await timeline(page).locator('.ground').boundingBox();
	if (!box) throw new Error('The axis is not drawn');
	return box;
}

test.describe('with a mouse', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone has none');

	test('a wheel zooms with Ctrl alone, about the pointer; without it the page scrolls', async ({
		page
	}) => {
		await open(page, '?from=2018-01-24&to=2018-01-24');
		const box = await axisBox(page);
		await page.mouse.move(box.x + box.width / 2, box.y + 30);
		await page.keyboard.down('Control');
		for (let i = 0; i < 4; i += 1) await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expect(page).toHaveURL(/from=2018-01-24T\d\d/);
		await expect(timeline(page).locator('.axis')).toContainText('noon');
		const before = await chart(page).getAttribute('aria-label');
		const top = await page.evaluate(() => scrollY);
		await page.mouse.wheel(0, 200);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
		await expect(chart(page)).toHaveAttribute('aria-label', before ?? '');
	});

	test('dragging moves through time and opens nothing', async ({ page }) => {
		await open(page, '?at=letters-released&from=2017&to=2018');
		const mark = current(page);
		const box = await mark.boundingBox();
		if (!box) throw new Error('The mark is not drawn');
		await page.mouse.move(box.x + 12, box.y + 8);
		await page.mouse.down();
		await page.mouse.move(box.x - 88, box.y + 10, { steps: 5 });
		await page.mouse.up();
		await expect(chart(page)).toHaveAccessibleName(/2017, .*, to .* 2019/);
		await expect(current(page)).toHaveAttribute('data-event', 'letters-released');
		const moved = await current(page).boundingBox();
		expect(Math.abs((moved?.x ?? 0) - (box.x - 100))).toBeLessThan(4);
	});

	test('a hand that let go outside the timeline drags nothing when it comes back', async ({
		page
	}) => {
		await open(page, '?from=2017&to=2018');
		const box = await axisBox(page);
		const [x, y] = [box.x + box.width / 2, box.y + box.height - 4];
		const before = await chart(page).getAttribute('aria-label');
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x, y + 120);
		await page.mouse.up();
		await page.mouse.move(x + 150, y - 20, { steps: 4 });
		await page.mouse.move(x - 150, y - 20, { steps: 4 });
		await expect(chart(page)).toHaveAttribute('aria-label', before ?? '');
	});

	test('a double click opens the year between two ticks', async ({ page }) => {
		await open(page, '?from=2010&to=2020');
		const box = await axisBox(page);
		await page.mouse.dblclick(box.x + box.width * 0.05, box.y + 12);
		await expect(page).toHaveURL(/from=20\d\d&to=20\d\d/);
		await expect(button(page, '1996–2020')).toHaveAttribute('aria-pressed', 'false');
		await expect(chart(page)).not.toHaveAccessibleName(/Jan\. 1, 2010, to Dec\. 31, 2020/);
	});

	test('each gesture is told once it rests, and Back leads out of the story’s page', async ({
		page
	}) => {
		await open(page);
		const entries = await page.evaluate(() => history.length);
		const box = await axisBox(page);
		await page.mouse.move(box.x + box.width / 2, box.y + 30);
		for (let i = 0; i < 3; i += 1) {
			await page.mouse.down();
			await page.mouse.move(box.x + box.width / 2 - 60, box.y + 30, { steps: 3 });
			await page.mouse.up();
			await page.mouse.move(box.x + box.width / 2, box.y + 30);
		}
		await expect(page.locator('[aria-live="polite"]').first()).toHaveText(/ to .*\. .* events?\.$/);
		expect(await page.evaluate(() => history.length)).toBe(entries);
	});
});

test('the buttons zoom from the whole story to five minutes, and back', async ({ page }) => {
	await open(page, '?at=letters-released&from=1996&to=2020');
	await expect(button(page, 'Longer time')).toHaveAttribute('aria-disabled', 'true');
	for (let i = 0; i < 22; i += 1) await button(page, 'Closer look').dispatchEvent('click');
	await expect(button(page, 'Closer look')).toHaveAttribute('aria-disabled', 'true');
	const close = await chart(page).getAttribute('aria-label');
	const [, from = '', to = ''] =
		/, ([^,]*[ap]\.m\.), to .*, ([^,]*[ap]\.m\.)/.exec(close ?? '') ?? [];
	expect(`${from} ${to}`).toMatch(/\d.* \d/);
	for (let i = 0; i < 22; i += 1) await button(page, 'Longer time').dispatchEvent('click');
	await expect(button(page, '1996–2020')).toHaveAttribute('aria-pressed', 'true');
});

test.describe('by keyboard', () => {
	test.skip(({ isMobile }) => isMobile, 'a phone has none');

	test('+ and − zoom about the current event, digits and 0 choose the story’s windows', async ({
		page
	}) => {
		await open(page);
		await current(page).focus();
		await page.keyboard.press('2');
		await expect(button(page, '2017–18')).toHaveAttribute('aria-pressed', 'true');
		await page.keyboard.press('0');
		await expect(button(page, '1996–2020')).toHaveAttribute('aria-pressed', 'true');
		await page.keyboard.press('3');
		const wide = await chart(page).getAttribute('aria-label');
		await page.keyboard.press('+');
		await expect(chart(page)).not.toHaveAttribute('aria-label', wide ?? '');
		await page.keyboard.press('-');
		await expect(chart(page)).toHaveAttribute('aria-label', wide ?? '');
		await expect(timeline(page).locator('[data-event]:focus')).toHaveCount(1);
	});

	test('Page Down leads to the next day among hours, a letter to a title', async ({ page }) => {
		await open(page);
		await current(page).focus();
		await page.keyboard.press('PageDown');
		await expect(current(page)).toBeFocused();
		await expect(current(page)).not.toHaveAccessibleName(/Jan\. 24, 2018/);
		await page.keyboard.press('PageUp');
		await expect(current(page)).toHaveAccessibleName(/Jan\. 24, 2018/);
		await page.keyboard.type('san f');
		await expect(current(page)).toBeFocused();
		await expect(current(page)).toHaveAccessibleName(/^San F/);
	});
});

test.describe('by touch', () => {
	test.skip(({ isMobile }) => !isMobile, 'a mouse has no second finger');

	async function touch(page: Page, steps: [x: number, y: number][][]) {
		const session = await page.context().newCDPSession(page);
		for (const [index, points] of steps.entries()) {
			await session.send('Input.dispatchTouchEvent', {
				type: index === 0 ? 'touchStart' : points.length ? 'touchMove' : 'touchEnd',
				touchPoints: points.map(([x, y], id) => ({ x, y, id }))
			});
		}
	}

	test('one finger moves through time, two zoom', async ({ page }) => {
		await open(page, '?at=letters-released&from=2017&to=2018');
		const box = await axisBox(page);
		const [x, y] = [box.x + box.width / 2, box.y + 20];
		await touch(page, [[[x, y]], [[x - 20, y]], [[x - 60, y]], []]);
		await expect(chart(page)).toHaveAccessibleName(/2017, .*to .* 2019/);
		const wide = await chart(page).getAttribute('aria-label');
		await touch(page, [
			[
				[x - 20, y],
				[x + 20, y]
			],
			[
				[x - 40, y],
				[x + 40, y]
			],
			[
				[x - 80, y],
				[x + 80, y]
			],
			[]
		]);
		await expect(chart(page)).not.toHaveAttribute('aria-label', wide ?? '');
		await expect(page).toHaveURL(/from=201[78]-\d\d-\d\d.*to=201[89]-/);
	});
});
