/** The bare pages for the frames of others: what they promise to hosts, read from the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexStory } from '../../src/lib/core/model/story-model.ts';
import { keptVersions, loadStory } from '../../src/lib/server/load-story.ts';
import { listStories, readStory } from '../../src/lib/server/read-story.ts';
import { weighPage } from '../../scripts/bench/page-weight.ts';

const stories = listStories();

describe.each(stories)('the timeline of %s alone', (story) => {
	const path = `embed/${story}/timeline/index.html`;
	const html = readFileSync(`build/${path}`, 'utf8');
	const { events } = readStory(story);

	test('is not for search engines, and names the page it is a part of', () => {
		expect(html).toContain('<meta name="robots" content="noindex" />');
		expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*/${story}/" />`));
	});

	test('tells every event without script', () => {
		for (const { id } of events) expect(html).toContain(`<li id="${id}"`);
	});

	test('every mark leads to its event in the page itself, wherever it is framed', () => {
		const marks = [...html.matchAll(/<a href="#([^"]+)" data-event=/g)].map(([, id]) => id);
		expect(marks.length).toBeGreaterThan(0);
		for (const id of marks) expect(html).toContain(`<li id="${id}"`);
	});

	test('loads one script and one style, no web font, and nothing of the site’s router', () => {
		const loaded = [
			...html.matchAll(
				/<(?:script|link rel="(?!canonical|icon)[^"]*")[^>]*?(?:src|href)="([^"]+)"/g
			)
		];
		const files = loaded.map(([, address = '']) => address.replace('../../..', 'build'));
		expect(files.map((file) => file.replace(/^.*\./, '')).sort()).toEqual(['css', 'js']);
		for (const file of files) {
			expect(existsSync(file), file).toBe(true);
			expect(readFileSync(file, 'utf8')).not.toMatch(/woff2|sveltekit/);
		}
	});

	test('is at most 100 KB over the wire', () => {
		const { script, html, style, fonts } = weighPage(path);
		expect(fonts).toBe(0);
		expect(script + html + style).toBeLessThanOrEqual(100_000);
	});
});

describe.each(stories)('single records of %s alone', (story) => {
	const { events, remarks, places } = readStory(story);
	const pages = [
		...places.map(({ id, names }) => ({ kind: 'place', own: 'places', id, words: names.formal })),
		...remarks.map(({ id, words }) => ({ kind: 'remark', own: 'remarks', id, words })),
		...events.map(({ id, title }) => ({ kind: 'event', own: 'events', id, words: title }))
	];

	test.each(pages)('$kind $id', ({ kind, own, id, words }) => {
		const html = readFileSync(`build/embed/${story}/${kind}/${id}/index.html`, 'utf8');
		expect(decode(html)).toContain(words);
		expect(html).toContain('<meta name="robots" content="noindex" />');
		expect(html).toMatch(
			new RegExp(`<link rel="canonical" href="[^"]*/${story}/${own}/${id}/" />`)
		);
		expect(html).toContain(`href="../../../../${story}/${own}/${id}/"`);
		expect(html).not.toContain('<script');
		for (const [, file = ''] of html.matchAll(/rel="stylesheet" href="([^"]+)"/g)) {
			expect(existsSync(file.replace('../../../..', 'build')), file).toBe(true);
		}
	});

	test.each(places)('$id is drawn, and tells its events in order with their sources', ({ id }) => {
		const path = `embed/${story}/place/${id}/index.html`;
		const html = readFileSync(`build/${path}`, 'utf8');
		const told = indexStory(loadStory(story)).events.filter((event) => event.places.includes(id));
		const titles = [...html.matchAll(/<h3[^>]*>([^]*?)<\/h3>/g)].map(([, words = '']) =>
			decode(words)
		);
		expect(titles).toEqual(told.map(({ title }) => title));
		expect([...html.matchAll(/class="cited/g)]).toHaveLength(told.length);
		expect([...html.matchAll(/<path class="land/g)]).toHaveLength(1);
		const { html: words, style } = weighPage(path);
		expect(words + style, 'bytes over the wire').toBeLessThanOrEqual(16_000);
	});

	test.each(remarks)('the page of $id gives the frame', ({ id }) => {
		const html = readFileSync(`build/${story}/remarks/${id}/index.html`, 'utf8');
		const frame = /<span id="take-frame"[^>]*>([^<]*)<\/span>/.exec(html)?.[1] ?? '';
		expect(decode(frame)).toMatch(
			new RegExp(`^<iframe src="[^"]*/embed/${story}/remark/${id}/" title="[^"]+"`)
		);
	});
});

test.each(stories)('of %s only the versions that are kept have pages', (story) => {
	const folder = `build/embed/${story}/v`;
	const kept = keptVersions(story).map(({ version }) => version);
	expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual(kept.sort());
});

const decode = (html: string): string =>
	html.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const ENTITIES: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	amp: '&',
	'#39': "'"
};
