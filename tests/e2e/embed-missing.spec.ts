/** A frame whose address names nothing, in a page of another site: a plain card with a way on. */
import type { Page } from '@playwright/test';
import { openHost, useHost } from './host-page.ts';
import { expect, test } from './support.ts';

const home = () => new URL(test.info().project.use.baseURL ?? '');

useHost();

test.beforeEach(({ viewport }) => {
	test.skip((viewport?.width ?? 0) < 640, 'the host is the same on every screen');
});

/** What the browser itself says of a page that is not there, and of a script that it does not run. */
const BY_BROWSER = /status of 404|Blocked script execution/;

const frame = (page: Page, sandbox: string) =>
	openHost(
		page,
		`<iframe title="A place" width="300" height="200" frameborder="0"
		src="${home().href}embed/letters-2018/place/never/" ${sandbox}></iframe>`
	);

for (const sandbox of ['', 'sandbox="allow-scripts"', 'sandbox=""']) {
	test(`it fits a small frame and leads to the site (${sandbox || 'plain frame'})`, async ({
		page,
		offences
	}) => {
		const inner = await frame(page, sandbox);
		await expect(inner.getByRole('heading')).toHaveText('There is no page here');
		await expect(inner.locator('svg')).toBeHidden();
		const link = inner.getByRole('link');
		await expect(link).toBeInViewport();
		const hidden = await inner.locator('html').evaluate((html) => html.scrollHeight - innerHeight);
		expect(hidden, 'px that need scrolling').toBeLessThanOrEqual(0);
		expect(offences.filter((offence) => !BY_BROWSER.test(offence))).toEqual([]);
		// The page that is not there, and nothing that was asked for on its behalf.
		expect(offences.filter((offence) => offence.includes('404'))).toHaveLength(1);
		offences.length = 0;

		const address = () => page.frames()[1]?.url();
		if (sandbox) {
			await link.click();
			await expect.poll(address).toBe(home().href);
			// The story's page says there what it likes: it was not made for such a frame.
			await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
			offences.length = 0;
		} else {
			const opened = page.waitForEvent('popup');
			await link.click();
			await expect.poll(async () => (await opened).url()).toBe(home().href);
		}
	});
}
