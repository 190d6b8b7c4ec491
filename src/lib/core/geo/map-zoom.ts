/**
 * Where a reader has zoomed to. One transform, as d3-zoom has it: a point of the whole map at
 * (X, Y) px stands at (k·X + x, k·Y + y) px of the window.
 */
import { FRAME, isWide, MAX_ZOOM, NARROW, type View } from './frame.ts';
import { pointInBox, type Box } from './plane.ts';

export interface Zoom {
	/** 1: the whole map. */
	k: number;
	/** Both in px. */
	x: number;
	y: number;
}

export const WHOLE: Zoom = { k: 1, x: 0, y: 0 };

/** From here on insets give way, and what they show stands in its place. */
export const INSETS_UNTIL = 3;
/** From here on the lines between counties are drawn. */
export const COUNTIES_FROM = 2.5;

/** What a map is looked at through: its size, and where the whole map lies in it. */
export interface MapWindow {
	/** In px. */
	width: number;
	height: number;
	/** The point of the plane at its top left, and units of the plane to one px, when not zoomed. */
	x0: number;
	y0: number;
	k0: number;
}

/**
 * @param width of the map in px
 * @param window its size in px, if that is not the map's own: the map then stands in its middle
 */
export function mapWindow(width: number, window?: { width: number; height: number }): MapWindow {
	const { x, y, ...part } = isWide(width) ? { x: 0, y: 0, ...FRAME } : NARROW;
	const k0 = part.width / width;
	const own = { width, height: part.height / k0 };
	const { width: w, height: h } = window ?? own;
	return {
		width: w,
		height: h,
		x0: x - ((w - own.width) / 2) * k0,
		y0: y - ((h - own.height) / 2) * k0,
		k0
	};
}

/** The part of the plane that is seen, and how large it is drawn. */
export function viewOf({ k, x, y }: Zoom, { width, height, x0, y0, k0 }: MapWindow): View {
	const unit = k0 / k;
	const [left, top] = [x0 - x * unit, y0 - y * unit];
	return { box: [left, top, left + width * unit, top + height * unit], k: unit };
}

/** A point of the plane in px of the window. */
export function toWindow(
	[px, py]: readonly [number, number],
	{ k, x, y }: Zoom,
	{ x0, y0, k0 }: MapWindow
): [number, number] {
	return [((px - x0) / k0) * k + x, ((py - y0) / k0) * k + y];
}

/** The `transform` of what is drawn in units of the plane. */
export function planeTransform({ k, x, y }: Zoom, { x0, y0, k0 }: MapWindow): string {
	return `translate(${x0 * (1 - k) + x * k0} ${y0 * (1 - k) + y * k0}) scale(${k})`;
}

/**
 * The zoom that shows a box of the plane in the middle of the window, with room round it.
 * @param most no larger than this
 */
export function zoomTo(box: Box, window: MapWindow, most = MAX_ZOOM): Zoom {
	const { width, height, x0, y0, k0 } = window;
	const across = Math.max((box[2] - box[0]) / k0, 1);
	const down = Math.max((box[3] - box[1]) / k0, 1);
	const room = Math.min((width * 0.5) / across, (height * 0.6) / down);
	const k = Math.min(Math.max(room, 1), most, MAX_ZOOM);
	const [X, Y] = [((box[0] + box[2]) / 2 - x0) / k0, ((box[1] + box[3]) / 2 - y0) / k0];
	return keepInside({ k, x: width / 2 - k * X, y: height / 2 - k * Y }, window);
}

/** No nearer than the edge of the map: its frame never leaves the window's. */
export function keepInside({ k, x, y }: Zoom, { width, height }: MapWindow): Zoom {
	return {
		k,
		x: Math.min(Math.max(x, width * (1 - k)), 0) + 0,
		y: Math.min(Math.max(y, height * (1 - k)), 0) + 0
	};
}

/** Whether a spot of the plane can be seen, with some room round it. */
export function isSeen(x: number, y: number, { box, k }: View): boolean {
	const margin = 16 * k;
	return pointInBox(x, y, [box[0] + margin, box[1] + margin, box[2] - margin, box[3] - margin]);
}
