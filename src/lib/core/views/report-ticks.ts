/** When reports came out: the hours that set limits to hours no source gives. */
import { DAY, toParts } from '../dates/civil.ts';
import { twoDigits } from '../dates/digits.ts';
import type { CitedSource, Model } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import { areClear, pxOf, type Stretch } from './stretch.ts';
import { limitsOf } from './time-index.ts';
import { percentAt, roundPercent, type TimeSpan } from './time-scale.ts';

export interface ReportTick {
	/** Percent of the axis. */
	x: number;
	/** "5:30 Salon", or "5:30" where there is no room for more; empty where there is none at all. */
	label: string;
	sources: readonly string[];
}

/** A window longer than this tells no hours. */
const LONGEST = 3 * DAY;
const STYLE = { family: 'sans', size: 11, weight: 400 } as const;
const GAP = 10;

export function placeReports(model: Model, window: TimeSpan, width: number): ReportTick[] {
	if (window.to - window.from > LONGEST) return [];
	const limits = limitsOf(model);
	const ticks = [...byMinute(model, window)].map(([at, sources]) => ({
		at,
		sources,
		x: roundPercent(percentAt(window, at)),
		// Those that a bar ends on are what the row is for.
		weight: limits.has(at) ? 1 : 0
	}));
	const taken: Stretch[] = [];
	const labels = new Map<number, string>();
	for (const tick of ticks.toSorted((a, b) => b.weight - a.weight || a.at - b.at)) {
		const found = wordings(tick.at, tick.sources).find((label) => {
			const half = textWidth(label, STYLE) / 2;
			const stretch = { from: { at: tick.x, px: -half }, to: { at: tick.x, px: half } };
			const isFree = taken.every((other) => areClear(stretch, other, width, GAP));
			const isInside = pxOf(stretch.to, width) <= width && pxOf(stretch.from, width) >= -GAP;
			if (isFree && isInside) taken.push(stretch);
			return isFree && isInside;
		});
		labels.set(tick.at, found ?? '');
	}
	return ticks.map(({ at, x, sources }) => ({
		x,
		label: labels.get(at) ?? '',
		sources: sources.map((source) => source.id)
	}));
}

function byMinute(model: Model, { from, to }: TimeSpan): Map<number, CitedSource[]> {
	const minutes = new Map<number, CitedSource[]>();
	for (const source of model.sources) {
		const at = source.issuedAt;
		if (at === null || at < from || at >= to) continue;
		minutes.set(at, [...(minutes.get(at) ?? []), source]);
	}
	return new Map([...minutes].toSorted(([a], [b]) => a - b));
}

function wordings(at: number, sources: readonly CitedSource[]): string[] {
	const { hour, minute } = toParts(at);
	const face = `${hour % 12 || 12}:${twoDigits(minute)}`;
	return [`${face} ${sources[0]?.publisher ?? ''}`, face];
}
