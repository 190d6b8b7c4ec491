/**
 * The plane every map is drawn on, and the widths at which its labels are laid out anew. All
 * positions are in units of this plane; the drawing scales with its container, so what does not
 * overlap in the plane overlaps at no size.
 */
import type { Box } from './plane.ts';

export const FRAME = { width: 936, height: 536 } as const;

/** Where the land is fitted; the left is left free for insets and the counter. */
export const LAND_EXTENT = [
	[206, 30],
	[900, 500]
] as const;

/** The part of the plane that narrow maps show: the land and a margin, no room for insets. */
export const NARROW = { x: 192, y: 50, width: 722, height: 428 } as const;

/** Insets stand in a column at the lower left. */
export const INSETS = { width: 212, height: 320, gap: 12 } as const;

/** From this width of the map on, insets stand beside the land; below, each is opened by a button. */
export const WIDE = 600;

/**
 * Widths in px from which a layout of labels holds, until the next takes over. Its text is 12 px
 * at its own width and grows with the map till then. Mirrored by the container queries of
 * `components/map/tiers.css`; a test holds the two together.
 */
export const TIERS = [288, 320, 358, 390, 440, 515, 600, 690, 800, 936] as const;

/** How many times a reader may enlarge the map. */
export const MAX_ZOOM = 8;

export interface View {
	/** The part of the plane that is seen. */
	box: Box;
	/** Units of the plane to one px. */
	k: number;
}

export const isWide = (width: number): boolean => width >= WIDE;

export function mainView(width: number): View {
	if (isWide(width)) return { box: [0, 0, FRAME.width, FRAME.height], k: FRAME.width / width };
	const { x, y, width: w, height: h } = NARROW;
	return { box: [x, y, x + w, y + h], k: w / width };
}

/**
 * Space that the page keeps for the counter, in px from the top left of a wide map: the figures,
 * then the row of units under them. Narrower maps have the counter above them.
 */
export const COUNTER_FROM = 600;
export const COUNTER: readonly Box[] = [
	[0, 0, 178, 56],
	[0, 56, 158, 104],
	[0, 104, 220, 168]
];
/** At the lower right of a wide map, in px from that corner: the buttons that zoom. */
const BUTTONS: Box = [34, 132, 0, 0];
/** And the tools beside them, on maps that have them in their corner. */
const TOOLS: Box = [392, 42, 34, 0];
const TOOLS_FROM = 690;

/** What lies over a wide map of this width, in units of the plane. */
export function controlsOn(width: number): Box[] {
	const { k } = mainView(width);
	const parts = width >= TOOLS_FROM ? [BUTTONS, TOOLS] : [BUTTONS];
	return parts.map(([x0, y0, x1, y1]) => [
		FRAME.width - x0 * k,
		FRAME.height - y0 * k,
		FRAME.width - x1 * k,
		FRAME.height - y1 * k
	]);
}

/** The button at the top left of a narrow one. */
export const NARROW_CONTROLS: Box = [0, 0, 42, 42];
/** The key, at the top right. */
export const KEY: Box = [480, 0, 936, 28];

/** At the top left of an opened inset, in px: the button that leads back to the whole map. */
export const BACK = { width: 136, height: 60 } as const;

/** The letter that joins an inset to its part of the map where lines would not, in px. */
export const BADGE = { radius: 8, inset: 4 } as const;

/** Units of an inset's plane to one px: beside the land it is as the main map, opened it fills it. */
export const insetScale = (width: number): number =>
	(isWide(width) ? FRAME.width : INSETS.width) / width;

/** The layout that a map of this width shows. */
export const tierFor = (width: number): number =>
	TIERS.findLast((from) => from <= width) ?? TIERS[0];
