/** The whole map of a story as a wide page shows it: land, marks, names and insets, in the plane FRAME. */
import { BADGE } from '../geo/frame.ts';
import {
	shapeId,
	type DrawnInset,
	type DrawnTerritory,
	type LabelTier,
	type MapDrawing
} from '../geo/map-drawing.ts';
import { isDot, SMALL_DOT_RADIUS } from '../geo/mark-size.ts';
import { TERRITORY_NAME } from '../geo/territory-boxes.ts';
import type { PictureColours } from './colours.ts';
import { drawNames } from './map-names-layer.ts';
import {
	drawLand,
	drawMarks,
	hatched,
	hatching,
	type PicturedMark,
	type Plate,
	type SpottedMark
} from './map-marks-layer.ts';
import { escapeXml, tag } from './svg.ts';
import { FAMILIES } from './typefaces.ts';

export interface StoryMap extends Plate {
	drawing: MapDrawing;
	/** In drawing order. */
	marks: readonly PicturedMark[];
	/** The layout of a wide map: its insets stand beside the land. */
	names: LabelTier;
	/** These names are of the places that an event singles out. */
	strong: boolean;
}

/** Markup that belongs once into an `<svg>`: it has elements with ids. */
export function drawStoryMap(map: StoryMap): string {
	const { drawing, marks, names, strong, colours } = map;
	const places = new Map(drawing.places.map((place) => [place.id, place]));
	const selected = marks.find((mark) => mark.selected)?.id ?? null;
	const onMain: SpottedMark[] = [];
	const small: SpottedMark[] = [];
	for (const mark of marks) {
		const place = places.get(mark.id);
		if (place) (place.inset ? small : onMain).push({ mark, spot: place.spot });
	}
	return (
		tag('defs', {}, hatching(colours), ...drawing.insets.map(clipping)) +
		drawLand(map) +
		drawMarks(onMain, map) +
		small.map((one) => drawSmall(one, map)).join('') +
		drawing.insets.map((inset) => drawConnectors(inset, map)).join('') +
		drawing.territories.map((territory) => drawTerritory(territory, map)).join('') +
		drawNames(names.labels, { selected, strong }, colours) +
		drawing.insets
			.map((inset, i) => {
				const shown = marks.flatMap((mark) => {
					const own = places.get(mark.id)?.inset;
					return own?.id === inset.id ? [{ mark, spot: own.spot }] : [];
				});
				const labels = names.insets.find(({ id }) => id === inset.id)?.labels ?? [];
				return drawInset(
					inset,
					`url(#${clipId(i)})`,
					drawInsetGround(inset, map) +
						drawMarks(shown, map) +
						drawNames(labels, { selected, strong }, colours),
					map
				);
			})
			.join('')
	);
}

const clipId = (index: number) => `inset-${index}`;

const clipping = ({ box: [x0, y0, x1, y1] }: DrawnInset, index: number): string =>
	tag('clipPath', { id: clipId(index) }, tag('rect', { width: x1 - x0, height: y1 - y0 }));

function drawInset(
	{ box: [x0, y0, x1, y1], badge }: DrawnInset,
	clip: string,
	content: string,
	{ colours }: Plate
): string {
	const size = { width: x1 - x0, height: y1 - y0 };
	return tag(
		'g',
		{ transform: `translate(${x0} ${y0})` },
		tag('rect', { ...size, fill: colours.paper }),
		tag('g', { 'clip-path': clip }, content),
		badge ? drawBadge(badge.letter, CORNER, CORNER, colours) : '',
		tag('rect', { ...size, fill: 'none', stroke: colours['ink-2'] })
	);
}

function drawInsetGround(inset: DrawnInset, { geometry, colours, marks }: StoryMap): string {
	const filled = new Set(marks.filter(({ tone }) => tone === 'on').map(({ id }) => id));
	const land = (d: string | undefined) => tag('path', { d, fill: colours.land });
	const isFilled = ({ place }: DrawnInset['areas'][number]) => filled.has(place);
	return (
		land(geometry[shapeId.insetLand(inset.id)]) +
		inset.areas
			.filter((area) => !isFilled(area))
			.map(({ shape }) => land(geometry[shape]))
			.join('') +
		inset.areas
			.filter(isFilled)
			.map(({ shape }) => hatched(geometry[shape] ?? '', colours))
			.join('') +
		tag('path', {
			d: geometry[shapeId.insetLines(inset.id)],
			fill: 'none',
			stroke: colours['map-halo'],
			'stroke-opacity': 0.75
		})
	);
}

/** What an inset shows is drawn small and mute on the main map. */
function drawSmall({ mark, spot }: SpottedMark, { geometry, colours }: Plate): string {
	const isOn = mark.tone === 'on';
	const edge = colours[isOn ? 'map-letter-edge' : 'map-off'];
	if (spot.shape) {
		return tag('path', {
			d: geometry[spot.shape],
			fill: isOn ? colours['map-letter'] : colours.paper,
			stroke: edge,
			'stroke-width': isOn ? 0.7 : 0.9
		});
	}
	if (!isDot(mark.kind)) return '';
	const at = { cx: spot.x, cy: spot.y };
	if (mark.kind !== 'city-county') return tag('circle', { ...at, r: SMALL_DOT_RADIUS, fill: edge });
	const ring = { fill: colours[isOn ? 'map-halo' : 'paper'], stroke: edge, 'stroke-width': 1.2 };
	return tag('circle', { ...at, r: 4.8, ...ring }) + tag('circle', { ...at, r: 1.9, fill: edge });
}

/** The part of the land that an inset shows, and what leads from there to it: lines or a letter. */
const drawConnectors = ({ locator, connectors, badge }: DrawnInset, { colours }: Plate): string =>
	tag('polygon', {
		points: locator.map((corner) => corner.join()).join(' '),
		fill: 'none',
		stroke: colours['ink-2']
	}) +
	connectors
		.map(([x1, y1, x2, y2]) =>
			tag('line', { x1, y1, x2, y2, stroke: colours['rule-strong'], 'stroke-width': 0.9 })
		)
		.join('') +
	(badge ? drawBadge(badge.letter, badge.x, badge.y, colours) : '');

/** From the sides of an inset's frame to the middle of its letter. */
const CORNER = BADGE.radius + BADGE.inset;

const drawBadge = (letter: string, x: number, y: number, colours: PictureColours): string =>
	tag('circle', { cx: x, cy: y, r: BADGE.radius, fill: colours.ink }) +
	tag(
		'text',
		{
			x,
			y: y + 3.6,
			'text-anchor': 'middle',
			'font-family': FAMILIES.sans,
			'font-size': 10,
			'font-weight': 700,
			fill: colours.paper
		},
		escapeXml(letter)
	);

/** The frame round a territory, with its name above. */
const drawTerritory = (
	{ name, box: [x0, y0, x1, y1] }: DrawnTerritory,
	{ colours }: Plate
): string =>
	tag('rect', {
		x: x0,
		y: y0,
		width: x1 - x0,
		height: y1 - y0,
		fill: 'none',
		stroke: colours['rule-strong']
	}) +
	tag(
		'text',
		{
			x: x1,
			y: y0 - 3,
			'text-anchor': 'end',
			'font-family': FAMILIES.sans,
			'font-size': TERRITORY_NAME.size,
			'font-weight': 600,
			fill: colours['ink-2']
		},
		escapeXml(name)
	);
