/** Stories against texts that lie in a folder and against pages of a server on this machine. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Story } from '../../../../src/lib/core/schema/story.ts';
import { checkQuotes, type WordingResult } from '../../../../src/lib/server/quotes/check-quotes.ts';
import { POLITE, politeClient } from '../../../../src/lib/server/quotes/polite-client.ts';
import { answer, loopback, type Loopback } from '../../../support/loopback.ts';
import { QUOTE_CASES } from '../../../support/quote-cases.ts';

const minimal = JSON.parse(readFileSync('tests/fixtures/good/minimal.json', 'utf8')) as Story;
const [remark] = minimal.remarks;

interface Quoted {
	words: string;
	URL?: string;
	archive?: string;
}

/** A story with one source, one remark and one wording for each. */
const storyOf = (quoted: readonly Quoted[]): Story => ({
	...minimal,
	sources: quoted.map(({ words: _, ...addresses }, index) => ({
		...{ id: `source-${index}`, type: 'webpage', publisher: 'The Paper', note: 'Made up.' },
		...addresses
	})),
	remarks: quoted.map(({ words }, index) => ({
		...remark!,
		id: `remark-${index}`,
		words,
		wordings: [{ source: `source-${index}`, exact: words }]
	}))
});

const date = '2018-02-01';
const verdictsOf = (results: readonly WordingResult[]) =>
	results.map(({ check }) => check?.verdict ?? null);

test('there are at least forty cases', () => {
	expect(QUOTE_CASES.length).toBeGreaterThanOrEqual(40);
});

describe('each page of the cases, quoted by one story', () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	let server: Loopback;
	let saved: WordingResult[] = [];
	let fetched: WordingResult[] = [];

	beforeAll(async () => {
		for (const [index, { html }] of QUOTE_CASES.entries()) {
			writeFileSync(join(folder, `source-${index}.html`), html);
		}
		const pages = QUOTE_CASES.map(({ html }, index) => [`/${index}`, answer(html)] as const);
		server = await loopback(Object.fromEntries(pages));
		const story = storyOf(
			QUOTE_CASES.map(({ words }, index) => ({ words, URL: `${server.origin}/${index}` }))
		);
		saved = await checkQuotes(story, { texts: folder, client: null, date });
		fetched = await checkQuotes(story, { texts: null, client: politeClient(), date });
	});
	afterAll(() => server.close());

	test.each(QUOTE_CASES.map((quoteCase, index) => ({ ...quoteCase, index })))(
		'$verdict: $name',
		({ verdict, index }) => {
			expect([saved[index]?.check?.verdict, fetched[index]?.check?.verdict]).toEqual([
				verdict,
				verdict
			]);
			expect(saved[index]?.check?.hash).toMatch(/^[0-9a-f]{64}$/);
			expect(saved[index]?.check).toEqual(fetched[index]?.check);
		}
	);

	test('robots.txt is asked for once, and never more than two pages at a time', () => {
		expect(server.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
		expect(server.most()).toBeLessThanOrEqual(2);
	});
});

describe('what cannot be read', () => {
	const page = '<p>“We will not pay,” she said.</p>';
	const wall = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>';
	let server: Loopback;
	const check = async (quoted: Omit<Quoted, 'words'>, words = 'We will not pay,') => {
		const story = storyOf([{ words, ...quoted }]);
		const client = politeClient({ ...POLITE, timeout: 300, bytes: 100_000 });
		const [result] = await checkQuotes(story, { texts: null, client, date });
		return { verdict: result?.check?.verdict ?? null, remarks: result?.remarks ?? '' };
	};

	beforeAll(async () => {
		server = await loopback({
			'/page': answer(page),
			'/scripted': answer('<div id="app"></div><script>app()</script>'),
			'/deep': answer('<b>'.repeat(20_000)),
			'/wall': answer('Subscribe', { status: 402 }),
			'/forbidden': answer('No', { status: 403 }),
			'/legal': answer('No', { status: 451 }),
			'/marked': answer(`${wall}<p>“We will,” she began.</p>`),
			'/marked-but-there': answer(`${wall}${page}`),
			'/locked': answer('<meta property="article:content_tier" content="locked"><p>Hello.</p>')
		});
	});
	afterAll(() => server.close());

	test('a page that is gone is read in its archived copy', async () => {
		const gone = { URL: `${server.origin}/gone`, archive: `${server.origin}/page` };
		expect(await check(gone)).toEqual({ verdict: 'exact', remarks: '' });
	});

	test('without an archived copy, or with one that is gone too, it is unreachable', async () => {
		const { verdict, remarks } = await check({ URL: `${server.origin}/gone` });
		expect([verdict, remarks]).toEqual(['unreachable', `${server.origin}/gone is gone (HTTP 404)`]);
		const both = { URL: `${server.origin}/gone`, archive: `${server.origin}/gone-too` };
		expect((await check(both)).remarks).toMatch(/gone \(HTTP 404\); .*gone-too is gone/);
	});

	test.each(['/wall', '/forbidden', '/legal'])('%s says that it is a wall', async (path) => {
		const { verdict, remarks } = await check({ URL: server.origin + path });
		expect(verdict).toBe('unreachable');
		expect(remarks).toMatch(/is behind a wall \(HTTP 4\d\d\)$/);
	});

	test('words that are not in the part before a marked wall are not called missing', async () => {
		for (const path of ['/marked', '/locked']) {
			const { verdict, remarks } = await check({ URL: server.origin + path }, 'Sanctuary cities');
			expect(verdict).toBe('unreachable');
			expect(remarks).toMatch(/is behind a wall \(/);
		}
	});

	test('a page that only its scripts fill, or that nests without end, was not read', async () => {
		expect((await check({ URL: `${server.origin}/scripted` })).remarks).toMatch(
			/shows no text without its scripts$/
		);
		expect((await check({ URL: `${server.origin}/deep` })).remarks).toMatch(
			/stand too deep in one another$/
		);
	});

	test('words that stand before a marked wall are found', async () => {
		expect((await check({ URL: `${server.origin}/marked-but-there` })).verdict).toBe('exact');
	});

	test('a source without an address is not tried and has no verdict', async () => {
		expect(await check({})).toEqual({ verdict: null, remarks: 'the source has no address' });
	});

	test('with saved texts only, what is not saved is not checked', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
		writeFileSync(join(folder, 'source-1.txt'), 'We will not pay,');
		writeFileSync(join(folder, 'source-2.html'), `${wall}<p>Hello.</p>`);
		const story = storyOf([{ words: 'We' }, { words: 'We will not pay,' }, { words: 'No' }]);
		const results = await checkQuotes(story, { texts: folder, client: null, date });
		expect(verdictsOf(results)).toEqual([null, 'exact', null]);
		expect(results[0]?.remarks).toBe('no saved text');
		expect(results[2]?.remarks).toMatch(/behind a wall/);
	});

	test('a saved text goes before the page', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
		writeFileSync(join(folder, 'source-0.txt'), 'We will pay');
		const story = storyOf([{ words: 'We will pay', URL: `${server.origin}/page` }]);
		const askedBefore = server.asked.length;
		const results = await checkQuotes(story, { texts: folder, client: politeClient(), date });
		expect(verdictsOf(results)).toEqual(['exact']);
		expect(server.asked).toHaveLength(askedBefore);
	});
});

test('20 MB of HTML have their verdicts soon', { timeout: 240_000 }, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	const filler =
		'<p>The council met &ndash; as it does &ndash; and the mayor said “we’ll see” again.</p>\n';
	const half = filler.repeat(10e6 / filler.length);
	const html = `${half}<p>“The law isn’t ours to break, and resolute people know it.”</p>${half}`;
	const words = [
		'The law isn’t ours to break, and resolute people know it.',
		"The law isn't ours to break",
		'The law … resolute people know it.',
		'The law isn’t ours to bend, and resolute people know it.',
		'The law isn’t ours to break, and resolutepeople know it.',
		'Sanctuary cities befriend cartels'
	];
	const story = storyOf([{ words: '' }]);
	story.remarks = words.map((exact, index) => ({
		...remark!,
		id: `remark-${index}`,
		wordings: [{ source: 'source-0', exact }]
	}));
	writeFileSync(join(folder, 'source-0.html'), html);
	const started = performance.now();
	const results = await checkQuotes(story, { texts: folder, client: null, date });
	expect(verdictsOf(results)).toEqual([
		...['exact', 'typography', 'ellipsis', 'differs', 'differs', 'missing']
	]);
	expect(performance.now() - started).toBeLessThan(200_000);
});
