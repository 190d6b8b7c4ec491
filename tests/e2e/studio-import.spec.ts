/** Tables are imported in the studio: what became of each record is said, and the page stays free. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

test.beforeEach(async ({ page, isMobile, browserName }) => {
	test.skip(browserName === 'firefox' && isMobile);
	await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
	await page.goto('studio/');
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const read = (page: Page) => dialog(page).getByRole('button', { name: /^Read it/ });
const report = (page: Page) => page.getByRole('region', { name: 'Report of the import' });

async function choose(page: Page, name: string, text: string): Promise<void> {
	const picking = page.waitForEvent('filechooser');
	await dialog(page).getByRole('button', { name: 'Choose a file…' }).click();
	const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
	await (await picking).setFiles(file);
	await expect(dialog(page).getByText(name)).toBeVisible();
}

const MINUTES = `Date,Headline,Where,Sort
3/4/2018,Council votes on a budget,"Oakland, CA",Vote
2018-05-06,Council meets in the open,"Oakland, CA",Meeting
`;

test('a table is read, its columns are set right, and it becomes one change that can be undone', async ({
	page
}) => {
	await page.getByRole('button', { name: /^Open / }).click();
	await page.getByRole('button', { name: 'Import…' }).click();
	await choose(page, 'minutes.csv', MINUTES);
	await read(page).click();

	await expect(report(page)).toContainText('It may be 2018-03-04 or 2018-04-03');
	await expect(
		report(page).getByRole('heading', { name: 'council-meets-in-the-open' })
	).toBeVisible();
	await dialog(page).getByText('4 columns, and what each was taken for').click();
	await expect(dialog(page).getByLabel('Headline')).toHaveValue('title');
	await expect(dialog(page).getByLabel('Where')).toHaveValue('place');
	await expect(dialog(page).getByLabel('Sort')).toHaveValue('kept');
	await expectAccessible(page);

	await dialog(page).getByLabel('Sort').selectOption('group');
	await dialog(page).getByLabel('Dates such as').selectOption('month-first');
	await read(page).click();
	await expect(report(page)).not.toContainText('It may be');
	await dialog(page).getByRole('button', { name: 'Take it into the story' }).click();
	await expect(dialog(page)).toBeHidden();

	const events = page.getByRole('listbox', { name: 'events' });
	await page.getByRole('searchbox').fill('council votes budget');
	await expect(events.getByRole('option')).toHaveCount(1);
	await expect(events.getByRole('option')).toContainText('March 4');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(events).toBeHidden();
	await expect(page.getByText('No changes yet')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

const ROWS = 30_000;

const meeting = (row: number): string => {
	const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(row / 3))).toISOString().slice(0, 10);
	return `${day},Meeting ${row},What was said in row ${row},"Oakland, CA",https://example.org/${row}`;
};

const LARGE = ['Date,Title,Text,Place,Link', ...Array.from({ length: ROWS }, (_, i) => meeting(i))];

test('while thousands of rows are read the page answers, and they can be broken off', async ({
	page
}) => {
	await page.getByRole('button', { name: /^Import/ }).click();
	await choose(page, 'meetings.csv', LARGE.join('\n'));
	await read(page).click();
	const progress = dialog(page).getByRole('progressbar');
	const cancel = dialog(page).getByRole('button', { name: 'Cancel' });
	await expect(progress).toBeVisible();
	await expect(cancel).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(progress).toBeHidden();
	await expect(report(page)).toBeHidden();
	await expect(read(page)).toBeFocused();

	await read(page).click();
	await expect(progress).not.toHaveJSProperty('value', 0);
	// Only the dialog is open to input; its keys are answered before the work is done.
	await cancel.focus();
	await page.keyboard.press('Shift+Tab');
	await expect(cancel).not.toBeFocused();
	await page.keyboard.press('Tab');
	await expect(cancel).toBeFocused();
	await expect(progress).toBeVisible();

	const take = dialog(page).getByRole('button', { name: 'Open it as a story' });
	await expect(take).toBeEnabled({ timeout: 30_000 });
	await expect(report(page)).toContainText(/… and \d+ more/);
	await take.click();
	await expect(page.getByRole('listbox').getByRole('option', { name: 'Meeting 0' })).toBeVisible();
	await expect(page.getByLabel('List', { exact: true })).toContainText(`${ROWS} events`);
});
