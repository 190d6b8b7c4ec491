/** What other sites show of ours: as oEmbed 1.0 (https://oembed.com) wants it, and as WordPress leaves it. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordOembed, viewOembed, type Oembed } from '#lib/core/export/oembed.ts';
import { EMBED_RECORDS, EMBED_VIEWS } from '#lib/core/views/embed-views.ts';
import { remarkTitle } from '#lib/core/views/take-along.ts';
import { filterAsWordPress } from '../../../support/wordpress-filter.ts';
import { HOSTILE, hostile, shipped, STORIES } from './told-stories.ts';

const SITE = 'https://example.org/some/folder';

const whole = z.url({ protocol: /^https?$/ });
const pixels = z.int().positive();
/** Section 2.3.4 of the specification: what every answer may hold, and what a rich one must. */
const RICH = z.strictObject({
	type: z.literal('rich'),
	version: z.literal('1.0'),
	html: z.string().min(1),
	width: pixels,
	height: pixels,
	title: z.string().optional(),
	author_name: z.string().optional(),
	author_url: whole.optional(),
	provider_name: z.string().optional(),
	provider_url: whole.optional(),
	cache_age: z.int().positive().optional(),
	// One of the three needs the other two.
	thumbnail_url: whole,
	thumbnail_width: pixels,
	thumbnail_height: pixels
});

const answers: [string, Oembed][] = STORIES.flatMap(([name, { model }]) => [
	...EMBED_VIEWS.map((view): [string, Oembed] => [
		`the ${view.id} of ${name}`,
		viewOembed(model, view, SITE)
	]),
	...EMBED_RECORDS.flatMap((kind) =>
		model[`${kind}s`].map(({ id }): [string, Oembed] => {
			const answer = recordOembed(model, kind, id, SITE);
			expect.assert(answer);
			return [`the ${kind} ${id} of ${name}`, answer];
		})
	)
]);

/** The only element of the markup, and that nothing stands beside it. */
function onlyElement(html: string) {
	const { children } = parseDocument(html);
	expect(children).toHaveLength(1);
	const [element] = DomUtils.getElementsByTagName('*', children);
	return element;
}

describe.each(answers)('%s', (_, answer) => {
	it('is a rich answer of oEmbed 1.0', () => {
		expect(RICH.safeParse(answer).error).toBeUndefined();
	});

	it('is one frame and nothing else, of the height it states', () => {
		const frame = onlyElement(answer.html);
		expect(frame?.name).toBe('iframe');
		expect(frame?.attribs['src']).toMatch(/^https:\/\/example\.org\/some\/folder\/embed\/.+\/$/);
		expect(frame?.attribs['height']).toBe(String(answer.height));
	});

	it('keeps address, name and size in WordPress, and is not hidden there', () => {
		const before = onlyElement(answer.html)?.attribs ?? {};
		const after = onlyElement(filterAsWordPress(answer.html, 'abc') ?? '')?.attribs ?? {};
		expect(after).toMatchObject({
			src: `${before['src']}#?secret=abc`,
			title: before['title'],
			width: '100%',
			height: before['height'],
			// Else a frame has a grey rim there.
			frameborder: '0',
			sandbox: 'allow-scripts'
		});
		expect(after).not.toHaveProperty('style');
	});
});

it('names the story and its records in plain text, whatever signs stand in them', () => {
	for (const view of EMBED_VIEWS) {
		const answer = viewOembed(hostile.model, view, SITE);
		expect(answer.title).toBe(HOSTILE);
		expect(onlyElement(answer.html)?.attribs['title']).toBe(`${view.label}: ${HOSTILE}`);
	}
	const [event] = hostile.model.events;
	expect(recordOembed(hostile.model, 'event', event?.id ?? '', SITE)?.title).toBe(HOSTILE);
	const { model } = shipped;
	const [remark, place] = [model.remarks[0], model.places[0]];
	expect.assert(remark && place);
	const titleOf = (kind: 'remark' | 'place', id: string) =>
		recordOembed(model, kind, id, SITE)?.title;
	expect(titleOf('remark', remark.id)).toBe(remarkTitle(model, remark));
	expect(titleOf('place', place.id)).toBe(place.names.formal);
});

it('has no answer for a record that the story has not', () => {
	for (const kind of EMBED_RECORDS) {
		expect(recordOembed(shipped.model, kind, 'never', SITE)).toBeNull();
	}
});
