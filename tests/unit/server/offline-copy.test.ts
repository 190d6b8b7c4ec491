/** Where the links of an offline copy lead, as the site's address is known or not. */
import { Parser } from 'htmlparser2';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import Downloads from '#lib/components/data/Downloads.svelte';

// A page is rendered, on machines that may be busy.
vi.setConfig({ hookTimeout: 60_000 });

const STORY = 'letters-2018';
const SITE = 'https://example.org/dateline';

// Made by a build; here only the markup counts.
vi.mock('#lib/server/offline-parts.ts', () => ({
	readOfflineParts: () => ({ script: '0', style: 'p{}' })
}));

/** @param site empty: not known */
async function copyFor(site: string) {
	vi.resetModules();
	// The address is read once, when the module is loaded.
	vi.stubEnv('DATELINE_SITE', site);
	const { offlineCopy } = await import('#lib/server/offline-copy.ts');
	return readLinks(offlineCopy(STORY));
}

function readLinks(html: string) {
	const ids = new Set<string>();
	const links: string[] = [];
	const parser = new Parser({
		onopentag(name, { id, href }) {
			if (id) ids.add(id);
			if (name === 'a') links.push(href ?? '');
		}
	});
	parser.end(html);
	return { html, ids, links };
}

describe.each(['', SITE])('with the site at “%s”', (site) => {
	let copy: Awaited<ReturnType<typeof copyFor>>;
	beforeAll(async () => {
		copy = await copyFor(site);
	});

	test('every link leads to what is in the file, or is a whole address', () => {
		const own = copy.links.filter((link) => !/^https?:\/\//.test(link));
		expect(own.length).toBeGreaterThan(100);
		expect(own.filter((link) => !copy.ids.has(link.replace(/^#/, '')))).toEqual([]);
	});

	test('it says which version it is, of which day, and where the page is if that is known', () => {
		const told = copy.html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
		expect(told).toMatch(/Offline copy of version \d+\.\d+\.\d+, \w+\.? \d+, \d{4}\./);
		expect(copy.html.includes(`<link rel="canonical" href="${SITE}/${STORY}/" />`)).toBe(!!site);
		expect(copy.links.includes(`${SITE}/${STORY}/`)).toBe(!!site);
	});

	test('other pages of the site are spoken of only where they can be reached', () => {
		for (const path of ['data/', 'table/', 'sources/', 'remarks/', 'disputes/'])
			expect(copy.links.includes(`${SITE}/${STORY}/${path}`), path).toBe(!!site);
		for (const words of ['Data', 'Table', 'All remarks', 'What it touches'])
			expect(new RegExp(`>\\s*${words}\\s*<`).test(copy.html), words).toBe(!!site);
	});
});

test('the page of the data offers it only where there is one', () => {
	const offered = (sizes: Record<string, number>) =>
		readLinks(render(Downloads, { props: { story: 'large', sizes } }).body).links;
	const dataset = '../../files/large/dataset.json';
	expect(offered({ 'dataset.json': 1 })).toEqual([dataset]);
	expect(offered({ 'dataset.json': 1, 'offline.html': 1 })).toEqual([
		dataset,
		'../../files/large/offline.html'
	]);
});
