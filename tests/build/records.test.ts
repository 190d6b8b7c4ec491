/** The pages of single records, as the build has written them. */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';
import type { Story } from '../../src/lib/core/schema/story.ts';
import { RECORD_PAGES } from '../../src/lib/core/views/record-paths.ts';
import { CARD_SIZE } from '../../src/lib/server/social-card.ts';
import { faultsOf } from '../support/valid-html.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;
const LISTS = ['remarks', 'disputes', 'sources'];
const records = RECORD_PAGES.flatMap((kind) =>
	story[kind].map(({ id }) => ({ kind, id, path: `${story.id}/${kind}/${id}` }))
);
const pages = [...records, ...LISTS.map((list) => ({ path: `${story.id}/${list}` }))];

const read = (path: string) => readFileSync(`build/${path}/index.html`, 'utf8');

/** Text as it stands in HTML. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Folders of the site that a page leads to. */
const linksOf = (path: string): string[] =>
	[...read(path).matchAll(/<a [^>]*?href="(\.[^"#?]*)/g)].map(([, href = '']) =>
		join(path, href).replace(/\/$/, '')
	);

test('every event, remark, place and dispute has a page, and the lists have theirs', () => {
	expect(records.length).toBeGreaterThan(200);
	expect(pages.filter(({ path }) => !existsSync(`build/${path}/index.html`))).toEqual([]);
});

test('every page is reached by links from the story’s own', () => {
	const reached = new Set([story.id]);
	// A set may grow while it is walked; what is added is walked too.
	for (const path of reached) {
		const found = linksOf(path).filter((to) => existsSync(`build/${to}/index.html`));
		for (const to of found) if (to.startsWith(story.id)) reached.add(to);
	}
	expect(pages.filter(({ path }) => !reached.has(path))).toEqual([]);
});

test('every record has a card of the size that networks ask for', () => {
	for (const { kind, id } of records) {
		const png = readFileSync(`build/files/${story.id}/cards/${kind}/${id}.png`);
		const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
		expect(size, id).toEqual(CARD_SIZE);
		expect(read(`${story.id}/${kind}/${id}`)).toContain(
			`files/${story.id}/cards/${kind}/${id}.png`
		);
	}
});

test('every record says in JSON-LD what it is', () => {
	const types = { events: 'Event', remarks: 'Quotation', disputes: 'Question' };
	for (const { kind, path } of records) {
		const [, text = ''] =
			/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(read(path)) ?? [];
		const { mainEntity } = JSON.parse(text) as { mainEntity: Record<string, unknown> };
		const wanted = kind === 'places' ? ['AdministrativeArea', 'Place'] : [types[kind]];
		expect(wanted, path).toContain(mainEntity['@type']);
	}
	expect(read(story.id)).toContain('"@type":"Dataset"');
});

test('a page holds its record: the words, the summary, the claims, the name', () => {
	for (const { id, words, wordings } of story.remarks) {
		const html = read(`${story.id}/remarks/${id}`);
		expect(html).toContain(escaped(words));
		for (const { note } of wordings) expect(html).toContain(escaped(note ?? ''));
	}
	for (const { id, summary, timeNote = '' } of story.events) {
		const html = read(`${story.id}/events/${id}`);
		expect(html).toContain(escaped(summary));
		expect(html).toContain(escaped(timeNote));
	}
	for (const { id, claims, reason } of story.disputes) {
		const html = read(`${story.id}/disputes/${id}`);
		for (const text of [reason, ...claims.map(({ claim }) => claim)])
			expect(html).toContain(escaped(text));
	}
	for (const { id, names } of story.places) {
		expect(read(`${story.id}/places/${id}`)).toContain(escaped(names.formal));
	}
});

test('what rests on one source is marked as such, and nothing else is', () => {
	for (const { id, sources } of story.events) {
		const [, after = ''] = read(`${story.id}/events/${id}`).split('id="sources-heading"');
		const [heading = ''] = after.split('</h2>');
		expect(heading.includes('One source'), id).toBe(new Set(sources).size === 1);
	}
});

test('every source stands in the list with what rests on it', () => {
	const html = read(`${story.id}/sources`);
	for (const { id } of story.sources) expect(html).toContain(`<tr id="${id}"`);
	for (const { id } of story.events) expect(html).toContain(`../events/${id}/`);
	for (const { id } of story.remarks) expect(html).toContain(`../remarks/${id}/`);
});

test('a remark can be taken along in three styles, before any script', () => {
	for (const { id } of story.remarks) {
		const html = read(`${story.id}/remarks/${id}`);
		for (const style of ['APA', 'MLA', 'Chicago']) expect(html).toContain(`${style} citation`);
	}
});

test('pages load one script of at most 1 KB and nothing else but fonts', () => {
	for (const { path } of records) {
		const scripts = [...read(path).matchAll(/<script[^>]* src="([^"]+)"/g)];
		expect(scripts, path).toHaveLength(1);
		const [[, address = ''] = []] = scripts;
		expect(readFileSync(`build/${join(path, address)}.br`).length).toBeLessThanOrEqual(1000);
		expect(read(path)).not.toContain('rel="stylesheet"');
	}
});

test.each(pages)('$path is valid HTML', async ({ path }) => {
	expect(await faultsOf(read(path))).toEqual([]);
});

test('robots may read everything', () => {
	expect(readFileSync('build/robots.txt', 'utf8')).toContain('Allow: /\n');
});
