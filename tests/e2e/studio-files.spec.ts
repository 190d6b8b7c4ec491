/**
 * Files go in and out of the studio: saved in place where the browser allows it, and dropped on the page.
 * The pickers are the browser's own and answer to no test; they hand out files of the browser's private
 * file system here, which are read and written as any other.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const NAME = 'letters-2018.json';
const TEXT = readFileSync('data/letters-2018.json', 'utf8');

test.beforeEach(({ isMobile, browserName }) => {
	test.skip(isMobile, 'a phone has neither a file to save in place nor one to drop');
	test.skip(browserName !== 'chromium', 'only Chromium writes to the files of others');
});

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const status = (page: Page) => page.getByRole('banner').getByText(/^(No changes|Not saved|Saved)/);

/** A file that another program keeps. */
async function writeOutside(page: Page, name: string, content: string): Promise<void> {
	await page.evaluate(
		async ([name, content]) => {
			const folder = await navigator.storage.getDirectory();
			const file = await folder.getFileHandle(name, { create: true });
			const stream = await file.createWritable();
			await stream.write(content);
			await stream.close();
		},
		[name, content] as const
	);
}

const readOutside = (page: Page, name: string) =>
	page.evaluate(async (name) => {
		const folder = await navigator.storage.getDirectory();
		const file = await (await folder.getFileHandle(name)).getFile();
		// Not text(), which leaves a byte order mark out.
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
	}, name);

/** What the pickers answer from now on; null: they are closed without a choice. */
async function pickersAnswer(page: Page, name: string | null): Promise<void> {
	await page.evaluate((name) => {
		const answer = async (options: { suggestedName?: string }) => {
			if (name === null) throw new DOMException('Closed', 'AbortError');
			const folder = await navigator.storage.getDirectory();
			const handle = await folder.getFileHandle(name, { create: true });
			return options.suggestedName === undefined ? [handle] : handle;
		};
		Object.assign(window, { showOpenFilePicker: answer, showSaveFilePicker: answer });
	}, name);
}

async function openFrom(page: Page, name: string, content: string): Promise<void> {
	await page.goto('studio/');
	await writeOutside(page, name, content);
	await pickersAnswer(page, name);
	await page.getByRole('button', { name: 'Choose a file…' }).click();
	await expect(page.getByRole('banner').getByText(name)).toBeVisible();
}

/** Changes the title of the record at work. */
async function retitle(page: Page): Promise<{ before: string; after: string }> {
	const field = pane(page, 'Record at work').getByLabel('Title', { exact: true });
	const before = await field.inputValue();
	const after = `${before}, again`;
	await field.fill(after);
	await expect(status(page)).toHaveText(/^Not saved/);
	return { before, after };
}

test.describe('saved in place', () => {
	for (const [words, text] of [
		['as it was', TEXT],
		[
			'with a byte order mark and the line ends of Windows',
			`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`
		]
	] as const) {
		test(`the file has the change and nothing else, ${words}`, async ({ page }) => {
			await openFrom(page, NAME, text);
			const { before, after } = await retitle(page);
			expect(await readOutside(page, NAME)).toBe(text);
			await page.keyboard.press('ControlOrMeta+s');
			await expect(status(page)).toHaveText('Saved to file just now');
			const saved = await readOutside(page, NAME);
			expect(saved).toBe(text.replace(`"title": "${before}"`, `"title": "${after}"`));
			expect(saved).not.toBe(text);
		});
	}

	test('what another program wrote meanwhile is not written over unasked', async ({ page }) => {
		await openFrom(page, NAME, TEXT);
		const { after } = await retitle(page);
		const theirs = TEXT.replace('"version": "1.0.0"', '"version": "1.0.1"');
		await writeOutside(page, NAME, theirs);
		await page.keyboard.press('ControlOrMeta+s');
		const question = page.getByRole('dialog', { name: 'The file was changed by another program' });
		await pickersAnswer(page, 'mine.json');
		await question.getByRole('button', { name: 'Save as another file…' }).click();
		await expect(page.getByRole('banner').getByText('mine.json')).toBeVisible();
		await expect(status(page)).toHaveText('Saved to file just now');
		expect(await readOutside(page, NAME)).toBe(theirs);
		expect(await readOutside(page, 'mine.json')).toContain(after);
	});

	test('a picker that is closed changes nothing', async ({ page }) => {
		await openFrom(page, NAME, TEXT);
		await retitle(page);
		await pickersAnswer(page, null);
		await page.keyboard.press('ControlOrMeta+Shift+s');
		await expect(status(page)).toHaveText(/^Not saved/);
		await expect(page.getByRole('alert')).toBeHidden();
		expect(await readOutside(page, NAME)).toBe(TEXT);
	});

	test('a file that is gone, or may not be written to, is told in words', async ({ page }) => {
		await openFrom(page, NAME, TEXT);
		await retitle(page);
		await page.evaluate(() => {
			FileSystemFileHandle.prototype.createWritable = () =>
				Promise.reject(new DOMException('', 'NotAllowedError'));
		});
		await page.keyboard.press('ControlOrMeta+s');
		await expect(page.getByRole('alert')).toContainText(`did not let “${NAME}” be written`);
		await page.evaluate(async (name) => {
			await (await navigator.storage.getDirectory()).removeEntry(name);
		}, NAME);
		await page.keyboard.press('ControlOrMeta+s');
		await expect(page.getByRole('alert')).toContainText(`“${NAME}” is no longer where it was`);
		await expect(status(page)).toHaveText(/^Not saved/);
	});
});

interface Dropped {
	name: string;
	type?: string;
	content: string | number[];
}

/** As the browser does when files are let go over the page. */
async function drop(page: Page, ...files: Dropped[]): Promise<void> {
	await page.evaluate((files) => {
		const dataTransfer = new DataTransfer();
		for (const { name, type = '', content } of files) {
			const part = typeof content === 'string' ? content : new Uint8Array(content);
			dataTransfer.items.add(new File([part], name, { type }));
		}
		const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
		for (const kind of ['dragover', 'drop']) {
			target?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
		}
	}, files);
}

const problems = (page: Page) => pane(page, 'Problems').getByRole('listitem');

test.describe('dropped on the page', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto('studio/');
		await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
	});

	test('a story is opened, and a second one only once nothing would be lost', async ({ page }) => {
		await drop(page, { name: NAME, type: 'application/json', content: TEXT });
		await expect(page.getByRole('listbox', { name: 'events' })).toBeVisible();
		await retitle(page);
		await drop(page, { name: 'other.json', content: TEXT });
		const question = page.getByRole('dialog', { name: 'These changes are in no file yet' });
		await question.getByRole('button', { name: 'Back to it' }).click();
		await expect(page.getByRole('banner').getByText(NAME)).toBeVisible();
		await expect(status(page)).toHaveText(/^Not saved/);
	});

	test('a table goes to the importer', async ({ page }) => {
		await drop(page, { name: 'minutes.csv', content: 'Date,Headline\n2018-01-24,A vote\n' });
		const dialog = page.getByRole('dialog', { name: 'Import' });
		await expect(dialog.getByText('minutes.csv')).toBeVisible();
	});

	test('a web page with the name of a story is found to be one', async ({ page }) => {
		const content = '<!doctype html>\n<title>Sign in</title><script>alert(1)</script>\n';
		await drop(page, { name: NAME, content });
		await expect(problems(page).first()).toContainText('as a web page or XML begins');
		await expect(page.getByRole('textbox', { name: 'The story file as text' })).toBeVisible();
	});

	test('a picture with the name of a story is found to be none', async ({ page }) => {
		const content = [...readFileSync('docs/story.png').subarray(0, 60_000)];
		await drop(page, { name: NAME, content });
		await expect(page.getByRole('alert')).toContainText('is no text');
		await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
	});

	test('a file larger than any story is refused before it is read', async ({ page }) => {
		await page.evaluate(() => {
			Object.defineProperty(File.prototype, 'size', { value: 1_000_000_000 });
			File.prototype.arrayBuffer = () => Promise.reject(new Error('It was read.'));
		});
		await drop(page, { name: NAME, content: '{}' });
		await expect(page.getByRole('alert')).toContainText('1000.0 MB');
	});

	test('words without a file change nothing', async ({ page }) => {
		await page.evaluate(() => {
			const dataTransfer = new DataTransfer();
			dataTransfer.setData('text/plain', '{"id": "x"}');
			const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
			target?.dispatchEvent(
				new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
			);
		});
		await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
		await expect(page.getByRole('alert')).toBeHidden();
	});
});

test('a file that a person drags in from outside is opened', async ({ page }) => {
	await page.goto('studio/');
	await expect(page.getByRole('heading', { name: 'Open a story file' })).toBeVisible();
	const session = await page.context().newCDPSession(page);
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await session.send('Input.dispatchDragEvent', {
			type,
			x: 400,
			y: 400,
			data: { items: [], files: [`${process.cwd()}/data/${NAME}`], dragOperationsMask: 1 }
		});
	}
	await expect(page.getByRole('listbox', { name: 'events' })).toBeVisible();
	await expect(page.getByRole('banner').getByText(NAME)).toBeVisible();
});
