/** What names must keep clear of besides the marks, at one width of the map. */
import {
	BACK,
	BADGE,
	controlsOn,
	COUNTER,
	COUNTER_FROM,
	FRAME,
	insetScale,
	isWide,
	KEY,
	mainView,
	NARROW_CONTROLS
} from './frame.ts';
import { buttonBox } from './inset-button.ts';
import type { DrawnInset, DrawnTerritory } from './map-drawing.ts';
import type { Box, Point, Segment } from './plane.ts';
import { territoryNameBox } from './territory-boxes.ts';

export interface LabelScene {
	/** Nothing may leave it. */
	bounds: Box;
	/** Where no name may stand. */
	kept: Box[];
	/** What no name may cover. */
	lines: Segment[];
	/** Where no name may stand, but leaders may begin. */
	frames: Box[];
}

export function mainScene(
	width: number,
	insets: readonly DrawnInset[],
	territories: readonly DrawnTerritory[]
): LabelScene {
	const { box, k } = mainView(width);
	const wide = isWide(width);
	return {
		bounds: inner(box, 2 * k),
		kept: [
			...(width >= COUNTER_FROM
				? [...COUNTER.map((part) => fromLeft(part, k)), fromRight(KEY, k)]
				: []),
			...(wide ? controlsOn(width) : [fromUpperLeft(NARROW_CONTROLS, box, k)]),
			...insets.map((inset) => (wide ? inset.box : buttonBox(inset.button, k))),
			...insets.flatMap(({ badge }) => (wide && badge ? [badgeBox(badge, k)] : [])),
			...territories.map((territory) => territoryNameBox(territory, width, k))
		],
		lines: insets.flatMap((inset) =>
			wide ? [...inset.connectors, ...outline(inset.locator)] : [inset.button.leader]
		),
		frames: territories.map(({ box }) => box)
	};
}

/** Beside the land an inset is seen whole; opened over a narrow map, only its limits are. */
export function insetScene(width: number, { box, limits, badge }: DrawnInset): LabelScene {
	const k = insetScale(width);
	const wide = isWide(width);
	const across = box[2] - box[0];
	const seen: Box = wide ? [0, 0, across, box[3] - box[1]] : [0, limits[1], across, limits[3]];
	const back: Box = [seen[0], seen[1], seen[0] + BACK.width * k, seen[1] + BACK.height * k];
	const corner = badge ? [badgeBox(badgeInFrame(k), k)] : [];
	return { bounds: inner(seen, 0.5 * k), kept: wide ? corner : [back], lines: [], frames: [] };
}

function badgeBox({ x, y }: { x: number; y: number }, k: number): Box {
	const r = BADGE.radius * k;
	return [x - r, y - r, x + r, y + r];
}

/** The letter of an inset stands in the upper left of its frame. */
function badgeInFrame(k: number): { x: number; y: number } {
	const at = (BADGE.radius + BADGE.inset) * k;
	return { x: at, y: at };
}

const inner = ([x0, y0, x1, y1]: Box, margin: number): Box => [
	x0 + margin,
	y0 + margin,
	x1 - margin,
	y1 - margin
];

/** The counter and the key keep their size in px, and their corners. */
const fromLeft = ([x0, y0, x1, y1]: Box, k: number): Box => [x0 * k, y0 * k, x1 * k, y1 * k];
const fromRight = ([x0, y0, x1, y1]: Box, k: number): Box => [
	FRAME.width - (x1 - x0) * k,
	y0 * k,
	FRAME.width,
	y1 * k
];

const fromUpperLeft = ([, , x1, y1]: Box, [left, top]: Box, k: number): Box => [
	left,
	top,
	left + x1 * k,
	top + y1 * k
];

const outline = (corners: readonly Point[]): Segment[] =>
	corners.map((corner, i) => [...corner, ...(corners[(i + 1) % corners.length] as Point)]);
