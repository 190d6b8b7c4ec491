/** What the pages promise to hosts, and what `npm start` does as a host. */
import { expect, test } from './support.ts';

test('an unknown address is answered by the site’s own page, which finds the way home', async ({
	page,
	offences,
	baseURL
}) => {
	const response = await page.goto('./no/such/page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await expect(page.getByRole('link')).toHaveAttribute('href', new URL(baseURL ?? '').pathname);
	// The browser itself reports the missing page, and the questions on the way home.
	expect(offences.filter((offence) => !offence.includes('404'))).toEqual([]);
	offences.length = 0;
});

test('an unknown address that looks like one of another host asks nobody else', async ({
	page,
	offences,
	baseURL
}) => {
	const response = await page.goto(`${new URL(baseURL ?? '').origin}//other.example/no/page`);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
	await page.waitForLoadState('networkidle');
	expect(offences.filter((offence) => !offence.includes('404'))).toEqual([]);
	expect(await page.getByRole('link').evaluate((link: HTMLAnchorElement) => link.host)).toBe(
		new URL(baseURL ?? '').host
	);
	offences.length = 0;
});

test('a folder without its slash leads to the one with it, query and all', async ({
	request,
	baseURL
}) => {
	const address = (baseURL ?? '').replace(/\/$/, '?place=x');
	const response = await request.get(address, { maxRedirects: 0 });
	expect(response.status()).toBe(308);
	expect(response.headers()['location']).toMatch(/\/\?place=x$/);
});

test('files with a hash in their name are kept for good, pages are asked for anew', async ({
	page
}) => {
	const answers: { address: string; cache: string | undefined }[] = [];
	page.on('response', (response) => {
		const cache = response.headers()['cache-control'];
		answers.push({ address: new URL(response.url()).pathname, cache });
	});
	await page.goto('./');
	for (const { address, cache } of answers) {
		expect(cache, address).toContain(
			address.includes('/_app/immutable/') ? 'immutable' : 'no-cache'
		);
	}
});

test('no script runs that the policy does not know', async ({ page, offences }) => {
	await page.goto('./');
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.documentElement.dataset.intruder = ""';
		document.body.append(script);
		return 'intruder' in document.documentElement.dataset;
	});
	expect(ran).toBe(false);
	expect(offences.join()).toMatch(/Content.Security.Policy/i);
	offences.length = 0;
});
