/** How densely a lane's events lie, where there are too many for marks of their own. */
import type { Model } from '../model/story-model.ts';
import { countAll, firstAt, runIn } from './time-index.ts';
import { roundPercent, type TimeSpan } from './time-scale.ts';

/** A lane with more events in view than these is shaded. */
const CROWD = 160;
/** Columns across the axis. */
const COLUMNS = 200;

/**
 * The outline of the shade, in a box 100 wide and 1 high; empty where each event has its mark. A
 * column is as high as the logarithm of its count, measured by that of the whole lane: so that one
 * event still shows beside thousands, and nothing grows or shrinks as the window moves.
 */
export function laneDensity(model: Model, lane: string, window: TimeSpan): string {
	const { events, first, end } = runIn(model, lane, window);
	if (end - first <= CROWD) return '';
	const step = (window.to - window.from) / COLUMNS;
	const most = Math.log1p(countAll(model, lane));
	let next = first;
	const heights = Array.from({ length: COLUMNS }, (_, i) => {
		const from = next;
		next = firstAt(events, window.from + (i + 1) * step, from);
		return Math.log1p(next - from) / most;
	});
	const outline = heights.map((height) => `V${round(1 - height)}h${100 / COLUMNS}`).join('');
	return `M0 1${outline}V1z`;
}

const round = (share: number): number => roundPercent(share * 100) / 100;
