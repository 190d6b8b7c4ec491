import { expect, test } from './support.ts';

const ground = () => getComputedStyle(document.documentElement).backgroundColor;
const WHITE = 'rgb(255, 255, 255)';
const NIGHT = 'rgb(19, 21, 24)';

test('light or dark follows the system', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('./');
	expect(await page.evaluate(ground)).toBe(WHITE);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await page.evaluate(ground)).toBe(NIGHT);
});

for (const [system, chosen, colour] of [
	['light', 'dark', NIGHT],
	['dark', 'light', WHITE]
] as const) {
	test(`a stored choice of ${chosen} outweighs a ${system} system`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: system });
		await page.addInitScript((theme) => localStorage.setItem('dateline-theme', theme), chosen);
		await page.goto('./');
		expect(await page.evaluate(ground)).toBe(colour);
	});
}

test('paper is always white', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('dateline-theme', 'dark'));
	await page.goto('./');
	await page.emulateMedia({ media: 'print' });
	expect(await page.evaluate(ground)).toBe(WHITE);
});

test('a visit leaves nothing behind', async ({ page, context }) => {
	await page.goto('./');
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});
