/** The studio: a story is opened, broken, mended, compared and saved; all of it without a network. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const TEXT = readFileSync('data/letters-2018.json', 'utf8');
const NAME = 'letters-2018.json';

// Files are saved by downloading: no browser lets a test answer its own dialogs for files.
test.beforeEach(async ({ page, isMobile, browserName }) => {
	test.skip(browserName === 'firefox' && isMobile);
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'showOpenFilePicker');
		Reflect.deleteProperty(window, 'showSaveFilePicker');
	});
});

async function openStory(page: Page): Promise<void> {
	await page.goto('studio/');
	await page.getByRole('button', { name: /^Open / }).click();
	await expect(page.getByText('letters-2018.json', { exact: true })).toBeVisible();
}

/** On a phone the parts of the desk are shown one at a time. */
async function show(page: Page, part: string): Promise<void> {
	const tab = page.getByRole('navigation', { name: 'Parts of the desk' });
	if (await tab.isVisible()) await tab.getByRole('button', { name: part }).click();
}

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const editor = (page: Page) => page.getByRole('textbox', { name: 'The story file as text' });

async function showText(page: Page): Promise<void> {
	await show(page, 'Edit');
	await page.getByRole('button', { name: 'JSON', exact: true }).click();
	await expect(editor(page)).toBeVisible();
}

/** Replaces the first occurrence in the file by means of the editor's own search. */
async function replaceInText(page: Page, find: string, by: string): Promise<void> {
	await editor(page).press('ControlOrMeta+f');
	const search = page.locator('.cm-search');
	await search.getByPlaceholder('Find').fill(find);
	await search.getByPlaceholder('Replace').fill(by);
	await search.getByRole('button', { name: 'next', exact: true }).click();
	await search.getByRole('button', { name: 'replace', exact: true }).click();
	await search.getByRole('button', { name: 'close' }).click();
}

const REMARK = {
	id: 'new-remark',
	event: 'ndcal-injunction-2017',
	speaker: 'jeff-sessions',
	words: 'The order is void, and we said so',
	wordings: [{ source: 'ndcal-2017-04-25', exact: 'The order is void, and we said so' }]
};

/** By the form, with the text of its source pasted. */
async function addRemark(page: Page): Promise<void> {
	await show(page, 'Records');
	await page.getByLabel('List', { exact: true }).selectOption('remarks');
	await page.getByRole('button', { name: 'Add remark' }).click();
	const work = pane(page, 'Record at work');
	await work.getByRole('button', { name: 'Form', exact: true }).click();
	const name = async (field: string, id: string) => {
		await work.getByRole('combobox', { name: field }).fill(id);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
	};
	await name('Said at', REMARK.event);
	await name('Speaker', REMARK.speaker);
	await work.getByLabel('Quotation', { exact: true }).fill(REMARK.words);
	await work.getByRole('radio', { name: '1', exact: true }).check();
	await work.getByRole('button', { name: 'Add a wording' }).click();
	await name('Source', 'ndcal-2017-04-25');
	await work.getByLabel('Its words').fill(REMARK.words);
	await work.getByText('Check against the source’s text').click();
	const paste = work.getByLabel('Paste the source’s text');
	await paste.fill('The judge wrote.\n\n"The order was void, and we said so," he said.');
	await expect(work.getByText('Printed otherwise.')).toBeVisible();
	await paste.fill(`The judge wrote.\n\n"${REMARK.words}," he said.`);
	await expect(work.getByText('Printed exactly so.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
}

/** All that the studio puts aside for a time without a network has been put aside. */
async function readyOffline(page: Page): Promise<void> {
	await page.waitForFunction(async () => {
		const cache = await caches.open('dateline-studio');
		const addresses = (await cache.keys()).map(({ url }) => url);
		return ['/studio/', 'check-worker', 'dataset.json', 'studio-version'].every((part) =>
			addresses.some((address) => address.includes(part))
		);
	});
	await page.waitForLoadState('networkidle');
}

test('a date is mended, a remark added, all of it compared, previewed and saved, and a crash loses nothing; offline', async ({
	page,
	context,
	browserName
}) => {
	test.skip(browserName !== 'chromium', 'only Chromium can be taken off the network');
	await openStory(page);
	await show(page, 'Problems');
	await expect(pane(page, 'Problems').getByRole('status')).not.toHaveText('Checking …');
	await readyOffline(page);
	await context.setOffline(true);

	const line = TEXT.split('\n').findIndex((row) => row.includes('"date": "2017-04-25"')) + 1;
	await showText(page);
	await replaceInText(page, '"date": "2017-04-25"', '"date": "2018-02-31"');
	await show(page, 'Problems');
	const problem = pane(page, 'Problems').getByRole('listitem').filter({ hasText: '2018-02-31' });
	await expect(problem).toContainText(String(line));
	await expect(page.getByRole('button', { name: 'Save: 1 error left' })).toBeVisible();
	await problem.getByRole('button', { name: 'Go to' }).click();
	await expect(page.getByText('events / ndcal-injunction-2017').first()).toBeVisible();

	await showText(page);
	await replaceInText(page, '"date": "2018-02-31"', '"date": "2017-04-26"');
	await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
	await show(page, 'Changes');
	const changes = pane(page, 'Changes');
	await expect(changes.getByText('events / ndcal-injunction-2017')).toBeVisible();
	await expect(changes.locator('ins')).toHaveText(['2017-04-26']);
	await expect(changes.locator('del')).toHaveText(['2017-04-25']);

	await addRemark(page);
	await show(page, 'Changes');
	await expect(changes.getByRole('status')).toHaveText('1 added, 1 edited');
	await expect(changes.getByText(REMARK.id)).toBeVisible();
	await show(page, 'Preview');
	await expect(page.getByText('Live preview')).toBeVisible();
	const preview = page.frameLocator('iframe');
	await expect(preview.getByText(REMARK.words).first()).toBeVisible();

	await expect(page.getByText('a draft is kept here')).toBeVisible();
	await page.reload();
	await expect(page.getByText(NAME).first()).toBeVisible();
	await page.getByRole('button', { name: 'Recover' }).click();
	await expect(page.getByText('a draft is kept here')).toBeVisible();

	const download = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+s');
	const saved = await download;
	expect(saved.suggestedFilename()).toBe(NAME);
	const text = readFileSync(await saved.path(), 'utf8');
	const { remarks } = JSON.parse(text) as { remarks: unknown[] };
	expect(remarks.at(-1)).toMatchObject(REMARK);
	// Every byte but those of the date and of the remark is as it was.
	const mended = TEXT.replace('"date": "2017-04-25"', '"date": "2017-04-26"');
	const end = text.indexOf('"disputes"') - mended.indexOf('"disputes"');
	const at = [...text].findIndex((letter, index) => letter !== mended[index]);
	expect(text.slice(0, at) + text.slice(at + end)).toBe(mended);
	await expect(page.getByText('Downloaded just now')).toBeVisible();
	await context.setOffline(false);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
	await expect(page.getByText('Work that was not saved')).toBeHidden();
});

test('records are found, walked and made by keys alone', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has no keys');
	await openStory(page);
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox', { name: 'Find an event' })).toBeFocused();
	await page.keyboard.type('mayors');
	const list = page.getByRole('listbox', { name: 'events' });
	await expect(list.getByRole('option').first()).toBeVisible();
	await page.getByRole('searchbox').fill('');
	await list.focus();
	await page.keyboard.press('Home');
	const first = list.getByRole('option', { selected: true });
	await expect(first).toHaveAttribute('aria-posinset', '1');
	await page.keyboard.press('ArrowDown');
	await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '2');
	await page.keyboard.press('End');
	await expect(list.getByRole('option', { selected: true })).toBeInViewport();
	await page.keyboard.press('F6');
	await expect(pane(page, 'Record at work')).toBeFocused();
	await page.getByRole('button', { name: 'Add event' }).click();
	const added = pane(page, 'Record at work').getByText('events / new-event');
	await expect(added).toBeVisible();
	await expect(page.getByRole('button', { name: /Save: \d+ errors left/ })).toBeVisible();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(added).toBeHidden();
	await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
});

test('what others refer to is not deleted in silence', async ({ page }) => {
	await openStory(page);
	await show(page, 'Edit');
	await page.getByRole('button', { name: 'Delete this event' }).click();
	const question = page.getByRole('dialog');
	await expect(question).toContainText('refer to it');
	await question.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('No changes yet')).toBeVisible();
});

test('a file is text, whatever it holds, and too large a one is refused in words', async ({
	page,
	isMobile
}) => {
	await page.goto('studio/');
	const hostile = '{"title": "<img src=x onerror=alert(1)>", "events": [{"title": "<script>"}]}';
	const choose = async (name: string, content: string | Buffer) => {
		const file = test.info().outputPath(name);
		writeFileSync(file, content);
		const picking = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: 'Choose a file…' }).click();
		await (await picking).setFiles(file);
	};
	await choose('large.json', Buffer.alloc(65_000_000, ' '));
	await expect(page.getByRole('alert')).toContainText('65.0 MB');
	await choose('hostile.json', hostile);
	await expect(page.getByRole('option', { name: '<script>' })).toBeVisible();
	if (!isMobile) await expect(pane(page, 'Problems').getByRole('listitem').first()).toBeVisible();
	await expect(page.locator('img')).toHaveCount(0);
});

test('a file that is open in another tab is said to be', async ({ page, context }) => {
	await openStory(page);
	const other = await context.newPage();
	await openStory(other);
	await expect(other.getByText('open in another tab too')).toBeVisible();
	await other.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`is accessible, ${colorScheme}`, async ({ page, isMobile }) => {
		await page.emulateMedia({ colorScheme });
		await page.goto('studio/');
		await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: /^Open / }).click();
		await expect(page.getByRole('listbox', { name: 'events' })).toBeVisible();
		await expectAccessible(page);
		await showText(page);
		await replaceInText(page, '"date": "2017-04-25"', '"date": "2018-02-31"');
		await expect(page.getByRole('button', { name: 'Save: 1 error left' })).toBeVisible();
		await expectAccessible(page);
		if (!isMobile) return;
		for (const part of ['Problems', 'Changes', 'Preview']) {
			await show(page, part);
			await expectAccessible(page);
		}
		const beyond = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(beyond, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
	});
}

test('without script it says what to do', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('studio/');
	await expect(page.getByText('npm run dateline -- check')).toBeVisible();
	await context.close();
});
