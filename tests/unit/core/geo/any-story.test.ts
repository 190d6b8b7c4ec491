/** A story that the map was not made for: the same code checks, draws and labels it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { drawMap } from '../../../../src/lib/core/geo/draw-map.ts';
import { TIERS } from '../../../../src/lib/core/geo/frame.ts';
import { isDot } from '../../../../src/lib/core/geo/mark-size.ts';
import { NUMBERED_FROM } from '../../../../src/lib/core/geo/standing-labels.ts';
import { contextPlaces } from '../../../../src/lib/core/model/context-places.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';
import { readAtlas } from '../../../../src/lib/server/read-atlas.ts';
import { faultsIn, toldIn } from '../../../support/label-faults.ts';

const fileName = 'benches.json';
const text = readFileSync(
	new URL(`../../../fixtures/stories/${fileName}`, import.meta.url),
	'utf8'
);
const { story, findings } = checkStory(text, { fileName, gazetteer });

describe('a story from all over the country', () => {
	it('is sound, and reaches twelve states, Alaska, Hawaii and a territory', () => {
		expect(findings).toEqual([]);
		const states = new Set(story?.places.map(({ state }) => state));
		expect(states.size).toBeGreaterThanOrEqual(12);
		expect([...states]).toEqual(expect.arrayContaining(['AK', 'HI', 'PR']));
	});

	if (!story) return;
	const resolved = resolveStory(story);
	const { drawing, geometry } = drawMap(readAtlas(), {
		story: story.id,
		places: resolved.places,
		insets: story.map.insets,
		context: contextPlaces(resolved)
	});

	it('is drawn whole: towns as dots, counties, municipios and states as shapes', () => {
		expect(drawing.places.map(({ id }) => id)).toEqual(story.places.map(({ id }) => id));
		for (const { id, kind, spot } of drawing.places) {
			const shape = geometry[spot.shape ?? ''] ?? '';
			expect(shape.startsWith('M'), id).toBe(!isDot(kind));
		}
		expect(drawing.territories.map(({ postal }) => postal)).toEqual(['PR']);
	});

	it('has every place named, and nothing wrong at any width', () => {
		expect(drawing.tiers.map(({ width }) => width)).toEqual([...TIERS]);
		for (const tier of drawing.tiers) {
			expect(faultsIn(drawing, tier), `${tier.width} px`).toEqual([]);
			if (tier.width < NUMBERED_FROM) continue;
			const told = toldIn(tier);
			expect(story.places.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
			expect(tier.numbered).toEqual([]);
		}
	});
});
