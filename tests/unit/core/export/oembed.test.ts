/** What other sites show of ours: as oEmbed 1.0 (https://oembed.com) wants it, and as WordPress leaves it. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { remarkOembed, timelineOembed, type Oembed } from '#lib/core/export/oembed.ts';
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
	[`the timeline of ${name}`, timelineOembed(model, SITE)] as [string, Oembed],
	...model.remarks.map((remark): [string, Oembed] => [
		`${remark.id} of ${name}`,
		remarkOembed(model, remark, SITE)
	])
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

it('names the story and its remarks in plain text, whatever signs stand in them', () => {
	const answer = timelineOembed(hostile.model, SITE);
	expect(answer.title).toBe(HOSTILE);
	expect(onlyElement(answer.html)?.attribs['title']).toBe(`Timeline: ${HOSTILE}`);
	const [remark] = shipped.model.remarks;
	expect.assert(remark);
	expect(remarkOembed(shipped.model, remark, SITE).title).toBe(remarkTitle(shipped.model, remark));
});
