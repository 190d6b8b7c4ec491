/** Stories that the shipped one is no example of: a large one, and one whose records had other ids. */
import { existsSync } from 'node:fs';
import { SAMPLE_ADDRESS } from '../../playwright.config.ts';
import { SAMPLE_SITE } from '../support/sample-site.ts';
import { expect, expectAccessible, test } from './support.ts';

test.use({ baseURL: SAMPLE_ADDRESS });
test.skip(!existsSync(SAMPLE_SITE), 'npm run test:e2e builds the site');

test.describe('a story of a thousand events', () => {
	test('comes to life, fetches the text of what is chosen and shows it', async ({
		page,
		isMobile
	}) => {
		test.skip(isMobile, 'on a phone each of its marks stands for several events');
		await page.goto('./generated-1000/');
		await expect(page.locator('html')).toHaveAttribute('data-ready', '');
		const timeline = page.getByRole('region', { name: 'Timeline' });
		await timeline.locator('[data-event]:not([data-events])').last().click();
		const current = page.locator('li[aria-current="true"]');
		await expect(current).toBeInViewport();
		await expect(current.locator('p').last()).not.toBeEmpty();
		await expect(page).toHaveURL(new RegExp(`at=${await current.getAttribute('id')}`));
	});

	test('an address with an event far from the first opens at it', async ({ page }) => {
		await page.goto('./generated-1000/?at=event-990');
		await expect(page.locator('html')).toHaveAttribute('data-ready', '');
		await expect(page.locator('#event-990[aria-current="true"]')).toBeInViewport();
	});

	test('axe finds nothing', async ({ page }) => {
		test.slow();
		await page.goto('./generated-1000/');
		await expect(page.locator('html')).toHaveAttribute('data-ready', '');
		await expectAccessible(page, '.timeline');
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test('all its events can be read, page after page', async ({ page }) => {
			await page.goto('./generated-1000/');
			const ids = new Set<string>();
			for (let pages = 1; pages <= 10; pages++) {
				await page.goto(`./generated-1000/list/${pages}/`);
				for (const item of await page.locator('main li[id^="event-"]').all()) {
					ids.add((await item.getAttribute('id')) ?? '');
				}
			}
			expect(ids.size).toBe(1_000);
		});
	});
});

test.describe('an id that a record had before', () => {
	for (const kind of ['events', 'remarks', 'places']) {
		test(`leads to the record: ${kind}`, async ({ page, request }) => {
			const story = (await (
				await request.get('./files/generated-40/dataset.json')
			).json()) as Record<string, { id: string; formerly?: string[] }[]>;
			const [record] = story[kind] ?? [];
			const [old] = record?.formerly ?? [];
			expect(old).toBeTruthy();
			await page.goto(`./generated-40/${kind}/${old}/`);
			await expect(page).toHaveURL(new RegExp(`/generated-40/${kind}/${record?.id}/$`));
		});
	}

	test('is understood in the address of a view', async ({ page, request }) => {
		const story = (await (await request.get('./files/generated-40/dataset.json')).json()) as {
			events: { id: string }[];
		};
		const id = story.events[0]?.id ?? '';
		await page.goto(`./generated-40/?at=${id}-before`);
		await expect(page.locator('html')).toHaveAttribute('data-ready', '');
		await expect(page.locator('li[aria-current="true"]')).toHaveAttribute('id', id);
	});
});
