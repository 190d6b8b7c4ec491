import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS } from '../../../../src/lib/core/geo/frame.ts';
import { labelBoxes } from '../../../../src/lib/core/geo/label-text.ts';
import { insetScene, mainScene } from '../../../../src/lib/core/geo/label-scene.ts';
import type { LabelTier, PlacedLabel } from '../../../../src/lib/core/geo/map-drawing.ts';
import { DOT_RADIUS, isDot } from '../../../../src/lib/core/geo/mark-size.ts';
import {
	boxesMeet,
	boxWithin,
	circleMeetsBox,
	segmentMeetsBox,
	type Box
} from '../../../../src/lib/core/geo/plane.ts';
import type { Sited } from '../../../../src/lib/core/geo/spots.ts';
import { giveNumbers } from '../../../../src/lib/core/geo/label-numbers.ts';
import { layOutNames, NUMBERED_FROM } from '../../../../src/lib/core/geo/standing-labels.ts';
import { layOutEventLabels } from '../../../../src/lib/core/geo/event-labels.ts';
import type { StoryPlace } from '../../../../src/lib/core/model/story-model.ts';
import { mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { markPlaces } from '../../../../src/lib/core/views/map-marks.ts';
import { drawing, model } from './atlas-story.ts';

/** Rounding to a tenth of a unit may cost as much. */
const SLACK = 0.2;
const shrunk = ([x0, y0, x1, y1]: Box): Box => [x0 + SLACK, y0 + SLACK, x1 - SLACK, y1 - SLACK];
const boxesOf = (label: PlacedLabel, k: number) => labelBoxes(label, k).map(shrunk);

function meetings(labels: readonly PlacedLabel[], k: number): string[] {
	return labels.flatMap((a, i) =>
		labels.slice(0, i).flatMap((b) => {
			const text = boxesOf(a, k).some((box) =>
				boxesOf(b, k).some((other) => boxesMeet(box, other))
			);
			const lines = [
				[a, b],
				[b, a]
			].some(
				([one, other]) =>
					one?.leader && other && boxesOf(other, k).some((box) => segmentMeetsBox(one.leader!, box))
			);
			return text || lines ? [`${a.place} meets ${b.place}`] : [];
		})
	);
}

interface Dot {
	id: string;
	x: number;
	y: number;
	r: number;
}

function covered(labels: readonly PlacedLabel[], dots: readonly Dot[], k: number): string[] {
	return labels.flatMap((label) =>
		dots
			.filter(({ x, y, r }) => boxesOf(label, k).some((box) => circleMeetsBox(x, y, r, box)))
			.map(({ id }) => `${label.place} covers ${id}`)
	);
}

const outside = (labels: readonly PlacedLabel[], bounds: Box, k: number): string[] =>
	labels
		.filter((label) => !boxesOf(label, k).every((box) => boxWithin(box, bounds)))
		.map(({ place }) => place);

/** Each plane of a tier: the main map, then its insets. */
function planesOf(tier: LabelTier) {
	const dot = (id: string, kind: Sited['place']['kind'], x: number, y: number, k: number) =>
		isDot(kind) ? [{ id, x, y, r: DOT_RADIUS[kind] * k }] : [];
	const standing = drawing.places.filter((place) => place.standing);
	return [
		{
			...tier,
			...mainScene(tier.width, drawing.insets, drawing.territories),
			dots: standing
				.filter((place) => !place.inset)
				.flatMap(({ id, kind, spot }) => dot(id, kind, spot.x, spot.y, tier.k))
		},
		...tier.insets.map((inset, i) => ({
			...inset,
			...insetScene(tier.width, drawing.insets[i]!),
			dots: standing.flatMap(({ id, kind, inset: at }) =>
				at?.id === inset.id ? dot(id, kind, at.spot.x, at.spot.y, inset.k) : []
			)
		}))
	];
}

describe.each(drawing.tiers)('names on the shipped map, $width px wide', (tier) => {
	it.each(planesOf(tier))('neither meet, nor cover a mark, nor leave the frame', (plane) => {
		const { labels, k, dots, bounds, kept, lines } = plane;
		expect(meetings(labels, k)).toEqual([]);
		expect(covered(labels, dots, k)).toEqual([]);
		expect(outside(labels, bounds, k)).toEqual([]);
		const inTheWay = labels.filter((label) =>
			boxesOf(label, k).some(
				(box) =>
					kept.some((other) => boxesMeet(box, other)) ||
					lines.some((line) => segmentMeetsBox(line, box))
			)
		);
		expect(inTheWay.map(({ place }) => place)).toEqual([]);
	});
});

describe('the names that an event singles out', () => {
	const few = model.events.flatMap((event) => {
		const marks = markPlaces(model, mapStateAt(model, event.id), {
			event,
			place: null,
			hovered: null
		});
		const wanted = marks.flatMap(({ id, lines, names }) =>
			lines ? [{ place: id, lines, brief: names.brief ?? null }] : []
		);
		return wanted.length ? [{ event: event.id, wanted }] : [];
	});

	it.each(few)('do not meet and are all there: $event', ({ wanted }) => {
		for (const tier of layOutEventLabels(drawing, wanted)) {
			const planes = [tier, ...tier.insets];
			for (const { labels, k } of planes) expect(meetings(labels, k)).toEqual([]);
			const named = planes.flatMap(({ labels }) => labels.map(({ place }) => place));
			const lost = wanted.filter(({ place }) => !named.includes(place));
			// Ten names do not fit on the narrowest of phones; their rings are there.
			expect(lost.length, `${tier.width} px`).toBeLessThanOrEqual(tier.width < 320 ? 1 : 0);
		}
	});
});

describe('names of any places', () => {
	const sited = fc.record({
		kind: fc.constantFrom('city', 'city-county', 'site'),
		x: fc.integer({ min: 210, max: 890 }),
		y: fc.integer({ min: 60, max: 470 }),
		words: fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 1, maxLength: 3 })
	});
	const places = fc.array(sited, { minLength: 5, maxLength: 40 }).map((all) =>
		all.map(({ kind, x, y, words }, i): Sited => {
			const names = { formal: words.join(' '), short: words.join(' ') };
			const place = { id: `place-${i}`, kind, names, counted: true } as unknown as StoryPlace;
			return { place, x, y, rings: null, shape: null };
		})
	);
	const layOut = (named: readonly Sited[], width: number) => {
		const scene = mainScene(width, [], []);
		const { k } = drawing.tiers.find((tier) => tier.width === width) ?? { k: 1 };
		const parts = { roomy: true, land: [], grounds: [], spots: [], most: named.length };
		const layout = layOutNames(named, { ...scene, ...parts }, width, k);
		const [numbers = []] = giveNumbers([{ numbers: layout.numbers, k }]).labels;
		const standFor = layout.numbers.reduce((sum, { places }) => sum + places.length, 0);
		const labels = [...layout.labels, ...numbers];
		return { labels, named: layout.labels.length + standFor, dropped: layout.dropped, scene, k };
	};

	it('never meet, never cover a mark, never leave the frame', () => {
		fc.assert(
			fc.property(places, fc.constantFrom(...TIERS), (named, width) => {
				const { labels, named: told, dropped, scene, k } = layOut(named, width);
				const dots = named.map(({ place, x, y }) => ({
					id: place.id,
					x,
					y,
					r: isDot(place.kind) ? DOT_RADIUS[place.kind] * k : 0
				}));
				expect(meetings(labels, k)).toEqual([]);
				expect(covered(labels, dots, k)).toEqual([]);
				expect(outside(labels, scene.bounds, k)).toEqual([]);
				expect(told + dropped.length).toBe(named.length);
				expect(width < NUMBERED_FROM ? 0 : dropped.length).toBe(0);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);

	it('stand in the same place each time', () => {
		fc.assert(
			fc.property(places, (named) => {
				expect(layOut(named, 690).labels).toEqual(layOut(named, 690).labels);
			}),
			{ numRuns: 4 }
		);
	}, 60_000);

	it('stand where the data says', () => {
		const hinted = {
			...{ id: 'a', kind: 'city', counted: true },
			names: { formal: 'Aaa', short: 'Aaa' },
			labels: { 936: { side: 'below', dx: 4 } }
		} as unknown as StoryPlace;
		const [label] = layOut(
			[{ place: hinted, x: 400, y: 300, rings: null, shape: null }],
			936
		).labels;
		expect(label).toMatchObject({ anchor: 'middle', x: 404 });
		expect(label?.y).toBeGreaterThan(305);
	});
});
