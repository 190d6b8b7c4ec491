/** Taking the map along: the files hold what they should, and the link is the view's. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const STORY = './letters-2018/';
const VIEW = '?at=november-2017-letters&place=chicago';
const EVENT = 'Justice Department writes to 29 more places';

async function open(page: Page, query = ''): Promise<Locator> {
	await page.goto(STORY + query);
	await page.locator('html[data-ready]').waitFor();
	await page.getByRole('button', { name: 'Save or share' }).click();
	const card = page.getByRole('dialog', { name: 'Save or share' });
	await expect(card.getByRole('button', { name: 'Picture (PNG)' })).toBeVisible();
	return card;
}

async function save(page: Page, card: Locator, name: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		card.getByRole('button', { name }).click()
	]);
	await expect(card.getByRole('status')).toHaveText(`Saved as ${download.suggestedFilename()}.`);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the drawing says what it shows and needs nothing else', async ({ page }) => {
	const card = await open(page, VIEW);
	const { name, bytes } = await save(page, card, 'Drawing (SVG)');
	const svg = bytes.toString('utf8');
	expect(name).toBe('letters-2018-map-2017-11-15.svg');
	// Read elsewhere: the page's policy forbids even a parsed drawing its style.
	const elsewhere = await page.context().newPage();
	const told = await elsewhere.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
		return {
			error: parsed.querySelector('parsererror')?.textContent ?? null,
			texts: [...parsed.querySelectorAll('text')].map((element) => element.textContent),
			title: parsed.querySelector('title')?.textContent,
			loads: [...parsed.querySelectorAll('[href], [src], image, script, foreignObject')].length
		};
	}, svg);
	expect(told.error).toBeNull();
	expect(told.title).toBe(`Twenty-three letters: ${EVENT}`);
	expect(told.texts).toContain(page.url());
	expect(told.texts.join(' ')).toContain('U.S. Census Bureau');
	expect(told.loads).toBe(0);
	expect(svg.match(/url\((?!#|data:)[^)]*\)/g)).toBeNull();
	expect(svg.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(2);
});

/** What a PNG shows, as the browser decodes it. */
const examine = (page: Page, png: Buffer) =>
	page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const { naturalWidth: width, naturalHeight: height } = image;
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width, height });
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0);
		const pixels = (x: number, y: number, w: number, h: number) =>
			context.getImageData(x, y, w, h).data;
		const [r, g, b] = pixels(1, 1, 1, 1);
		const isInk = (data: Uint8ClampedArray, i: number) =>
			Math.abs((data[i] ?? 0) - (r ?? 0)) +
				Math.abs((data[i + 1] ?? 0) - (g ?? 0)) +
				Math.abs((data[i + 2] ?? 0) - (b ?? 0)) >
			120;
		// The line of the headline, above its rule.
		const head = pixels(0, 0, width, 196);
		let [first, last] = [Infinity, 0];
		for (let i = 0; i < head.length; i += 4) {
			if (!isInk(head, i)) continue;
			first = Math.min(first, (i / 4) % width);
			last = Math.max(last, (i / 4) % width);
		}
		const map = pixels(width / 3, 200, width / 2, 1300);
		let inked = 0;
		for (let i = 0; i < map.length; i += 4) if (isInk(map, i)) inked++;
		/** Of the headline, in px of the picture; the shape of letters depends on their size. */
		const setWidth = (family: string) => {
			context.font = `500 60px ${family}`;
			context.letterSpacing = '-1.32px';
			const box = context.measureText('Twenty-three letters');
			return 2 * (box.actualBoundingBoxLeft + box.actualBoundingBoxRight);
		};
		return {
			width,
			height,
			paper: [r, g, b],
			inked: inked / (map.length / 4),
			headline: last - first,
			ours: setWidth("'Newsreader Variable'"),
			fallback: setWidth('Charter, Georgia, serif')
		};
	}, png.toString('base64'));

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the picture is drawn in the page’s own typefaces and colours, ${colorScheme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		const card = await open(page);
		const { name, bytes } = await save(page, card, 'Picture (PNG)');
		expect(name).toBe('letters-2018-map-2018-01-24.png');
		const seen = await examine(page, bytes);
		expect([seen.width, seen.height]).toEqual([3200, 1800]);
		expect(seen.paper).toEqual(colorScheme === 'light' ? [255, 255, 255] : [19, 21, 24]);
		expect(seen.inked).toBeGreaterThan(0.02);
		// Close to what the page's typeface measures, and unlike what would stand in for it.
		expect(Math.abs(seen.headline / seen.ours - 1)).toBeLessThan(0.01);
		expect(Math.abs(seen.headline / seen.fallback - 1)).toBeGreaterThan(0.05);
	});
}

test('the link is the address of the view', async ({ page, context, browserName }) => {
	test.skip(browserName !== 'chromium', 'only there can a test read the clipboard');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const card = await open(page, VIEW);
	await card.getByRole('button', { name: 'Copy link to this view' }).click();
	await expect(card.getByRole('status')).toHaveText('Link copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('says so where a picture cannot be made, and the drawing still can', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.toBlob = (done) => done(null);
	});
	const card = await open(page);
	await card.getByRole('button', { name: 'Picture (PNG)' }).click();
	await expect(card.getByRole('status')).toContainText('The drawing (SVG) shows the same.');
	await save(page, card, 'Drawing (SVG)');
});

test('says so where the typefaces do not arrive', async ({ page, offences }) => {
	const card = await open(page);
	await page.route('**/*.woff2', (route) => route.abort());
	await card.getByRole('button', { name: 'Drawing (SVG)' }).click();
	await expect(card.getByRole('status')).toContainText('Please try again.');
	for (const offence of offences) expect(offence).toContain('ERR_FAILED');
	offences.length = 0;
});

test('the card is accessible', async ({ page }) => {
	await open(page);
	await expectAccessible(page, '.tools');
});

test('the file for those without script is a drawing of its own', async ({ page, request }) => {
	const answer = await request.get('./files/letters-2018/map.svg');
	expect(answer.headers()['content-type']).toContain('image/svg+xml');
	await page.setContent(await answer.text());
	await expect(page.getByRole('img', { name: /^Twenty-three letters/ })).toBeVisible();
});
