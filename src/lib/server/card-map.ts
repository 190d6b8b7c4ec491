/** The map of a social card: the country, and the places that the story counts. */
import { NARROW } from '../core/geo/frame.ts';
import type { Geometry, MapDrawing } from '../core/geo/map-drawing.ts';
import type { ResolvedStory } from '../core/model/story-model.ts';
import {
	drawLand,
	drawMarks,
	hatching,
	type SpottedMark
} from '../core/picture/map-marks-layer.ts';
import { tag } from '../core/picture/svg.ts';
import { DAY_COLOURS } from './day-colours.ts';

/** A card is seen small: its dots are larger than those of the page. */
const DOT = 1.3;

/** @param selected id of a place that is singled out, whether the story counts it or not */
export function drawCardMap(
	resolved: ResolvedStory,
	{ drawing, geometry }: { drawing: MapDrawing; geometry: Geometry },
	selected: string | null = null
): { svg: string; width: number; height: number } {
	const counted = new Set(resolved.places.filter((p) => p.counted).map((p) => p.id));
	const marks = drawing.places
		.filter(({ id }) => counted.has(id) || id === selected)
		.map(({ id, kind, spot }): SpottedMark => {
			const tone = counted.has(id) ? 'on' : 'off';
			return { mark: { ...FILLED, id, kind, tone, selected: id === selected }, spot };
		})
		// Counties lie in states.
		.sort((a, b) => Number(b.mark.kind === 'state') - Number(a.mark.kind === 'state'));
	const plate = { geometry, colours: DAY_COLOURS };
	const svg = tag(
		'g',
		{ transform: `translate(${-NARROW.x} ${-NARROW.y})` },
		tag('defs', {}, hatching(DAY_COLOURS)),
		drawLand(plate),
		drawMarks(marks, plate, DOT)
	);
	return { svg, width: NARROW.width, height: NARROW.height };
}

const FILLED = {
	tone: 'on',
	counted: true,
	colour: null,
	selected: false,
	concerned: false,
	related: false
} as const;
