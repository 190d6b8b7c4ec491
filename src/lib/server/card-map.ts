/** The map of a social card: the country, and the places that the story counts. */
import { FRAME } from '../core/geo/frame.ts';
import { shapeId, type Geometry, type MapDrawing } from '../core/geo/map-drawing.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';

export function drawCardMap(
	resolved: ResolvedStory,
	{ drawing, geometry }: { drawing: MapDrawing; geometry: Geometry }
): { svg: string; width: number; height: number } {
	const counted = new Set(resolved.places.filter((p) => p.counted).map((p) => p.id));
	const drawn = drawing.places.filter((place) => counted.has(place.id));
	const areas = (kind: 'state' | 'county', style: string) =>
		drawn
			.filter((place) => place.kind === kind)
			.map((place) => `<path d="${geometry[shapeId.place(place.id)] ?? ''}" ${style}/>`)
			.join('');
	const dots = drawn
		.filter((place) => place.kind !== 'state' && place.kind !== 'county')
		.map(({ spot }) => `<circle cx="${spot.x}" cy="${spot.y}" r="7" ${DOT}/>`)
		.join('');
	const svg =
		`<path d="${geometry[shapeId.land] ?? ''}" fill="var(--land)"/>` +
		areas('state', 'fill="var(--map-letter-tint)"') +
		`<path d="${geometry[shapeId.borders] ?? ''}" fill="none" stroke="var(--land-line)"/>` +
		areas('state', 'fill="none" stroke="var(--map-letter-edge)"') +
		areas('county', 'fill="var(--map-letter)" stroke="var(--map-letter-edge)" stroke-width=".8"') +
		dots;
	return { svg, width: FRAME.width, height: FRAME.height };
}

const DOT = 'fill="var(--map-letter-edge)" stroke="var(--map-halo)" stroke-width="2"';
