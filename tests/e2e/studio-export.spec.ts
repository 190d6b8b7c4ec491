/** A story goes out to other programs: written beside the page, and also without a network. */
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './support.ts';

test('a story is exported and imported without a network, and neither holds up the page', async ({
	page,
	context,
	browserName,
	isMobile
}) => {
	test.slow();
	test.skip(browserName === 'firefox' && isMobile);
	await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
	await page.goto('studio/');
	await page.getByRole('button', { name: /^Open / }).click();
	await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
	if (browserName === 'chromium') {
		await page.waitForFunction(async () => {
			const addresses = (await (await caches.open('dateline-studio')).keys()).map(({ url }) => url);
			return ['export-worker', 'import-worker', 'studio-version', 'counties-10m'].every((part) =>
				addresses.some((address) => address.includes(part))
			);
		});
		await context.setOffline(true);
	}
	await page.getByText('letters-2018.json').first().click();
	await page.getByRole('button', { name: 'Export…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export' });
	await expectAccessible(page);
	const coming = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'events.csv' }).click();
	const file = await coming;
	expect(file.suggestedFilename()).toBe('letters-2018-events.csv');
	const table = readFileSync(await file.path(), 'utf8');
	expect(table).toMatch(/^\uFEFFid,lane/);
	await expect(dialog.getByRole('progressbar')).toBeHidden();
	await expect(dialog.getByRole('status')).toHaveText('events.csv is written.');
	await expect(dialog.getByRole('button', { name: 'events.csv' })).toBeFocused();
	await dialog.getByRole('button', { name: 'Close' }).click();

	await page.getByText('letters-2018.json').first().click();
	await page.getByRole('button', { name: 'Import into this story…' }).click();
	const importing = page.getByRole('dialog', { name: 'Import' });
	await importing.getByLabel('Or paste it here').fill('Date,Title\n2018-01-24,A vote is held\n');
	await importing.getByRole('button', { name: 'Read it' }).click();
	await expect(importing.getByRole('button', { name: 'Take it into the story' })).toBeEnabled();
});
