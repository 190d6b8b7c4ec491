/** A source opened in place, beside the number that cites it. */
import { expect, expectAccessible, test } from './support.ts';

const PAGE = 'letters-2018/';

test('a number opens its source in place, and Escape leads back to it', async ({ page }) => {
	await page.goto(PAGE);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	const number = page.locator('li[aria-current="true"] [data-cites] a').first();
	const id = (await number.getAttribute('href'))?.slice(1);
	await number.focus();
	await page.keyboard.press('Enter');
	const card = page.getByRole('dialog', { name: /^Source \d+$/ });
	await expect(card).toBeFocused();
	const title = await card.locator('.title span').innerText();
	await expect(page.locator(`[id="${id}"]`)).toContainText(title);
	await expectAccessible(page, '.source-popover');
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await expect(number).toBeFocused();
});

test('the card lies within the screen, and closes when something else is pressed', async ({
	page
}) => {
	await page.goto(PAGE);
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	const number = page.locator('#said [data-cites] a').first();
	await number.scrollIntoViewIfNeeded();
	await number.click();
	const card = page.getByRole('dialog', { name: /^Source \d+$/ });
	await expect(card).toBeVisible();
	const box = await card.boundingBox();
	const screen = page.viewportSize();
	expect(box && screen && box.x >= 0 && box.x + box.width <= screen.width).toBe(true);
	expect(box && screen && box.y >= 0 && box.y + box.height <= screen.height).toBe(true);
	await page.mouse.click(5, 5);
	await expect(card).toHaveCount(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the number leads to the entry in the list of sources', async ({ page }) => {
		await page.goto(PAGE);
		const number = page.locator('#said [data-cites] a').first();
		const id = (await number.getAttribute('href')) ?? '';
		await number.click();
		await expect(page).toHaveURL(new RegExp(`${id}$`));
		await expect(page.locator(id)).toBeInViewport();
	});
});
