/**
 * The picture of the shipped story is compared whole with a file, so that no change of it goes
 * unseen. After one that is meant: `npx vitest run --project unit tests/unit/core/picture -u`, and
 * look at the file.
 */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureColours } from '../../../../src/lib/core/picture/colours.ts';
import {
	mapPicture,
	PICTURE_SIZE,
	pictureName,
	type MapPictureInput
} from '../../../../src/lib/core/picture/map-picture.ts';
import type { Model, StoryEvent } from '../../../../src/lib/core/model/story-model.ts';
import { DAY_COLOURS } from '../../../../src/lib/server/day-colours.ts';
import { drawing, geometry, model } from '../geo/atlas-story.ts';

const eventWith = (id: string): StoryEvent => {
	const event = model.event.get(id);
	if (!event) throw new Error(`no event ${id}`);
	return event;
};

const input: MapPictureInput = {
	model,
	drawing,
	geometry,
	event: eventWith(model.focus.event),
	place: null,
	colours: DAY_COLOURS,
	address: 'https://example.org/timelines/letters-2018/?at=letters-released',
	fonts: null
};

/** The texts that are drawn and read, not their halos. */
const textsOf = (svg: string) =>
	svg
		.replace(/<g aria-hidden="true".*?<\/g>/g, '')
		.match(/<text[^>]*>.*?<\/text>/g)
		?.map((text) =>
			text
				.replace(/<[^>]+>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
		);

/** How many of the pixels differ from the paper. */
function inked(svg: string): number {
	const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	const [r, g, b] = pixels;
	let count = 0;
	for (let i = 0; i < pixels.length; i += 4) {
		if (pixels[i] !== r || pixels[i + 1] !== g || pixels[i + 2] !== b) count++;
	}
	return count / (pixels.length / 4);
}

describe('the picture of a map', () => {
	it('is the same as it was', async () => {
		await expect(`${mapPicture(input)}\n`).toMatchFileSnapshot('../../../golden/map.svg');
	});

	it('says what, when, how many, from where, and where to find it', () => {
		const texts = textsOf(mapPicture(input)) ?? [];
		expect(texts).toContain(model.story.title);
		expect(texts).toContain('Jan. 24, 2018');
		expect(texts).toContain(input.event.title);
		expect(texts).toContain('23 of 23');
		expect(texts.join('\n')).toMatch(
			/Source: Twenty-three letters, \d+ sources\. Data of .*, version .*, licensed CC-BY-4\.0\. Boundaries: U\.S\. Census Bureau\./
		);
		expect(texts).toContain(input.address);
	});

	it('names every counted place', () => {
		const svg = mapPicture(input);
		const names = textsOf(svg)?.join('\n').toLowerCase();
		for (const { names: own } of model.places.filter((place) => place.counted)) {
			const wanted = [own.label?.replace(' | ', ' '), own.short, own.brief];
			expect(
				wanted.some((name) => name && names?.includes(name.toLowerCase())),
				own.short
			).toBe(true);
		}
	});

	it('refers to nothing outside itself', () => {
		const svg = mapPicture({
			...input,
			fonts: { serif: 'data:font/woff2;base64,AA', sans: 'data:font/woff2;base64,AA' }
		});
		expect(svg.match(/url\((?!#|data:)[^)]*\)/g)).toBeNull();
		expect(svg.match(/\b(href|src)=/g)).toBeNull();
		expect(svg.match(/@font-face/g)).toHaveLength(2);
		expect(svg).not.toContain('var(--');
	});

	it('is covered by land and marks, and by more than the ground', () => {
		expect(inked(mapPicture(input))).toBeGreaterThan(0.15);
		expect(inked(mapPicture({ ...input, geometry: {} }))).toBeLessThan(0.1);
	});

	it('shows the map as it stood then, and says what is hollow', () => {
		const before = mapPicture({ ...input, event: eventWith('section-1373-enacted') });
		expect(textsOf(before)).toContain('0 of 23');
		expect(textsOf(before)).toContain('Had no letter yet');
		expect(textsOf(mapPicture(input))).not.toContain('Had no letter yet');
	});

	it('names only the places that the event is about, with their part', () => {
		const svg = mapPicture({ ...input, event: eventWith('fischer-criticises-but-goes') });
		expect(textsOf(svg)).toContain('Louisville Metro plans to go');
		expect(textsOf(svg)?.join('\n')).not.toContain('Burlington');
	});

	it('says whose numbers stand where there was no room for names, as far as there is room', () => {
		const withNumbers = (count: number) => {
			const numbered = Array.from({ length: count }, (_, i) => ({
				place: `town-${i}`,
				name: `Town ${i}`,
				number: i + 1
			}));
			const tiers = drawing.tiers.map((tier) => ({ ...tier, numbered }));
			return textsOf(mapPicture({ ...input, drawing: { ...drawing, tiers } }))?.join('\n') ?? '';
		};
		expect(withNumbers(2).replaceAll('\u00a0', ' ')).toContain('1 Town 0; 2 Town 1');
		expect(withNumbers(500)).toContain('…');
	});

	it('frames and names territories, and joins an inset to its part of the map by a letter', () => {
		const territories = [
			{ fips: '72', name: 'An Island', postal: 'AI', box: [800, 450, 860, 486] }
		];
		const insets = drawing.insets.map((inset) => ({
			...inset,
			connectors: [],
			badge: { letter: 'Q', x: 300, y: 300 }
		}));
		const texts = textsOf(
			mapPicture({ ...input, drawing: { ...drawing, insets, territories } as typeof drawing })
		);
		expect(texts).toContain('An Island');
		expect(texts?.filter((text) => text === 'Q')).toHaveLength(2);
	});

	it('outlines the selected place', () => {
		const place = model.place.get('illinois') ?? null;
		const outlines = (svg: string) => svg.split(`stroke="${DAY_COLOURS['map-select']}"`).length - 1;
		expect(outlines(mapPicture(input))).toBe(0);
		expect(outlines(mapPicture({ ...input, place }))).toBeGreaterThan(0);
	});

	it('takes its colours from what it is given', () => {
		const svg = mapPicture({ ...input, colours: pictureColours(() => 'rebeccapurple') });
		expect(svg.match(/(fill|stroke)="(?!none|url|rebeccapurple)[^"]*"/g)).toBeNull();
	});

	it('leaves the address out while nobody knows it', () => {
		expect(mapPicture({ ...input, address: null })).not.toContain('example.org');
	});

	it('is well-formed whatever a story says', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 300 }),
			fc.constantFrom('<script>alert(1)</script>', ']]>', '"\'&amp;', '\u0000\u0008\uffff\ud800')
		);
		fc.assert(
			fc.property(hostile, hostile, hostile, (title, words, address) => {
				const story = { ...model.story, title, license: words, updatedWords: words };
				const statuses = model.statuses.map((status) => ({ ...status, label: words, many: words }));
				const told: Model = { ...model, story, statuses };
				const event = { ...input.event, title: words, when: { ...input.event.when, hour: title } };
				const tiers = drawing.tiers.map((tier) => ({
					...tier,
					labels: tier.labels.map((label) => ({ ...label, lines: [title, words] }))
				}));
				const svg = mapPicture({
					...input,
					model: told,
					drawing: { ...drawing, tiers },
					geometry: {},
					event,
					address
				});
				expect(svg).not.toContain('<script');
				expect(svg.isWellFormed()).toBe(true);
				expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
			}),
			{ numRuns: 25 }
		);
	}, 30_000);
});

describe('its file', () => {
	it('is named after the story and the day', () => {
		expect(pictureName('a-story', input.event, 'png')).toBe('a-story-map-2018-01-24.png');
	});

	it('is named after the event where the day is not known', () => {
		const event = { ...input.event, when: { ...input.event.when, datetime: '' } };
		expect(pictureName('a-story', event, 'svg')).toBe(`a-story-map-${event.id}.svg`);
	});

	it('fills a slide', () => {
		expect(PICTURE_SIZE.width / PICTURE_SIZE.height).toBeCloseTo(16 / 9);
	});
});
