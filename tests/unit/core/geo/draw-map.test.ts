import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../../../src/lib/core/geo/draw-map.ts';
import { FRAME, TIERS } from '../../../../src/lib/core/geo/frame.ts';
import { shapeId } from '../../../../src/lib/core/geo/map-drawing.ts';
import { isDot } from '../../../../src/lib/core/geo/mark-size.ts';
import { readAtlas } from '../../../../src/lib/server/read-atlas.ts';
import { drawing, geometry, model, shipped } from './atlas-story.ts';

describe('the map of the shipped story', () => {
	it('draws every place within the frame', () => {
		expect(drawing.places.map(({ id }) => id)).toEqual(model.places.map(({ id }) => id));
		const outside = drawing.places.filter(
			({ spot: { x, y } }) => x < 0 || x > FRAME.width || y < 0 || y > FRAME.height
		);
		expect(outside).toEqual([]);
	});

	it('has a shape for each state and county, and none for a point', () => {
		for (const { id, kind, spot } of drawing.places) {
			expect(spot.shape, id).toBe(isDot(kind) ? null : shapeId.place(id));
			expect(isDot(kind) || (geometry[spot.shape ?? ''] ?? '').startsWith('M'), id).toBe(true);
		}
	});

	it('shows in the inset what lies within its limits', () => {
		const [inset] = shipped.map.insets ?? [];
		const within = model.places.filter(
			({ kind, point: [lon, lat] }) =>
				inset !== undefined &&
				kind !== 'state' &&
				lon >= inset.west &&
				lon <= inset.east &&
				lat >= inset.south &&
				lat <= inset.north
		);
		const shown = drawing.places.filter(({ inset: shownIn }) => shownIn?.id === inset?.id);
		expect(shown.map(({ id }) => id)).toEqual(within.map(({ id }) => id));
		expect(drawing.insets[0]?.count).toBe(within.filter((place) => place.counted).length);
	});

	it('keeps shapes out of the drawing, which travels with the page’s data', () => {
		expect(JSON.stringify(drawing)).not.toMatch(/M\d+(\.\d+)? \d+(\.\d+)?l/);
	});

	it('spends at most 15 KB on shapes', () => {
		expect(brotliCompressSync(Object.values(geometry).join('\n')).length).toBeLessThan(15 * 1024);
	});

	it('is the same each time it is drawn', () => {
		const again = drawMap(readAtlas(), {
			story: shipped.id,
			places: model.places,
			insets: shipped.map.insets ?? [],
			context: drawing.places
				.filter((place) => place.standing && !model.place.get(place.id)?.counted)
				.map((place) => place.id)
		});
		expect(again.drawing).toEqual(drawing);
		expect(again.geometry).toEqual(geometry);
	}, 60_000);

	it('names every counted place at every width', () => {
		expect(drawing.tiers.map(({ width }) => width)).toEqual([...TIERS]);
		for (const tier of drawing.tiers) {
			const lost = tier.dropped.filter((id) => model.place.get(id)?.counted);
			expect(lost, `${tier.width} px`).toEqual([]);
		}
	});
});

describe('a place that cannot be drawn', () => {
	const [place] = model.places.filter(({ kind }) => kind === 'city');
	const draw = (point: [number, number]) =>
		drawMap(readAtlas(), {
			story: 'test',
			places: place ? [{ ...place, point }] : [],
			insets: [],
			context: []
		});

	it('stops the build and is named', () => {
		expect(() => draw([2.35, 48.85])).toThrow(`“${place?.id}” cannot be drawn`);
	});
});
