/** What is not saved is lost to nothing that comes in between: another file, or a part that did not start. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const TEXT = readFileSync('data/letters-2018.json', 'utf8');
/** So long that it is read bit by bit. */
const LARGE = TEXT + ' '.repeat(1_000_000);

test.beforeEach(async ({ page, isMobile, browserName }) => {
	test.skip(isMobile || browserName !== 'chromium', 'one browser shows it');
	await page.addInitScript(() => {
		// The worker of the drafts is to come from the network, where a test can take its place.
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		Reflect.deleteProperty(window, 'showOpenFilePicker');
		Reflect.deleteProperty(window, 'showSaveFilePicker');
	});
});

const banner = (page: Page) => page.getByRole('banner');
const title = (page: Page) =>
	page
		.getByRole('region', { name: 'Record at work', exact: true })
		.getByLabel('Title', { exact: true });
const left = (page: Page) => page.getByRole('heading', { name: 'Work that was not saved' });

async function drop(page: Page, name: string, text: string): Promise<void> {
	await page.evaluate(
		([name, text]) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], name));
			const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
			document.querySelector('.studio')?.dispatchEvent(event);
		},
		[name, text] as const
	);
}

async function openStory(page: Page): Promise<void> {
	await page.goto('studio/');
	await page.getByRole('button', { name: /^Open / }).click();
	await expect(banner(page).getByText('letters-2018.json')).toBeVisible();
}

/** A worker of the drafts that is at something else. */
const silenceWorker = (page: Page) =>
	page.route(/draft-worker/, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' })
	);

/** The page goes out of sight, and keeps its draft itself. */
const leave = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('pagehide')));

/** From now on a file that is read bit by bit stops at its first pause. */
async function holdReading(page: Page): Promise<void> {
	await page.evaluate(() => {
		const start = window.setTimeout.bind(window);
		const held: (() => void)[] = [];
		const later = (act: () => void, delay?: number, ...rest: unknown[]) =>
			delay === undefined ? held.push(act) : start(act, delay, ...rest);
		/** As far as the end of the reading. */
		const goOn = async () => {
			for (let quiet = 0; quiet < 10; quiet = held.length > 0 ? 0 : quiet + 1) {
				for (const act of held.splice(0)) act();
				await new Promise<void>((done) => start(done));
			}
			Object.assign(window, { setTimeout: start });
		};
		Object.assign(window, { setTimeout: later, held, goOn });
	});
}

const isHeld = (page: Page) =>
	page.waitForFunction(() => (window as unknown as { held: unknown[] }).held.length > 0);
const goOn = (page: Page) =>
	page.evaluate(() => (window as unknown as { goOn: () => Promise<void> }).goOn());

test('a draft stays until it is open, whatever is opened before it is read', async ({ page }) => {
	await page.goto('studio/');
	await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
	await drop(page, 'large.json', LARGE);
	await title(page).fill('Not to be lost');
	await expect(banner(page).getByText('a draft is kept here')).toBeVisible();
	await page.reload();
	await expect(left(page)).toBeVisible();
	await holdReading(page);
	await page.getByRole('button', { name: 'Recover' }).click();
	await isHeld(page);
	await page.getByRole('button', { name: /^Open / }).click();
	await expect(banner(page).getByText('letters-2018.json')).toBeVisible();
	await goOn(page);
	await expect(banner(page).getByText('No changes yet')).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Recover' }).click();
	await expect(title(page)).toHaveValue('Not to be lost');
	await expect(banner(page).getByText('a draft is kept here')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Recover' })).toHaveCount(1);
});

test('a draft that cannot be kept again stays where it was', async ({ page }) => {
	await silenceWorker(page);
	await openStory(page);
	await title(page).fill('Not to be lost');
	await leave(page);
	await expect(banner(page).getByText('a draft is kept here')).toBeVisible();
	await page.reload();
	await expect(left(page)).toBeVisible();
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		};
	});
	await page.getByRole('button', { name: 'Recover' }).click();
	await expect(title(page)).toHaveValue('Not to be lost');
	await expect(left(page)).toBeHidden();
	const other = await page.context().newPage();
	await page.close();
	await other.goto('studio/');
	await expect(left(other)).toBeVisible();
});

test('what is typed while a large file is read is not lost without a question', async ({
	page
}) => {
	await openStory(page);
	await expect(title(page)).toBeVisible();
	await holdReading(page);
	await drop(page, 'large.json', LARGE);
	await isHeld(page);
	await title(page).fill('Typed meanwhile');
	await goOn(page);
	const question = page.getByRole('dialog', { name: 'These changes are in no file yet' });
	await question.getByRole('button', { name: 'Back to it' }).click();
	await expect(title(page)).toHaveValue('Typed meanwhile');
	await drop(page, 'large.json', LARGE);
	await question.getByRole('button', { name: 'Go on without them' }).click();
	await expect(banner(page).getByText('large.json')).toBeVisible();
});

/** Saves where the browser only downloads, and opens the studio anew. */
async function saveAndComeBack(page: Page) {
	const download = page.waitForEvent('download');
	await page.keyboard.press('ControlOrMeta+s');
	await download;
	await expect(banner(page).getByText('Downloaded')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
}

test('drafts are kept, and dropped, where their worker does not start', async ({
	page,
	offences
}) => {
	await page.route(/draft-worker/, (route) => route.fulfill({ status: 404 }));
	await openStory(page);
	await title(page).fill('Not to be lost');
	await expect(banner(page).getByText('a draft is kept here')).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Recover' }).click();
	await expect(title(page)).toHaveValue('Not to be lost');
	await saveAndComeBack(page);
	await expect(left(page)).toBeHidden();
	offences.splice(0);
});

test('what was saved is offered no more, though the worker had no time to drop its draft', async ({
	page
}) => {
	await silenceWorker(page);
	await openStory(page);
	await title(page).fill('Saved at last');
	await leave(page);
	await expect(banner(page).getByText('a draft is kept here')).toBeVisible();
	await saveAndComeBack(page);
	await expect(left(page)).toBeHidden();
});

test('a file that is written late says nothing of the one opened meanwhile', async ({ page }) => {
	await page.goto('studio/');
	await page.evaluate(() => {
		const answer = new Promise((done) => Object.assign(window, { answerPicker: done }));
		Object.assign(window, { showOpenFilePicker: () => answer, showSaveFilePicker: () => answer });
	});
	await page.getByRole('button', { name: /^Open / }).click();
	await expect(banner(page).getByText('letters-2018.json')).toBeVisible();
	await page.keyboard.press('ControlOrMeta+Shift+s');
	await drop(page, 'other.json', TEXT);
	await expect(banner(page).getByText('other.json')).toBeVisible();
	await page.evaluate(async () => {
		const folder = await navigator.storage.getDirectory();
		const handle = await folder.getFileHandle('first.json', { create: true });
		const written = new Promise<void>((done) => {
			const create = handle.createWritable.bind(handle);
			handle.createWritable = async () => {
				const stream = await create();
				const close = stream.close.bind(stream);
				stream.close = () => close().finally(() => setTimeout(done));
				return stream;
			};
		});
		(window as unknown as { answerPicker: (handle: unknown) => void }).answerPicker(handle);
		await written;
	});
	await expect(banner(page).getByText('other.json')).toBeVisible();
	await expect(banner(page).getByText('No changes yet')).toBeVisible();
});
