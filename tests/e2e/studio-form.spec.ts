/** The form of a record on the studio's desk: what is typed is read back, checked and written. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

/** Opens the shipped story at a record of a list. */
async function openRecord(page: Page, list: string, words: string): Promise<void> {
	await page.goto('studio/');
	await page.getByRole('button', { name: /^Open / }).click();
	const records = page.getByRole('listbox', { name: list });
	await page.getByLabel('List', { exact: true }).selectOption(list);
	await page.getByRole('searchbox').fill(words);
	await records.getByRole('option').first().click();
	const parts = page.getByRole('navigation', { name: 'Parts of the desk' });
	if (await parts.isVisible()) await parts.getByRole('button', { name: 'Edit' }).click();
}

test('a date is read back in words, its fault is said, and what was meant is one press away', async ({
	page
}) => {
	await openRecord(page, 'events', 'speaks of the absent mayors');
	const date = page.getByLabel('Date, EDTF');
	await expect(page.getByText('Wednesday, Jan. 24, 2018. Day known.')).toBeVisible();
	await date.fill('2018-02-31');
	await expect(page.getByText('February 2018 has 28 days').first()).toBeVisible();
	await expect(date).toHaveAttribute('aria-invalid', 'true');
	await date.fill('1/24/2018');
	await page.getByRole('button', { name: 'Write 2018-01-24' }).click();
	await expect(date).toHaveValue('2018-01-24');
	await date.fill('2018-01~');
	await expect(page.getByText('About January 2018. Month known, day not.')).toBeVisible();
});

test('places are named by keys alone, and an id of none is shown in its place', async ({
	page,
	isMobile
}) => {
	test.skip(isMobile, 'a phone has no keys');
	await openRecord(page, 'events', 'speaks of the absent mayors');
	const chips = page.getByRole('list', { name: 'Places it concerns: chosen' });
	const before = await chips.getByRole('listitem').count();
	const box = page.getByRole('combobox', { name: 'Places it concerns' });
	await box.focus();
	await page.keyboard.type('oakl');
	await expect(page.getByRole('option', { name: /Oakland/ })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(chips.getByRole('listitem')).toHaveCount(before + 1);
	await page.keyboard.type('Atlantis');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(chips.getByRole('button', { name: 'Atlantis', exact: true })).toBeVisible();
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Backspace');
	await expect(chips.getByRole('listitem')).toHaveCount(before);
	await expect(box).toBeFocused();
});

test('a quotation is held against the text of its source, which is pasted', async ({ page }) => {
	await openRecord(page, 'remarks', 'each jurisdiction is unlawfully');
	const words = page.getByLabel('Its words').first();
	const exact = await words.inputValue();
	await page.getByText('Check against the source’s text').first().click();
	const paste = page.getByLabel('Paste the source’s text').first();
	await paste.fill(`Before.\n\nIt demanded records "${exact}" After.`);
	await expect(page.getByText('Printed exactly so.')).toBeVisible();
	await expect(page.getByText(/¶2, characters 22–\d+/)).toBeVisible();

	await paste.fill(`Before.\n\n<${exact.replace('restricting', 'withholding')}> After.`);
	await expect(page.getByText('Printed otherwise.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Use the source’s words' }).last().click();
	await expect(words).toHaveValue(exact.replace('restricting', 'withholding'));
	await expect(page.getByLabel('Quotation', { exact: true })).toHaveValue(/withholding/);
	await page.getByRole('button', { name: 'Keep the place' }).click();
	await expect(page.getByLabel('Paragraph').first()).toHaveValue('2');
});

test('a quotation says beside itself what its source has, and takes it', async ({ page }) => {
	test.slow();
	await openRecord(page, 'remarks', 'each jurisdiction is unlawfully');
	const quotation = page.getByLabel('Quotation', { exact: true });
	const words = await quotation.inputValue();
	await quotation.fill(words.replace('unlawfully', 'wrongly'));
	await expect(
		page.getByText('Not so in the first wording, which has “unlawfully”.')
	).toBeVisible();
	await expect(quotation).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('.marks mark')).toHaveText(['wrongly']);
	// It is told with its field, not anew at each letter.
	await expect(quotation).toHaveAccessibleDescription(/Not so in the first wording/);
	await expect(page.getByRole('status').filter({ hasText: 'Not so in' })).toHaveCount(0);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Use the source’s words' }).click();
	await expect(quotation).toHaveValue(words);
	await expect(page.getByText('Not so in')).toBeHidden();

	// The source's own text, once it is there, counts for more than the wording.
	const exact = await page.getByLabel('Its words').first().inputValue();
	await page.getByText('Check against the source’s text').first().click();
	const paste = page.getByLabel('Paste the source’s text').first();
	await paste.fill(`It said "${exact.replace('unlawfully', 'plainly')}" there.`);
	await expect(page.getByText('Not so in its source, which has “plainly”.')).toBeVisible();
	await page.getByRole('button', { name: 'Use the source’s words' }).first().click();
	await expect(quotation).toHaveValue(words.replace('unlawfully', 'plainly'));
	await expect(page.getByLabel('Its words').first()).toHaveValue(/plainly/);
});

test('a point says its county, and fills in what follows from it; a GEOID is counted', async ({
	page
}) => {
	test.slow();
	await openRecord(page, 'places', 'New Orleans');
	await page.getByLabel('Longitude, west is negative').fill('-87.65');
	await page.getByLabel('Latitude', { exact: true }).fill('41.85');
	await expect(page.getByText('It lies in Cook County, Illinois.')).toBeVisible();
	const geoid = page.getByLabel('Place GEOID');
	await geoid.fill('22550');
	await expect(page.getByText('5 of 7 digits')).toBeVisible();
	await geoid.fill('1714000');
	await page.getByRole('button', { name: /^Fill in the state/ }).click();
	await expect(page.getByRole('textbox', { name: 'State', exact: true })).toHaveValue('IL');
	await expect(page.getByLabel('State GEOID')).toHaveValue('17');
	await expect(page.getByLabel('County GEOID')).toHaveValue('17031');
	await expect(page.getByText('in Illinois', { exact: true }).first()).toBeVisible();
	await expectAccessible(page);
});

test('in a territory a point is picked on its own map', async ({ page }) => {
	await openRecord(page, 'places', 'New Orleans');
	await page.getByRole('textbox', { name: 'State', exact: true }).fill('PR');
	await page.getByRole('button', { name: 'Pick on a map of Puerto Rico' }).click();
	const map = page.getByRole('button', { name: /^Map of Puerto Rico/ });
	await map.click();
	await expect(page.getByText(/It lies in .+ Municipio, Puerto Rico\./)).toBeVisible();
	const before = await page.getByLabel('Latitude', { exact: true }).inputValue();
	await map.press('ArrowUp');
	await expect(page.getByLabel('Latitude', { exact: true })).not.toHaveValue(before);
	await page.getByRole('button', { name: /^Fill in the/ }).click();
	await expect(page.getByLabel('State GEOID')).toHaveValue('72');
});
