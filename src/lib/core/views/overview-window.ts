/** What the strip below the lanes draws, and the part of it that moves: the window. */
import { NOMINAL_AXIS } from './axis-size.ts';
import { percentAt, roundPercent, type Tick, type TimeSpan } from './time-scale.ts';

export interface OverviewUnit {
	/** Percent of the axis. */
	x: number;
	width: number;
	/** Px above the base line, and px high. */
	y: number;
	height: number;
	/** Colour token of its lane. */
	colour: string;
}

export interface OverviewLabel {
	text: string;
	x: number;
	side: 'right' | 'left';
	/** Px above the base line: the foot of its line, and the text. */
	foot: number;
	y: number;
}

export interface Overview {
	/** Laid out for an axis of this many px or more. */
	width: number;
	extent: TimeSpan;
	label: string;
	/** How many events it shows. */
	count: number;
	units: OverviewUnit[];
	labels: OverviewLabel[];
	/** "×48" beside the top of a stack whose units could not keep their height. */
	counts: { text: string; x: number; side: 'right' | 'left'; y: number }[];
	ticks: Tick[];
}

/** Height of the strip above its base line, in px. */
export const OVERVIEW_HEIGHT = 62;

/** One path a colour, in percent across and px down from the top of the strip. */
export function unitPaths(units: readonly OverviewUnit[]): { colour: string; d: string }[] {
	const paths = new Map<string, string>();
	for (const { x, width, y, height, colour } of units) {
		const box = `M${x} ${OVERVIEW_HEIGHT - y - height}h${width}v${height}h-${width}z`;
		paths.set(colour, (paths.get(colour) ?? '') + box);
	}
	return [...paths].map(([colour, d]) => ({ colour, d }));
}

/** Where the window's edges stand on the strip; ones too near to be told apart are moved apart. */
export function windowEdges(
	extent: TimeSpan,
	window: TimeSpan,
	width = NOMINAL_AXIS.width
): { x0: number; x1: number } {
	const least = (8 / width) * 100;
	const x0 = Math.max(0, Math.min(100, percentAt(extent, window.from)));
	const x1 = Math.max(0, Math.min(100, percentAt(extent, window.to)));
	if (x1 - x0 >= least) return { x0: roundPercent(x0), x1: roundPercent(x1) };
	const middle = Math.max(least / 2, Math.min(100 - least / 2, (x0 + x1) / 2));
	return { x0: roundPercent(middle - least / 2), x1: roundPercent(middle + least / 2) };
}
