/** What the comparison is to reach, and whether it did. */
import type { Compared } from './compare.ts';
import type { Measured } from './measure.ts';
import type { ToolName } from './tools.ts';

/** Over the slow network: what TimelineJS advises at most, and half as many again. */
export const SLOW_EVENTS = 30;

export interface Bar {
	/** What was to be reached. */
	aim: string;
	/** What was. */
	reached: string;
	/** Null where it was not measured. */
	isMet: boolean | null;
}

export function judge(compared: Compared): Bar[] {
	const at = (events: number, tool: ToolName): Measured | undefined =>
		compared.sizes.find((size) => size.events === events)?.tools[tool];
	const [tens, hundreds] = [at(10_000, 'dateline'), at(100_000, 'dateline')];
	const ready = tens?.load?.ready;
	const { dateline, timelinejs } = compared.slow;
	const smallest = compared.sizes.find((size) => size.events === SLOW_EVENTS);
	return [
		limit('10,000 events: ready within 1.5 s', seconds, ready, 1_500),
		limit('10,000 events: 95 of 100 frames of zooming ≤ 25 ms', ms, tens?.use?.zoom.p95, 25),
		limit(
			'100,000 events: at most 2 MB over the wire',
			megabytes,
			hundreds?.load?.bytes,
			2_000_000
		),
		limit('100,000 events: 95 of 100 frames of panning ≤ 33 ms', ms, hundreds?.use?.pan.p95, 33),
		...(['timelinejs', 'vis'] as const).map((peer) => {
			const theirs = at(10_000, peer);
			const aim = `10,000 events: ready 10 times sooner than ${PEER_NAMES[peer]}`;
			return atLeastTimes(aim, ready, theirs, 10);
		}),
		share(
			'Slow 4G: largest paint ≤ 0.3 of TimelineJS',
			dateline?.largestPaint,
			timelinejs?.largestPaint,
			0.3
		),
		share('Slow 4G: ready ≤ 0.5 of TimelineJS', dateline?.ready, timelinejs?.ready, 0.5),
		share('Slow 4G: blocked ≤ 0.2 of TimelineJS', dateline?.blocked, timelinejs?.blocked, 0.2),
		limit('Slow 4G: nothing shifts', (value) => value.toFixed(3), dateline?.shift, 0),
		share(
			'The bare timeline: ≤ 0.6 of the bytes of TimelineJS',
			compared.bareBytes ?? undefined,
			smallest?.tools.timelinejs?.load?.bytes,
			0.6
		)
	];
}

const PEER_NAMES = { timelinejs: 'TimelineJS', vis: 'vis-timeline' } as const;

const NOT_MEASURED = { reached: 'not measured', isMet: null };

function limit(
	aim: string,
	words: (value: number) => string,
	value: number | undefined,
	most: number
): Bar {
	if (value === undefined) return { aim, ...NOT_MEASURED };
	return { aim, reached: words(value), isMet: value <= most };
}

function share(
	aim: string,
	ours: number | undefined,
	theirs: number | undefined,
	most: number
): Bar {
	if (ours === undefined || theirs === undefined) return { aim, ...NOT_MEASURED };
	const ratio = ours / theirs;
	return { aim, reached: ratio.toFixed(2), isMet: ratio <= most };
}

/** A peer that was given up is slower than any number. */
function atLeastTimes(
	aim: string,
	ours: number | undefined,
	theirs: Measured | undefined,
	least: number
): Bar {
	if (ours === undefined || !theirs) return { aim, ...NOT_MEASURED };
	if (!theirs.load) return { aim, reached: `it took over ${PATIENCE_WORDS}`, isMet: true };
	const times = theirs.load.ready / ours;
	return { aim, reached: `${times.toFixed(1)} times`, isMet: times >= least };
}

export const PATIENCE_WORDS = '120 s';
export const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const megabytes = (value: number): string => `${(value / 1e6).toFixed(2)} MB`;
