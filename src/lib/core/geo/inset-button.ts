/** On narrow maps an inset is a button: where it stands, in the water near what it opens. */
import { textWidth } from '../text/measure.ts';
import { buttonWords } from './button-words.ts';
import type { InsetButton } from './map-drawing.ts';
import {
	boxesMeet,
	boxWithin,
	circleMeetsBox,
	circleMeetsSegment,
	pointInRings,
	round,
	segmentMeetsBox,
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
/** What it costs to cover a mark, and to have its leader cross one. */
const COVERED = 20_000;
const CROSSED = 4000;
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
		/** What else it must not cover. */
		boxes: readonly Box[];
		/** Those of other insets. */
		buttons: readonly InsetButton[];
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
	const taken = [...around.boxes, ...around.buttons.map((button) => buttonBox(button, k))];
	const fitting = options
		.map((button) => ({ button, box: buttonBox(button, k), clear: clearOf(button, k) }))
		.filter(
			({ button, box, clear }) =>
				boxWithin(clear, around.bounds) &&
				facesAway(button, box) &&
				!taken.some((other) => boxesMeet(clear, other) || segmentMeetsBox(button.leader, other)) &&
				!around.buttons.some(({ leader }) => segmentMeetsBox(leader, clear))
		);
	const covers = ({ clear }: { clear: Box }) =>
		around.dots.filter(({ x, y, r }) => circleMeetsBox(x, y, r, clear)).length;
	const crosses = ({ button }: { button: InsetButton }) =>
		around.dots.filter(({ x, y, r }) => circleMeetsSegment(x, y, r, button.leader)).length;
	const [best] = fitting
		.map((one) => {
			const [x1, y1, x2, y2] = one.button.leader;
			const length = Math.hypot(x2 - x1, y2 - y1);
			return {
				button: one.button,
				cost:
					length +
					DRY * shareOver(one.box, around.land) +
					crowding(one.box, around.dots) +
					// Where marks leave no room at all it hides as few as can be.
					COVERED * covers(one) +
					CROSSED * crosses(one)
			};
		})
		.sort((a, b) => a.cost - b.cost);
	const fallback = options[0] as InsetButton;
	return best?.button ?? fallback;
}

function clearOf(button: InsetButton, k: number): Box {
	const [x0, y0, x1, y1] = buttonBox(button, k);
	const margin = 4 * k;
	return [x0 - margin, y0 - margin, x1 + margin, y1 + margin];
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
