import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/lib/core/schema/story.ts';

const story = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Story;

/** Text as it stands in HTML. */
const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe.each(['build/index.html', 'build/letters-2018/index.html'])(
	'%s, before any script',
	(file) => {
		const html = readFileSync(file, 'utf8');
		const markup = html.slice(0, html.lastIndexOf('<script'));

		it('holds the title of every event', () => {
			const missing = story.events.filter((event) => !markup.includes(escaped(event.title)));
			expect(missing.map((event) => event.id)).toEqual([]);
		});

		it('holds the words of every remark', () => {
			const missing = story.remarks.filter((remark) => !markup.includes(escaped(remark.words)));
			expect(missing.map((remark) => remark.id)).toEqual([]);
		});

		it('holds the link of every source', () => {
			const links = story.sources.flatMap((source) => source.URL ?? []);
			const inHtml = (link: string) => `href="${link.replaceAll('&', '&amp;')}"`;
			expect(links.filter((link) => !markup.includes(inHtml(link)))).toEqual([]);
		});

		it('holds the question of every dispute', () => {
			const missing = story.disputes.filter((d) => !markup.includes(escaped(d.question)));
			expect(missing.map((dispute) => dispute.id)).toEqual([]);
		});

		it('has one mark for each place that the story counts', () => {
			const counted = story.events
				.filter((event) => event.status === story.map.counted)
				.flatMap((event) => event.places ?? []);
			const marks = [...markup.matchAll(/data-place="([^"]+)"/g)].map(([, id]) => id ?? '');
			expect(new Set(counted).size).toBe(23);
			for (const id of new Set(counted))
				expect(marks.filter((mark) => mark === id)).toHaveLength(1);
		});

		it('has each id once', () => {
			const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
			expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		});

		it('leads to nothing that is not there', () => {
			const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''));
			const targets = [...markup.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id ?? '');
			expect(targets.filter((id) => !ids.has(id))).toEqual([]);
		});
	}
);
