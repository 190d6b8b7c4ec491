import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { expect, expectAccessible, test } from './support.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const PAGE = `./${story.id}/table/`;

/** Opens the page and waits until it lives. */
async function open(page: Page, query = '') {
	await page.goto(PAGE + query);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const shown = (page: Page, name: string) => section(page, name).locator('tbody tr:not([hidden])');
const head = (page: Page, name: string, column: string) =>
	section(page, name).locator('thead th', { hasText: new RegExp(`^${column}$`) });

/** What the rows that are shown have in a column, in their order. */
const column = (page: Page, name: string, label: string) =>
	shown(page, name).locator(`[data-label="${label}"]`);

test('a column sorts from the keyboard, and the other way when pressed again', async ({ page }) => {
	await open(page);
	const button = head(page, 'Places', 'Events').getByRole('button');
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(head(page, 'Places', 'Events')).toHaveAttribute('aria-sort', 'ascending');
	await page.keyboard.press('Enter');
	await expect(head(page, 'Places', 'Events')).toHaveAttribute('aria-sort', 'descending');
	await expect(button).toBeFocused();
	const values = await column(page, 'Places', 'Events').evaluateAll((cells) =>
		cells.map((cell) => Number((cell as HTMLElement).dataset['value']))
	);
	expect(values).toHaveLength(story.places.length);
	expect(values).toEqual([...values].sort((a, b) => b - a));
	await expect(page).toHaveURL(/sort=places%3A-events/);
});

test('only one column of a table claims to be sorted, and by date the last comes first', async ({
	page
}) => {
	await open(page);
	const first = await shown(page, 'Events').first().getAttribute('id');
	await head(page, 'Events', 'Date').getByRole('button').click();
	await expect(section(page, 'Events').locator('th[aria-sort]')).toHaveText(['Date']);
	await expect(shown(page, 'Events').last()).toHaveAttribute('id', first ?? '');
	await head(page, 'Events', 'Event').getByRole('button').click();
	await expect(section(page, 'Events').locator('th[aria-sort]')).toHaveText(['Event']);
});

test('a filter keeps the rows that hold every word, and says how many they are', async ({
	page
}) => {
	await open(page);
	const filter = page.getByLabel('Filter events');
	const count = section(page, 'Events').getByRole('status');
	await expect(count).toHaveText(`${story.events.length} events`);
	await filter.fill('MAYOR chicago');
	// The publishers of a row's sources are words of it too.
	const rows = await shown(page, 'Events').evaluateAll((all) =>
		all.map((row) => {
			const titles = [...row.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
			return [row.textContent, ...titles].join(' ');
		})
	);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.length).toBeLessThan(story.events.length);
	for (const row of rows) expect(row.toLowerCase()).toMatch(/mayor[^]*chicago|chicago[^]*mayor/);
	await expect(count).toHaveText(`${rows.length} of ${story.events.length} events`);
	// The other tables are as they were.
	await expect(shown(page, 'Places')).toHaveCount(story.places.length);
});

test('an empty result says how to widen it, and one press shows all again', async ({ page }) => {
	await open(page);
	await page.getByLabel('Filter remarks').fill('zzzz');
	await expect(section(page, 'Remarks').getByText(/^No remark holds all/)).toBeVisible();
	await expect(section(page, 'Remarks').getByRole('status')).toHaveText(
		`0 of ${story.remarks.length} remarks`
	);
	await page.getByRole('button', { name: 'Show all remarks' }).click();
	await expect(shown(page, 'Remarks')).toHaveCount(story.remarks.length);
	await expect(page.getByLabel('Filter remarks')).toBeFocused();
	await expect(page).not.toHaveURL(/q=/);
});

test('the address holds what is asked, and asks it again', async ({ page, context }) => {
	await open(page);
	await page.getByLabel('Filter events').fill('white house');
	await head(page, 'Events', 'Event').getByRole('button').click();
	await expect(page).toHaveURL(/q=events%3Awhite\+house.*sort=events%3Atitle/);
	const ids = (from: Page) =>
		shown(from, 'Events').evaluateAll((rows) => rows.map((row) => row.id));
	const before = await ids(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.locator('html')).toHaveAttribute('data-ready', '');
	await expect(other.getByLabel('Filter events')).toHaveValue('white house');
	expect(await ids(other)).toEqual(before);
	await expect(head(other, 'Events', 'Event')).toHaveAttribute('aria-sort', 'ascending');
});

test('an address that asks for what is not there shows everything', async ({ page }) => {
	await open(page, '?sort=events:nothing&sort=people:name&sort=places');
	await expect(shown(page, 'Events')).toHaveCount(story.events.length);
	await expect(section(page, 'Events').locator('th[aria-sort]')).toHaveText(['Date']);
});

test('a row leads to its record on the story page, which shows it', async ({ page }) => {
	await open(page);
	const row = page.locator('tr#denver');
	await row.getByRole('link', { name: 'Denver, Colorado' }).click();
	await expect(page).toHaveURL(new RegExp(`/${story.id}/#denver$|place=denver`));
	await expect(page.getByRole('region', { name: 'Denver' })).toBeVisible();
});

test('a link within the site brings the tables, alive', async ({ page }) => {
	await page.goto(`./${story.id}/`);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await page.evaluate(() => ((globalThis as { stayed?: boolean }).stayed = true));
	const link = page.getByRole('link', { name: 'All tables: places, events, remarks' });
	await link.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Places, events, remarks');
	await expect(shown(page, 'Events')).toHaveCount(story.events.length);
	await page.getByLabel('Filter places').fill('illinois');
	await expect(section(page, 'Places').getByRole('status')).toContainText(
		`of ${story.places.length} places`
	);
	expect(await page.evaluate(() => (globalThis as { stayed?: boolean }).stayed)).toBe(true);
	// As when opened by its address: the style has come too.
	await expect(section(page, 'Places').locator('caption')).toHaveCSS('text-align', 'start');
});

test('nothing is wider than the screen', async ({ page }) => {
	await open(page);
	for (const width of [320, 390, 768, 1100, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over, `${width} px`).toBeLessThanOrEqual(0);
	}
});

test('rows, cells and heads are named as such on any screen', async ({ page }) => {
	await open(page);
	const table = section(page, 'Remarks').getByRole('table');
	await expect(table).toHaveAccessibleName(/^Every remark of the story/);
	const client = await page.context().newCDPSession(page);
	const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
		nodes: { role?: { value?: string }; ignored: boolean }[];
	};
	const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
	const rows = story.places.length + story.events.length + story.remarks.length;
	expect(count('table')).toBe(3);
	expect(count('row')).toBe(rows + 3);
	expect(count('rowheader')).toBe(rows);
});

test('each table can be downloaded', async ({ page }) => {
	await open(page);
	for (const table of ['places', 'events', 'remarks', 'sources']) {
		const waiting = page.waitForEvent('download');
		await page.getByRole('link', { name: `Download ${table} as CSV` }).click();
		const download = await waiting;
		expect(download.suggestedFilename()).toBe(`${story.id}-${table}.csv`);
		expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFFid,/);
	}
});

test('prints every row, whatever was filtered, and no control', async ({ page }) => {
	await open(page, '?q=denver');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('tbody tr:visible')).toHaveCount(
		story.places.length + story.events.length + story.remarks.length
	);
	await expect(page.getByRole('searchbox')).toHaveCount(0);
	await expect(page.getByRole('link', { name: /Download/ })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
	test(`axe finds nothing, ${theme}, with a filter and a sort`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		await open(page, '?q=chicago&sort=places:-events');
		await expectAccessible(page);
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the tables are whole, and what needs script is not there', async ({ page }) => {
		await page.goto(`${PAGE}?q=denver`);
		for (const [name, records] of [
			['Places', story.places],
			['Events', story.events],
			['Remarks', story.remarks]
		] as const) {
			await expect(section(page, name).locator('tbody tr:visible')).toHaveCount(records.length);
		}
		await expect(page.getByRole('searchbox')).toHaveCount(0);
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.locator('tr#chicago').getByRole('link').first()).toHaveAttribute(
			'href',
			'../#chicago'
		);
	});
});
