/** The map of places that nobody has chosen: what must hold for every story. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../../../src/lib/core/geo/draw-map.ts';
import { FRAME, mainView, NARROW, TIERS } from '../../../../src/lib/core/geo/frame.ts';
import { boxesMeet, pointInBox } from '../../../../src/lib/core/geo/plane.ts';
import { NUMBERED_FROM } from '../../../../src/lib/core/geo/standing-labels.ts';
import type { StoryPlace } from '../../../../src/lib/core/model/story-model.ts';
import { readAtlas } from '../../../../src/lib/server/read-atlas.ts';
import { CITIES, COUNTIES, placeIn, requestFor } from '../../../support/any-places.ts';
import { faultsIn, toldIn } from '../../../support/label-faults.ts';
import { drawing, model, shipped } from './atlas-story.ts';

/** The layouts that serve pages of 768 px and more, and the largest phones. */
const NUMBERED_TIERS = TIERS.filter((width) => width >= NUMBERED_FROM);

const draw = (
	places: readonly StoryPlace[],
	insets?: typeof shipped.map.insets,
	tiers = NUMBERED_TIERS
) => drawMap(readAtlas(), requestFor(places, insets), tiers).drawing;

/** Everyone who counts has a name or a number, and nothing is wrong with any. */
function expectSound(made: typeof drawing, counted: readonly string[]) {
	for (const tier of made.tiers) {
		expect(faultsIn(made, tier), `${tier.width} px`).toEqual([]);
		const told = toldIn(tier);
		const lost = counted.filter((id) => !told.has(id));
		expect(tier.width < NUMBERED_FROM ? [] : lost, `${tier.width} px`).toEqual([]);
	}
}

const ids = (places: readonly StoryPlace[]) => places.map(({ id }) => id);

describe('labels', () => {
	it('are sound on the map of the shipped story', () => {
		expectSound(drawing, ids(model.places.filter((place) => place.counted)));
	});

	it('are sound for the hundred most populous cities, most of them by name', () => {
		const made = draw(CITIES);
		expectSound(made, ids(CITIES));
		expect(made.tiers.at(-1)?.numbered.length).toBeLessThan(20);
	}, 60_000);

	it('are sound for any 5 to 200 places, spread or in a cluster', () => {
		const states = COUNTIES.filter(({ geoid }) => geoid < '57');
		const index = fc.nat({ max: states.length - 1 });
		const kind = fc.constantFrom('city' as const, 'city' as const, 'county' as const);
		const spread = fc.uniqueArray(fc.tuple(index, kind), {
			minLength: 5,
			maxLength: 200,
			selector: ([at]) => at,
			size: 'max'
		});
		// Counties of a state follow each other.
		const cluster = fc
			.tuple(
				index,
				fc.integer({ min: 5, max: 40 }),
				fc.array(kind, { minLength: 40, maxLength: 40 })
			)
			.map(([from, count, kinds]) =>
				Array.from(
					{ length: count },
					(_, i) => [(from + i) % states.length, kinds[i] ?? 'city'] as const
				)
			);
		fc.assert(
			fc.property(
				fc.oneof(spread, cluster),
				fc.constantFrom(...NUMBERED_TIERS),
				(chosen, width) => {
					const places = chosen.flatMap(([at, kind]) => {
						const county = states[at];
						return county ? [placeIn(county, kind)] : [];
					});
					expectSound(draw(places, undefined, [width]), ids(places));
				}
			),
			{ numRuns: 16, seed: 1373 }
		);
	}, 120_000);

	it('say how many there are where 500 places share a spot', () => {
		const [spot] = CITIES;
		const places = Array.from({ length: 500 }, (_, i) => ({ ...spot!, id: `spot-${i}` }));
		const made = draw(places, [], [390, 936]);
		expectSound(made, ids(places));
		for (const { labels } of made.tiers) {
			expect(labels.map(({ lines }) => lines)).toEqual([['500 here', '1–500']]);
		}
	}, 60_000);
});

describe('proposed insets', () => {
	const [stated] = shipped.map.insets ?? [];
	const made = draw(model.places, undefined, [936]);

	it('show what the shipped story states, where it states nothing', () => {
		expect(made.insets).toHaveLength(1);
		const of = (one: typeof drawing) =>
			one.places.flatMap(({ id, inset }) => (inset && model.place.get(id)?.counted ? [id] : []));
		expect(of(made)).toEqual(expect.arrayContaining(of(drawing)));
		const [a, b] = [made.insets[0]?.locator ?? [], drawing.insets[0]?.locator ?? []].map(boundsOf);
		const over = area([
			Math.max(a![0], b![0]),
			Math.max(a![1], b![1]),
			Math.min(a![2], b![2]),
			Math.min(a![3], b![3])
		]);
		expect(over / area(b!)).toBeGreaterThan(0.5);
		expect(made.insets[0]?.label).not.toBe(stated?.label);
	});

	it('are none where the story says so, and none where nothing crowds', () => {
		expect(draw(model.places, [], [936]).insets).toEqual([]);
		expect(draw(CITIES.slice(0, 9), undefined, [936]).insets).toEqual([]);
	}, 60_000);

	it('are joined by letters where lines would cross the country', () => {
		const cities = draw(CITIES, undefined, [936]);
		expect(cities.insets.length).toBeGreaterThan(1);
		const lettered = cities.insets.filter(({ badge }) => badge);
		expect(lettered.map(({ badge }) => badge?.letter)).toEqual(
			['A', 'B'].slice(0, lettered.length)
		);
		for (const { badge, connectors } of cities.insets) {
			expect(connectors.length === 0).toBe(badge !== null);
		}
	}, 60_000);
});

describe('places in the territories', () => {
	const GEOIDS = ['60050', '66010', '69110', '72127', '78030'];
	const there = GEOIDS.flatMap((geoid) => COUNTIES.filter((county) => county.geoid === geoid));
	const places = [
		...CITIES.slice(0, 10),
		...there.map((county) => placeIn(county, 'city')),
		...there.slice(3, 4).map((county) => placeIn(county, 'county'))
	];
	const made = draw(places, []);

	it('have a box for each, in view at every width, apart from land, marks and each other', () => {
		expect(made.territories.map(({ postal }) => postal).sort()).toEqual([
			...['AS', 'GU', 'MP', 'PR', 'VI']
		]);
		const { box: view } = mainView(390);
		for (const [i, { box }] of made.territories.entries()) {
			expect(box[0]).toBeGreaterThan(view[0]);
			expect(box[3]).toBeLessThan(NARROW.y + NARROW.height);
			for (const other of made.territories.slice(0, i)) {
				expect(boxesMeet(box, other.box)).toBe(false);
			}
			const marks = made.places.filter(({ spot }) => pointInBox(spot.x, spot.y, box));
			expect(marks.length).toBe(box === boxOf('PR') ? 2 : 1);
		}
		expect(made.places.every(({ spot }) => spot.x > 0 && spot.x < FRAME.width)).toBe(true);
	});

	it('are labelled like all others', () => expectSound(made, ids(places)));

	it('leave no box on the map of a story that has none', () => {
		expect(drawing.territories).toEqual([]);
	});

	const boxOf = (postal: string) => made.territories.find((one) => one.postal === postal)?.box;
});

function boundsOf(corners: readonly (readonly [number, number])[]) {
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
}
const area = ([x0, y0, x1, y1]: readonly [number, number, number, number]) =>
	Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
