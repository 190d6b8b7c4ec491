/** The land and the marks of a map as SVG that needs no style sheet: for pictures and social cards. */
import { shapeId, type Geometry, type Spot } from '../geo/map-drawing.ts';
import { AREA_RING_RADIUS, DOT_RADIUS, isDot, RING_GAP, SMALL_AREA } from '../geo/mark-size.ts';
import type { MapMark } from '../views/map-marks.ts';
import type { PictureColours } from './colours.ts';
import { pointSign } from './place-signs.ts';
import { tag } from './svg.ts';

export type PicturedMark = Pick<
	MapMark,
	'id' | 'kind' | 'tone' | 'counted' | 'colour' | 'selected' | 'concerned' | 'related'
>;

/** A mark where it stands, on the main map or in an inset. */
export interface SpottedMark {
	mark: PicturedMark;
	spot: Spot;
}

/** What all layers of a map are drawn from. */
export interface Plate {
	geometry: Geometry;
	colours: PictureColours;
}

const HATCH = 'hatch';
const PITCH = 4.6;

/** The hatching of states; belongs once into a document, before what it fills. */
export const hatching = (colours: PictureColours): string =>
	tag(
		'pattern',
		{
			id: HATCH,
			width: PITCH,
			height: PITCH,
			patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)'
		},
		tag('line', { x1: 0.5, x2: 0.5, y1: 0, y2: PITCH, stroke: colours['map-hatch'] })
	);

/** A shape as it is filled where a state of the story is: tint, then hatching. */
export const hatched = (d: string, colours: PictureColours, edge?: string): string =>
	tag('path', {
		d,
		fill: colours['map-letter-tint'],
		...(edge && { stroke: edge, 'stroke-width': 0.9, 'stroke-linejoin': 'round' })
	}) + tag('path', { d, fill: `url(#${HATCH})` });

/** The country and the borders of its states. */
export const drawLand = ({ geometry, colours }: Plate): string =>
	tag('path', { d: geometry[shapeId.land], fill: colours.land }) +
	tag('path', { d: geometry[shapeId.borders], fill: 'none', stroke: colours['land-line'] });

/**
 * Marks in drawing order: areas, what sets some of them off, then dots.
 * @param dot how much larger than on the page dots are
 */
export function drawMarks(marks: readonly SpottedMark[], plate: Plate, dot = 1): string {
	const areas = marks.filter(({ spot }) => spot.shape !== null);
	const dots = marks.filter(({ mark, spot }) => spot.shape === null && isDot(mark.kind));
	return (
		areas.map((one) => drawArea(one, plate)).join('') +
		drawSelection(areas, plate) +
		dots
			.map(({ mark, spot: { x, y } }) => {
				const transform = `translate(${x} ${y})${dot === 1 ? '' : ` scale(${dot})`}`;
				return tag('g', { transform }, pointSign(mark, plate.colours));
			})
			.join('') +
		drawSelection(dots, plate)
	);
}

const shapeOf = ({ spot }: SpottedMark, { geometry }: Plate): string =>
	geometry[spot.shape ?? ''] ?? '';

function drawArea(one: SpottedMark, plate: Plate): string {
	const { colours } = plate;
	const { kind, tone } = one.mark;
	const d = shapeOf(one, plate);
	const line = { 'stroke-linejoin': 'round' };
	if (tone === 'off') {
		const fill = kind === 'state' ? 'none' : colours.paper;
		return tag('path', { d, fill, stroke: colours['map-off'], 'stroke-width': 1.2, ...line });
	}
	if (kind === 'state') return hatched(d, colours, colours['map-letter-edge']);
	const stroke = colours['map-letter-edge'];
	return tag('path', { d, fill: colours['map-letter'], stroke, 'stroke-width': 0.9, ...line });
}

/** Widths of the light line beneath and of the dark one on it. */
const OUTLINES = {
	selected: { gap: 5, line: 2.3 },
	concerned: { gap: 3.6, line: 1.7 },
	related: { gap: 3.6, line: 1.5 }
} as const;

/** Outlines and rings of what is selected, lies in it or contains it, or is what the event is about. */
function drawSelection(marks: readonly SpottedMark[], plate: Plate): string {
	const outlined = marks.flatMap((one) => {
		const role = (['selected', 'concerned', 'related'] as const).find((name) => one.mark[name]);
		return role ? [{ one, role }] : [];
	});
	if (!outlined.length) return '';
	const draw = (part: 'gap' | 'line') =>
		outlined.map(({ one, role }) => {
			const line = {
				stroke: plate.colours[part === 'gap' ? 'map-halo' : 'map-select'],
				'stroke-width': OUTLINES[role][part],
				'stroke-dasharray': role === 'related' && part === 'line' ? '4 2.5' : undefined
			};
			const ring = ringOf(one);
			return (
				(one.spot.shape ? tag('path', { d: shapeOf(one, plate), ...line }) : '') +
				(ring ? tag('circle', { cx: ring.x, cy: ring.y, r: ring.r, ...line }) : '')
			);
		});
	// All gaps first: none may cut another's line.
	return tag('g', { fill: 'none', 'stroke-linejoin': 'round' }, ...draw('gap'), ...draw('line'));
}

function ringOf({ mark, spot }: SpottedMark): { x: number; y: number; r: number } | null {
	if (isDot(mark.kind)) return { x: spot.x, y: spot.y, r: DOT_RADIUS[mark.kind] + RING_GAP };
	const [x0, y0, x1, y1] = spot.box ?? [0, 0, SMALL_AREA, SMALL_AREA];
	if (Math.max(x1 - x0, y1 - y0) >= SMALL_AREA) return null;
	return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, r: AREA_RING_RADIUS + (mark.selected ? 4 : 0) };
}
