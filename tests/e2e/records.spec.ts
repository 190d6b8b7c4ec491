/** The pages of single records, as readers come to them. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { expect, expectAccessible, test, WCAG } from './support.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const KINDS = ['events', 'remarks', 'places', 'disputes'] as const;
const LISTS = ['remarks/', 'disputes/', 'sources/'];

/** The remark that most sources print, and one that differs from source to source. */
const remark = [...story.remarks].sort((a, b) => b.wordings.length - a.wordings.length)[0];
const differing = story.remarks.find(({ id }) => id === 'trump-hundred-years') ?? remark;
const [event] = story.events.filter(({ notAfter }) => notAfter);
const place = story.places.find(({ executive }) => executive);
const [dispute] = story.disputes;
const SAMPLE = [
	`events/${event?.id}/`,
	`remarks/${differing?.id}/`,
	`places/${place?.id}/`,
	`disputes/${dispute?.id}/`,
	...LISTS
];
const at = (path: string) => `./${story.id}/${path}`;

for (const theme of ['light', 'dark'] as const) {
	for (const path of SAMPLE) {
		test(`axe finds nothing at ${path}, ${theme}`, async ({ page }) => {
			// The list of sources is long.
			test.slow(path === 'sources/');
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
			await page.goto(at(path));
			await expectAccessible(page);
		});
	}
}

/** Records of a kind are of one markup: every eighth is looked at, or all with ALL_RECORDS=1. */
const EVERY = process.env['ALL_RECORDS'] ? 1 : 8;

for (const kind of KINDS) {
	test(`axe finds nothing on pages of ${kind}`, async ({ page, isMobile, browserName }) => {
		test.skip(isMobile || browserName !== 'chromium', 'the markup is the same on every screen');
		test.setTimeout(300_000);
		for (const { id } of story[kind].filter((_, i) => i % EVERY === 0)) {
			await page.goto(at(`${kind}/${id}/`));
			// All have the colours of the few above; looking at them takes most of the time.
			const axe = new AxeBuilder({ page }).setLegacyMode().disableRules(['color-contrast']);
			const { violations } = await axe.withTags(WCAG).analyze();
			const found = violations.flatMap(({ help, nodes }) =>
				nodes.map(({ target }) => `${help}: ${target.join(' ')}`)
			);
			expect(found, id).toEqual([]);
		}
	});
}

test('nothing is wider than the screen', async ({ page }) => {
	for (const path of SAMPLE) {
		await page.goto(at(path));
		for (const width of [320, 390, 768, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
		}
	}
});

test('a record leads to the story at exactly its view, and the story to the record', async ({
	page
}) => {
	await page.goto(at(`events/${event?.id}/`));
	await page.getByRole('link', { name: 'Show on map and timeline' }).click();
	await expect(page).toHaveURL(new RegExp(`/${story.id}/\\?at=${event?.id}$`));
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await expect(page.locator(`li[id="${event?.id}"]`)).toHaveAttribute('aria-current', 'true');
	await page.goto(at(''));
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await page.getByRole('link', { name: 'All remarks' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was said');
	await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
	await expect(
		page.getByRole('heading', { name: /^As (its source|the sources) prints? it$/ })
	).toBeVisible();
});

test('wordings that differ are told apart by signs and words, not by colour alone', async ({
	page
}) => {
	await page.goto(at(`remarks/${differing?.id}/`));
	const put = page.locator('blockquote ins').first();
	await expect(put).toContainText('put in');
	await expect(put).toHaveCSS('text-decoration-line', 'underline');
	const sign = await put.evaluate((element) => getComputedStyle(element, '::before').content);
	expect(sign).toContain('+');
});

test('the text, the citations and the link are copied as they stand', async ({
	page,
	context,
	isMobile,
	browserName
}) => {
	test.skip(isMobile || browserName !== 'chromium', 'reading the clipboard asks for permission');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(at(`remarks/${differing?.id}/`));
	await page.getByText('Copy, cite or link').click();
	await page.getByRole('button', { name: 'Copy MLA citation' }).click();
	await expect(page.getByRole('status')).toHaveText('Copied.');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await page.locator('#take-as-mla').textContent());
	await page.getByRole('button', { name: 'Copy Link to this page' }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toMatch(new RegExp(`/${story.id}/remarks/${differing?.id}/$`));
});

test('the frame that a remark gives away shows it whole in a page that forbids all script', async ({
	page
}) => {
	await page.goto(at(`remarks/${differing?.id}/`));
	const snippet = (await page.locator('#take-frame').textContent()) ?? '';
	expect(snippet).toMatch(/^<iframe src="http:/);
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:," />
				<h1>A lesson</h1><div style="max-width: 600px">${snippet.replace('<iframe', '<iframe sandbox=""')}</div>`
		})
	);
	await page.goto('./host.html');
	const inner = page.frameLocator('iframe');
	await expect(inner.getByText(differing?.words ?? '')).toBeVisible();
	await expect(inner.getByRole('link', { name: 'Open the full page' })).toBeVisible();
	const root = inner.locator('html');
	const hidden = await root.evaluate((html) => html.scrollHeight - html.clientHeight);
	expect(hidden, 'px that need scrolling').toBeLessThanOrEqual(0);
});

for (const theme of ['light', 'dark'] as const) {
	test(`axe finds nothing on a single record for frames, ${theme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme });
		const [remarkPath, eventPath] = [`remark/${differing?.id}/`, `event/${event?.id}/`];
		for (const path of [remarkPath, eventPath, `place/${place?.id}/`]) {
			await page.goto(`./embed/${story.id}/${path}`);
			await expectAccessible(page);
		}
	});
}

test('light and dark can be switched, and the choice lasts', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(at(`events/${event?.id}/`));
	await page.getByRole('button', { name: 'Switch between light and dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the list of sources sorts by publisher, date and kind, and filters', async ({ page }) => {
	await page.goto(at('sources/'));
	const rows = page.locator('tbody tr:not([hidden])');
	await page.locator('[data-column="publisher"]').getByRole('button').click();
	const publishers = await rows.locator('[data-label="Publisher"]').allTextContents();
	// As a reader looks a name up: signs do not count, and numbers are numbers.
	const { compare } = new Intl.Collator('en-US', { numeric: true, ignorePunctuation: true });
	expect(publishers).toEqual([...publishers].sort(compare));
	await page.locator('[data-column="date"]').getByRole('button').click();
	await expect(page.locator('[data-column="date"]')).toHaveAttribute('aria-sort', 'ascending');
	await page.getByLabel('Filter sources').fill('broadcast');
	await expect(rows.filter({ hasNotText: /broadcast/i })).toHaveCount(0);
	await expect(rows.filter({ hasText: 'Broadcast' })).not.toHaveCount(0);
});

test('a remark prints its words, its wordings and its sources, and no control', async ({
	page
}) => {
	await page.goto(at(`remarks/${differing?.id}/`));
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('figure blockquote')).toBeVisible();
	await expect(page.locator('ol blockquote')).toHaveCount(differing?.wordings.length ?? 0);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByText('Show on map and timeline')).toBeHidden();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every kind of page is whole, and what needs script is not there', async ({ page }) => {
		for (const path of SAMPLE) {
			await page.goto(at(path));
			await expect(page.getByRole('main')).toBeVisible();
			await expect(page.getByRole('button')).toHaveCount(0);
			await expect(page.getByRole('searchbox')).toHaveCount(0);
		}
		await page.goto(at(`remarks/${differing?.id}/`));
		await page.getByText('Copy, cite or link').click();
		await expect(page.locator('#take-as-apa')).toBeVisible();
	});
});
