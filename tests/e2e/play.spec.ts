import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { expect, expectAccessible, test } from './support.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const PAGE = './letters-2018/';
/** Longer than any event is shown. */
const LONG = 6000;

/** From when it lives, the page's time stands still but for what a test lets pass. */
async function open(page: Page, query = '') {
	await page.clock.install({ time: '2026-01-01T12:00:00Z' });
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await page.clock.pauseAt('2026-01-01T13:00:00Z');
}

const play = (page: Page) =>
	page.getByRole('button', { name: 'Play the events' }).filter({ visible: true });
const pause = (page: Page) => page.getByRole('button', { name: 'Pause' }).filter({ visible: true });
const current = (page: Page) => page.locator('li[aria-current="true"]');
const caption = (page: Page) => page.locator('[data-caption] .caption');
const live = (page: Page) => page.locator('figure > [aria-live="polite"]');
const idNow = async (page: Page) => (await current(page).getAttribute('id')) ?? '';

/** Starts it, and waits until the clock is what it waits for. */
async function start(page: Page) {
	await play(page).click();
	await expect(pause(page)).toHaveCount(1);
	await expect(caption(page)).toBeVisible();
}

test.describe('playing', () => {
	test('goes on by itself, and list, caption, count and address follow', async ({ page }) => {
		await open(page, '?at=sessions-conditions&from=2017&to=2018');
		const before = await idNow(page);
		await start(page);
		await page.clock.runFor(LONG);
		await expect.poll(() => idNow(page)).not.toBe(before);
		const now = await idNow(page);
		const title = story.events.find(({ id }) => id === now)?.title ?? '';
		await expect(caption(page)).toContainText(title);
		await expect(live(page)).toContainText(title);
		await expect(page.locator('[data-event][aria-current="true"]')).toHaveCount(1);
		await page.clock.runFor(1000);
		await expect(page).toHaveURL(new RegExp(`at=${await idNow(page)}`));
	});

	test('fills the map, says by how much, and counts on', async ({ page }) => {
		await open(page, '?at=california-sb54-letter&from=2017&to=2018');
		await expect(page.locator('.counter strong')).toHaveText('4');
		await start(page);
		await expect(async () => {
			await page.clock.runFor(400);
			expect(await idNow(page)).toBe('november-2017-letters');
		}).toPass();
		await expect(page.locator('.counter strong')).toHaveText('23');
		await expect(caption(page)).toContainText('19 more places have been written to.');
		await expect(live(page)).toContainText('19 more places have been written to.');
	});

	test('does not fill the history: Back leads to where the reader was', async ({ page }) => {
		await open(page);
		await page.locator('[data-row="letters-released"]').click();
		await expect(page).toHaveURL(/at=letters-released/);
		await start(page);
		await page.clock.runFor(2 * LONG);
		await expect(page).not.toHaveURL(/at=letters-released/);
		await page.goBack();
		await page.clock.runFor(2 * LONG);
		await expect(page).toHaveURL(/letters-2018\/$/);
	});

	test('stops at the last event of the window, and begins again from its first', async ({
		page
	}) => {
		const day = story.events.filter(({ date }) => date === '2018-01-24');
		await open(page);
		await page.locator('[data-events], [data-event]').last().waitFor({ state: 'attached' });
		const ids = await page
			.getByRole('region', { name: 'Timeline' })
			.locator('[data-event]')
			.evaluateAll((marks) =>
				marks.flatMap(
					(mark) =>
						mark.getAttribute('data-events')?.split(' ') ?? mark.getAttribute('data-event') ?? []
				)
			);
		expect(ids.length).toBeGreaterThan(day.length / 2);
		await start(page);
		await expect(async () => {
			await page.clock.runFor(10 * LONG);
			expect(await play(page).count()).toBe(1);
		}).toPass({ timeout: 40_000 });
		const last = await idNow(page);
		expect(ids).toContain(last);
		await page.clock.runFor(LONG);
		expect(await idNow(page)).toBe(last);
		await start(page);
		expect(ids).toContain(await idNow(page));
		expect(await idNow(page)).not.toBe(last);
	});

	test('pauses at the button, and where the reader chooses something', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await start(page);
		await pause(page).click();
		await expect(play(page)).toHaveCount(1);
		await page.clock.runFor(LONG);
		await expect(current(page)).toHaveAttribute('id', 'sb54-signed');
		await start(page);
		// Dispatched: on a phone the way to the row leads past others, which are chosen by reading.
		await page.locator('[data-row="november-2017-letters"]').dispatchEvent('click');
		await expect(play(page)).toHaveCount(1);
		await page.clock.runFor(2 * LONG);
		await expect(current(page)).toHaveAttribute('id', 'november-2017-letters');
	});

	test('pauses when a place is chosen on the map', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await start(page);
		await page.locator('[data-place="denver"]').focus();
		await page.keyboard.press('Enter');
		await expect(play(page)).toHaveCount(1);
		await page.clock.runFor(LONG);
		await expect(current(page)).toHaveAttribute('id', 'sb54-signed');
	});

	test('pauses as the map leaves the screen', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await page.locator('#map').scrollIntoViewIfNeeded();
		await start(page);
		await page.locator('#sources').scrollIntoViewIfNeeded();
		await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
	});

	test('is a matter of the keyboard too', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await play(page).focus();
		await page.keyboard.press('Space');
		await expect(pause(page)).toBeFocused();
		await page.keyboard.press('Space');
		await expect(play(page)).toBeFocused();
	});

	test('never starts by itself', async ({ page }) => {
		await open(page);
		const before = await idNow(page);
		await page.clock.runFor(3 * LONG);
		expect(await idNow(page)).toBe(before);
		await expect(caption(page)).toHaveCount(0);
	});

	test('its words cover no mark', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await start(page);
		const covered = await caption(page).evaluate((words) => {
			const box = words.getBoundingClientRect();
			return [...document.querySelectorAll('[data-place]')]
				.map((mark) => ({ id: mark.getAttribute('data-place'), at: mark.getBoundingClientRect() }))
				.filter(({ at }) => at.width > 0 && at.width < 60)
				.filter(
					({ at }) =>
						at.left < box.right && at.right > box.left && at.top < box.bottom && at.bottom > box.top
				)
				.map(({ id }) => id);
		});
		expect(covered).toEqual([]);
	});
});

test.describe('the playhead', () => {
	const playhead = (page: Page) => page.getByRole('slider', { name: 'Current event' });

	/** It is fetched as the pointer comes near. */
	async function near(page: Page) {
		await page.getByRole('region', { name: 'Timeline' }).hover({ position: { x: 5, y: 60 } });
		await expect(playhead(page)).toHaveCount(1);
	}

	test('dragged along the axis makes the event under it current', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await near(page);
		const box = await playhead(page).boundingBox();
		const axis = await page.locator('.timeline .axis').boundingBox();
		if (!box || !axis) throw new Error('The playhead is not drawn');
		const y = box.y + box.height / 2;
		await page.mouse.move(box.x + box.width / 2, y);
		await page.mouse.down();
		await page.mouse.move(axis.x + 4, y, { steps: 5 });
		await expect(playhead(page)).toHaveAttribute('aria-valuetext', /2017/);
		const first = await idNow(page);
		expect(first).not.toBe('sb54-signed');
		await page.mouse.move(axis.x + axis.width - 4, y, { steps: 8 });
		await expect(playhead(page)).toHaveAttribute('aria-valuetext', /2018/);
		await page.mouse.up();
		await expect(page).toHaveURL(/from=2017&to=2018/);
		await page.mouse.move(axis.x + axis.width / 2, y);
		await expect(playhead(page)).toHaveAttribute('aria-valuetext', /2018/);
	});

	test('moves by keys and says where it is', async ({ page }) => {
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await near(page);
		await playhead(page).focus();
		const before = Number(await playhead(page).getAttribute('aria-valuenow'));
		await page.keyboard.press('ArrowRight');
		await expect(playhead(page)).toHaveAttribute('aria-valuenow', String(before + 1));
		await expect(playhead(page)).toHaveAttribute(
			'aria-valuetext',
			new RegExp(`^Event ${before + 1} of ${story.events.length}: .*201[78]`)
		);
		await page.keyboard.press('Home');
		await expect(playhead(page)).toHaveAttribute(
			'aria-valuenow',
			(await playhead(page).getAttribute('aria-valuemin')) ?? ''
		);
		await expect(playhead(page)).toBeFocused();
	});
});

test.describe('two moments side by side', () => {
	const opener = (page: Page) => page.getByRole('button', { name: 'Compare any two moments' });
	const region = (page: Page) => page.getByRole('region', { name: 'Compare two moments' });
	const first = (page: Page) => page.getByRole('combobox', { name: 'First map' });
	const second = (page: Page) => page.getByRole('combobox', { name: 'Second map' });

	async function compare(page: Page) {
		await open(page);
		await opener(page).click();
		await expect(first(page)).toBeFocused();
	}

	test('the list says which places changed, and which events changed them', async ({ page }) => {
		await compare(page);
		await first(page).selectOption('april-2017-letters');
		await second(page).selectOption('november-2017-letters');
		await expect(region(page)).toContainText('4 of 23 places have been written to.');
		await expect(region(page)).toContainText('23 of 23 places have been written to.');
		await expect(region(page)).toContainText('19 more places have been written to.');
		await expect(region(page).locator('[aria-live]')).toContainText('19 more places');
		await expect(region(page).getByRole('link', { name: 'Denver' })).toHaveCount(1);
		await expect(region(page).getByRole('link', { name: 'Chicago', exact: true })).toHaveCount(0);
		await expect(region(page).getByRole('link', { name: /Twenty-nine letters/ })).toHaveCount(1);
	});

	test('the order of the two does not matter, and alike they do not differ', async ({ page }) => {
		await compare(page);
		await first(page).selectOption('november-2017-letters');
		await second(page).selectOption('april-2017-letters');
		await expect(region(page)).toContainText('19 more places have been written to.');
		await first(page).selectOption('april-2017-letters');
		await expect(region(page)).toContainText('Nothing that the map says of a place.');
	});

	test('its links lead to the place and the event in the figure', async ({ page }) => {
		await compare(page);
		await second(page).selectOption('november-2017-letters');
		await region(page).getByRole('link', { name: 'Denver' }).click();
		await expect(page).toHaveURL(/place=denver/);
		await expect(page.locator('#map')).toBeInViewport();
		await region(page)
			.getByRole('link', { name: /Twenty-nine letters/ })
			.click();
		await expect(current(page)).toHaveAttribute('id', 'november-2017-letters');
	});

	test('one of the two may be the event shown above', async ({ page }) => {
		await compare(page);
		await page.locator('[data-row="april-2017-letters"]').evaluate((row) => {
			row.closest('details')?.setAttribute('open', '');
		});
		await page.locator('[data-row="april-2017-letters"]').click();
		await expect(region(page)).toContainText('Nothing that the map says of a place.');
	});
});

for (const theme of ['light', 'dark'] as const) {
	test(`axe finds nothing, ${theme}, with what plays and two moments open`, async ({ page }) => {
		// Two large maps, every list open: axe takes its time.
		test.slow();
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		await open(page, '?at=sb54-signed&from=2017&to=2018');
		await page.getByRole('button', { name: 'Compare any two moments' }).click();
		await page.getByRole('combobox', { name: 'Second map' }).selectOption('letters-released');
		for (const details of await page.locator('#places details').all()) {
			await details.evaluate((element) => element.setAttribute('open', ''));
		}
		await page.locator('#map').scrollIntoViewIfNeeded();
		await page.getByRole('region', { name: 'Timeline' }).hover({ position: { x: 5, y: 60 } });
		await expect(page.getByRole('slider', { name: 'Current event' })).toHaveCount(1);
		await start(page);
		await pause(page).click();
		// Axe waits by the page's own clock.
		await page.clock.resume();
		for (const part of ['.look', '#places']) await expectAccessible(page, part);
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('there is nothing to press, and what changed stands under each small map', async ({
		page
	}) => {
		await page.goto(PAGE);
		await expect(page.getByRole('button', { name: 'Play the events' })).toHaveCount(0);
		// What is out of sight is not laid out, and then counts as seen.
		await page.locator('#places').scrollIntoViewIfNeeded();
		await expect(page.getByRole('button', { name: /Compare/ })).toHaveCount(0);
		const details = page.locator('#places details').filter({ hasText: 'What changed since April' });
		await details.locator('summary').click();
		await expect(details).toContainText('19 more places have been written to.');
	});
});
