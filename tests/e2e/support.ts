/** What every browser test holds the page to, whatever else it tests. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** Collects what a page must never do: complain, fail, or ask another host for anything. */
function watch(page: Page, homes: readonly string[]): string[] {
	const offences: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'warning' || message.type() === 'error') {
			offences.push(`console ${message.type()}: ${message.text()}`);
		}
	});
	page.on('pageerror', (error) => offences.push(`page error: ${error.message}`));
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol !== 'data:' && protocol !== 'blob:' && !homes.includes(origin)) {
			offences.push(`request to another host: ${request.url()}`);
		}
	});
	return offences;
}

interface Fixtures {
	/**
	 * What the page did wrong so far; a test fails if anything is left in it. A test that provokes
	 * a message on purpose checks it here and empties the list.
	 */
	offences: string[];
	/** An origin of a host that frames our pages; requests to it are at home too. */
	hostOrigin: string | undefined;
}

export const test = base.extend<Fixtures>({
	hostOrigin: [undefined, { option: true }],
	offences: [
		async ({ page, baseURL, hostOrigin }, use) => {
			const home = new URL(baseURL ?? '').origin;
			const offences = watch(page, hostOrigin ? [home, hostOrigin] : [home]);
			await use(offences);
			expect(offences, 'the page stayed silent and at home').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Versions and levels of the rules that every page keeps, as axe names them. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with the rule, its page and the elements, if axe finds a breach of WCAG 2.2 A or AA.
 * @param part selects what is looked at, where the rest of a long page is as it was
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).include(part).withTags(WCAG).analyze();
	const found = violations.flatMap(({ id, help, helpUrl, nodes }) =>
		nodes.map(({ target, failureSummary }) => ({
			rule: `${id}: ${help} (${helpUrl})`,
			element: target.join(' '),
			why: failureSummary
		}))
	);
	expect(found, 'WCAG 2.2 A and AA').toEqual([]);
}
