/** On narrow maps an inset is a button: where it stands, in the water near what it opens. */
import { textWidth } from '../text/measure.ts';
import { buttonWords } from './button-words.ts';
import type { InsetButton } from './map-drawing.ts';
import {
	boxWithin,
	circleMeetsBox,
	circleMeetsSegment,
	pointInRings,
	round,
	type Box,
	type Ring,
	type Segment
} from './plane.ts';

/** In px. */
const HEIGHT = 32;
const PADDING = 9;
/** How far from the locator it may stand, in units. */
const REACH = [60, 75, 90, 105, 120, 140, 160, 190, 220, 260];
/** What it costs, in units of leader, to stand wholly on land. */
const DRY = 600;
/** A mark nearer than this, in units, feels it. */
const CROWDED = 60;
const SIDES = ['below', 'left', 'above', 'right'] as const;

export function buttonBox(
	{ x, y, side, width, height }: Omit<InsetButton, 'leader'>,
	k: number
): Box {
	const [w, h] = [width * k, height * k];
	if (side === 'below') return [x - w / 2, y, x + w / 2, y + h];
	if (side === 'above') return [x - w / 2, y - h, x + w / 2, y];
	if (side === 'left') return [x - w, y - h / 2, x, y + h / 2];
	return [x, y - h / 2, x + w, y + h / 2];
}

/**
 * @param k of the narrowest map, where the button takes most of the plane
 * @param bounds what that map shows
 */
export function placeButton(
	count: number,
	locator: readonly (readonly [number, number])[],
	around: {
		bounds: Box;
		land: readonly Ring[];
		dots: readonly { x: number; y: number; r: number }[];
	},
	k: number
): InsetButton {
	const [cx, cy] = [0, 1].map(
		(axis) => locator.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / locator.length
	) as [number, number];
	const width = Math.ceil(
		textWidth(buttonWords(count), { family: 'sans', size: 13, weight: 700 }) + 2 * PADDING
	);
	const options = REACH.flatMap((reach) =>
		Array.from({ length: 32 }, (_, i) => (i * Math.PI) / 16).flatMap((angle) =>
			SIDES.map((side) => {
				const x = round(cx + Math.cos(angle) * reach);
				const y = round(cy + Math.sin(angle) * reach);
				const leader: Segment = [round(cx), round(cy), x, y];
				return { x, y, side, width, height: HEIGHT, leader };
			})
		)
	);
	const [best] = options
		.map((button) => ({ button, box: buttonBox(button, k) }))
		.filter(({ button, box }) => {
			const margin = 4 * k;
			const clear: Box = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
			return (
				boxWithin(clear, around.bounds) &&
				facesAway(button, box) &&
				!around.dots.some(
					({ x, y, r }) =>
						circleMeetsBox(x, y, r, clear) || circleMeetsSegment(x, y, r, button.leader)
				)
			);
		})
		.map(({ button, box }) => {
			const [x1, y1, x2, y2] = button.leader;
			const length = Math.hypot(x2 - x1, y2 - y1);
			return {
				button,
				cost: length + DRY * shareOver(box, around.land) + crowding(box, around.dots)
			};
		})
		.sort((a, b) => a.cost - b.cost);
	const fallback = options[0] as InsetButton;
	return best?.button ?? fallback;
}

/** Marks need the room beside them for their names. */
const crowding = (box: Box, dots: readonly { x: number; y: number }[]): number =>
	dots.reduce((sum, { x, y }) => {
		const dx = x - Math.min(Math.max(x, box[0]), box[2]);
		const dy = y - Math.min(Math.max(y, box[1]), box[3]);
		return sum + Math.max(0, CROWDED - Math.hypot(dx, dy));
	}, 0);

/** How much of a box lies over land, from 0 to 1. */
function shareOver(box: Box, land: readonly Ring[]): number {
	let over = 0;
	for (let i = 0; i < 6; i++) {
		for (let j = 0; j < 4; j++) {
			const x = box[0] + ((box[2] - box[0]) * (i + 0.5)) / 6;
			const y = box[1] + ((box[3] - box[1]) * (j + 0.5)) / 4;
			if (pointInRings(x, y, land)) over += 1 / 24;
		}
	}
	return over;
}

/** The leader meets the side it ends on from outside. */
const facesAway = ({ leader: [x1, y1] }: InsetButton, box: Box): boolean =>
	x1 < box[0] || x1 > box[2] || y1 < box[1] || y1 > box[3];
