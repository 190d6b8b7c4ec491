/** A site that knows its address tells others, in the heads of its pages, how to show them. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import StoryHead from '#lib/components/frame/StoryHead.svelte';
import { readStory } from '#lib/server/read-story.ts';

const SITE = 'https://example.org/some/folder';
const STORY = 'letters-2018';
const [remark] = readStory(STORY).remarks;

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
		expect(files.get(offered?.href ?? '')).toMatchObject({ title: story.title });
	});

	it('and so does the page of a remark', async () => {
		const { remarkPage } = await import('#lib/server/record-pages.ts');
		const page = await remarkPage({ story: STORY, record: remark?.id ?? '' }).text();
		const [offered, ...others] = offeredIn(page);
		expect(others).toEqual([]);
		const files = await filesOf(
			await import('../../../src/routes/files/[story]/oembed/remarks/[record].json/+server.ts'),
			({ story, record }) => `${story}/oembed/remarks/${record}.json`
		);
		expect(files.get(offered?.href ?? '')).toMatchObject({ title: offered?.title });
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
