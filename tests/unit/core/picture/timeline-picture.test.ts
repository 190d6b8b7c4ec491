/**
 * The picture of the shipped story's timeline is compared whole with a file, as that of its map is.
 * After a change that is meant: `npx vitest run --project unit tests/unit/core/picture -u`, and look
 * at the file.
 */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_CHOSEN } from '../../../../src/lib/core/model/choice.ts';
import { currentEvent, shownWindow } from '../../../../src/lib/core/model/choose.ts';
import type { Model } from '../../../../src/lib/core/model/story-model.ts';
import { pictureColours } from '../../../../src/lib/core/picture/colours.ts';
import {
	timelinePicture,
	type TimelinePictureInput
} from '../../../../src/lib/core/picture/timeline-picture.ts';
import { isInWindow } from '../../../../src/lib/core/views/timeline-marks.ts';
import { DAY_COLOURS } from '../../../../src/lib/server/day-colours.ts';
import { pixels } from '../../../../src/lib/server/pixels.ts';
import { generateModel } from '../../../support/generate-story.ts';
import { model } from '../geo/atlas-story.ts';

const input: TimelinePictureInput = {
	model,
	window: shownWindow(model, NOTHING_CHOSEN),
	event: currentEvent(model, NOTHING_CHOSEN),
	colours: DAY_COLOURS,
	address: 'https://example.org/timelines/letters-2018/',
	fonts: null
};

/** The texts that are drawn and read, not their halos. */
const textsOf = (svg: string) =>
	[
		...svg.replace(/<g aria-hidden="true".*?<\/g>/g, '').matchAll(/<text[^>]*>([^]*?)<\/text>/g)
	].map(([, words = '']) => words.replace(/<[^>]+>/g, ' ').trim());

describe('the picture of a timeline', () => {
	it('is the same as it was', async () => {
		await expect(`${timelinePicture(input)}\n`).toMatchFileSnapshot('../../../golden/timeline.svg');
	});

	it('says which story, which time, which kinds of events, from where, and where to find it', () => {
		const texts = textsOf(timelinePicture(input));
		expect(texts).toContain(model.story.title);
		expect(texts).toContain(input.window.label);
		for (const { label } of model.lanes) expect(texts).toContain(label);
		expect(texts.join('\n')).toMatch(/Source: .+ sources\. Data of .+, version .+, licensed CC-BY/);
		expect(texts).toContain(input.address);
	});

	it('counts the events that it shows', () => {
		const shown = model.events.filter((event) => isInWindow(input.window, event));
		expect(textsOf(timelinePicture(input))).toContain(
			`${shown.length} events of ${model.events.length}`
		);
	});

	it('writes both numbers of its count alike', () => {
		const many = generateModel(1000, 1);
		const window = shownWindow(many, NOTHING_CHOSEN);
		const event = currentEvent(many, NOTHING_CHOSEN);
		const svg = timelinePicture({ ...input, model: many, window, event });
		expect(textsOf(svg)).toContain('1,000 events of 1,000');
	});

	it('explains its signs, and only those that it has', () => {
		expect(textsOf(timelinePicture(input)).join()).toContain('a limit that a source sets');
		const [years = input.window] = model.windows;
		expect(textsOf(timelinePicture({ ...input, window: years })).join()).not.toContain('limit');
	});

	it.each(model.windows.map((window) => [window.label, window] as const))(
		'of %s keeps all words inside',
		(_, window) => {
			const svg = timelinePicture({ ...input, window });
			const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
			expect(Number(width)).toBe(1280);
			expect(Number(height)).toBeGreaterThan(400);
			const box = new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox();
			expect(box?.width).toBeLessThanOrEqual(1280);
			expect(box?.height).toBeLessThanOrEqual(Number(height));
		}
	);

	it('refers to nothing outside itself', () => {
		const fonts = { serif: 'data:font/woff2;base64,AA', sans: 'data:font/woff2;base64,AA' };
		const svg = timelinePicture({ ...input, fonts });
		expect(svg.match(/url\((?!#|data:)[^)]*\)/g)).toBeNull();
		expect(svg.match(/\b(href|src)=/g)).toBeNull();
		expect(svg).not.toContain('var(--');
	});

	it('takes its colours from what it is given', () => {
		const svg = timelinePicture({ ...input, colours: pictureColours(() => 'rebeccapurple') });
		expect(svg.match(/(fill|stroke|stop-color)="(?!none|url|rebeccapurple)[^"]*"/g)).toBeNull();
	});

	it('leaves the address out while nobody knows it', () => {
		expect(timelinePicture({ ...input, address: null })).not.toContain('example.org');
	});

	it('is well-formed whatever a story says', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.constantFrom('<script>alert(1)</script>', ']]>', '"\'&amp;', '\u0000\u0008\uffff\ud800')
		);
		fc.assert(
			fc.property(hostile, hostile, (title, words) => {
				const told: Model = {
					...model,
					story: { ...model.story, title, license: words },
					lanes: model.lanes.map((lane) => ({ ...lane, label: words })),
					events: model.events.map((event) => ({ ...event, label: words }))
				};
				const window = { ...input.window, label: title };
				const svg = timelinePicture({ ...input, model: told, window });
				expect(svg).not.toContain('<script');
				expect(svg.isWellFormed()).toBe(true);
				expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
			}),
			{ numRuns: 15 }
		);
	}, 60_000);
});

describe('its pixels', () => {
	it('are set in the typefaces of the site', () => {
		// Of one face alone words would be as wide in both.
		const words = (family: string) =>
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text y="20" ${family}>Letters</text></svg>`;
		const svg = timelinePicture(input);
		const [serif = '', sans = ''] = [...new Set(svg.match(/font-family="[^"]*"/g))];
		expect(Buffer.from(pixels(words(serif))).equals(Buffer.from(pixels(words(sans))))).toBe(false);
	});
});
