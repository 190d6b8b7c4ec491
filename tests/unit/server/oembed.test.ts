/** A site that knows its address tells others, in the heads of its pages, how to show them. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import StoryHead from '#lib/components/frame/StoryHead.svelte';
import { EMBED_VIEWS } from '#lib/core/views/embed-views.ts';
import { readStory } from '#lib/server/read-story.ts';

const SITE = 'https://example.org/some/folder';
const STORY = 'letters-2018';
const { events, places, remarks, disputes } = readStory(STORY);

// The address is read once, when the module is loaded.
beforeAll(() => void vi.stubEnv('DATELINE_SITE', `${SITE}/`));

/** Address and name of what a head offers to consumers of oEmbed. */
function offeredIn(head: string) {
	const links = DomUtils.getElementsByTagName('link', parseDocument(head));
	return links
		.filter(({ attribs }) => attribs['type'] === 'application/json+oembed')
		.map(({ attribs: { rel, href, title } }) => ({ rel, href, title }));
}

interface Route {
	entries: unknown;
	GET: unknown;
}
type Params = Record<string, string>;

/** What a route of files writes, by its address. */
async function filesOf({ entries, GET }: Route, addressOf: (params: Params) => string) {
	const all = (entries as () => Params[])();
	const get = GET as (event: { params: Params }) => Response;
	const files = all.map(async (params) => [
		`${SITE}/files/${addressOf(params)}`,
		(await get({ params }).json()) as Record<string, unknown>
	]);
	return new Map((await Promise.all(files)) as [string, Record<string, unknown>][]);
}

const viewFiles = async () =>
	filesOf(
		await import('../../../src/routes/files/[story]/oembed/[view].json/+server.ts'),
		({ story, view }) => `${story}/oembed/${view}.json`
	);
const recordFiles = async () =>
	filesOf(
		await import('../../../src/routes/files/[story]/oembed/[kind]/[record].json/+server.ts'),
		({ story, kind, record }) => `${story}/oembed/${kind}/${record}.json`
	);

describe('where the site knows its address', () => {
	it('the head of a story names a file that the build writes', async () => {
		const { loadStory, SITE: site } = await import('#lib/server/story-page.ts');
		const { story, split } = loadStory(STORY);
		const { head } = render(StoryHead, { props: { story, split, site } });
		const [offered, ...others] = offeredIn(head);
		expect(others).toEqual([]);
		expect(offered).toMatchObject({ rel: 'alternate', title: story.title });
		const files = await filesOf(
			await import('../../../src/routes/files/[story]/oembed.json/+server.ts'),
			(params) => `${params['story']}/oembed.json`
		);
		const answer = files.get(offered?.href ?? '');
		expect(answer).toMatchObject({ title: story.title });
		// The timeline has an address among the views too.
		expect((await viewFiles()).get(`${SITE}/files/${STORY}/oembed/timeline.json`)).toEqual(answer);
	});

	it('and so does the page of an event, a place and a remark', async () => {
		const { eventPage, placePage, remarkPage } = await import('#lib/server/record-pages.ts');
		const files = await recordFiles();
		for (const [pageOf, record] of [
			[eventPage, events[0]],
			[placePage, places[0]],
			[remarkPage, remarks[0]]
		] as const) {
			const page = await pageOf({ story: STORY, record: record?.id ?? '' }).text();
			const [offered, ...others] = offeredIn(page);
			expect(others).toEqual([]);
			expect(files.get(offered?.href ?? '')).toMatchObject({ title: offered?.title });
		}
	});

	it('the lists of records and disputes, which have no page for frames, offer nothing', async () => {
		const { disputePage, remarksPage } = await import('#lib/server/record-pages.ts');
		const dispute = disputePage({ story: STORY, record: disputes[0]?.id ?? '' });
		for (const page of [dispute, remarksPage(STORY)]) {
			expect(offeredIn(await page.text())).toEqual([]);
		}
	});

	it('each page for frames names the answer that frames that very page', async () => {
		const { eventEmbed, placeEmbed, remarkEmbed } = await import('#lib/server/record-embed.ts');
		const { viewEmbed } = await import('#lib/server/view-embed.ts');
		const files = new Map([...(await viewFiles()), ...(await recordFiles())]);
		const asked = (record: { id: string } | undefined) => ({
			story: STORY,
			record: record?.id ?? ''
		});
		const views = EMBED_VIEWS.map(({ id }) => [viewEmbed({ story: STORY, view: id }), id] as const);
		for (const [page, path] of [
			...views,
			[eventEmbed(asked(events[0])), `event/${events[0]?.id}`],
			[placeEmbed(asked(places[0])), `place/${places[0]?.id}`],
			[remarkEmbed(asked(remarks[0])), `remark/${remarks[0]?.id}`]
		] as const) {
			const [offered, ...others] = offeredIn(await page.text());
			expect(others).toEqual([]);
			const { html } = files.get(offered?.href ?? '') ?? {};
			expect(html).toContain(`src="${SITE}/embed/${STORY}/${path}/"`);
		}
	});
});

it('without an address, and for a story in pieces, which has no embed, nothing is offered', () => {
	const story = readStory(STORY);
	for (const props of [
		{ story, split: null, site: '' },
		{ story, split: { first: 0, size: 100 }, site: SITE }
	]) {
		const { head } = render(StoryHead, { props: props as never });
		expect(head).toContain('canonical');
		expect(offeredIn(head)).toEqual([]);
	}
});
