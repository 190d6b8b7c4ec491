/**
 * The whole of a story at a glance: one unit an event, stacked by a stretch of time. It depends on
 * the story alone, so it is laid out at build, for a few widths of the axis.
 */
import { utcDay, utcHour, utcMonth, utcYear, type TimeInterval } from 'd3';
import type { CivilMs } from '../dates/civil.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import { NOMINAL_AXIS } from './axis-size.ts';
import type { Overview, OverviewLabel, OverviewUnit } from './overview-window.ts';
import { percentAt, roundPercent, ticksFor, type TimeSpan } from './time-scale.ts';
import { isInWindow } from './timeline-marks.ts';

const MOST_HIGH = 55;
const PITCH = 5;
/** Below this height units stand without a gap, and a lane's are one. */
const LEAST_GAPPED = 3;
/** So many of the tallest stacks may be pressed together; all others share one scale. */
const MOST_PRESSED = 3;
const LEAST_BIN = 7;
const LABEL_STYLE = { family: 'sans', size: 11, weight: 400 } as const;
const LABEL_LEVELS = [22, 36];
const MOST_LABELS = 4;

const BINS: readonly (TimeInterval | null)[] = [
	utcHour,
	utcDay,
	utcMonth,
	utcMonth.every(3),
	utcYear,
	utcYear.every(5),
	utcYear.every(10),
	utcYear.every(50),
	utcYear.every(100)
];

/** From wide to narrow; each serves axes from its own width on, the last any. */
const WIDTHS = [NOMINAL_AXIS.width, 640, 480, 320];

/** The strip for several widths of the axis: labels depend on it, the stacks do not. */
export function overviewTiers(model: Model, widths: readonly number[] = WIDTHS): Overview[] {
	const [extent = { label: '', from: 0, to: 1 }] = model.windows;
	const events = model.events.filter((event) => isInWindow(extent, event));
	const stacks = stackEvents(model, events, extent, NOMINAL_AXIS.width);
	const units = stacks.flatMap((stack) => stack.units);
	const counts = countStacks(stacks);
	return widths.map((width) => ({
		width,
		extent,
		label: extent.label,
		count: events.length,
		units,
		labels: labelEvents(events, stacks, counts, extent, width),
		counts,
		ticks: ticksFor(extent, width).major
	}));
}

/** What a count takes: percent of an axis of nominal width, and px below the top of its stack. */
const COUNT_ROOM = 4;
const COUNT_HEIGHT = 12;

/**
 * How many events a stack stands for that was pressed together: beside its top, where no other stack
 * reaches. One between two as high has none.
 */
function countStacks(stacks: readonly Stack[]): Overview['counts'] {
	return stacks.flatMap((stack) => {
		if (!stack.isPressed) return [];
		const { count, x0, x1, top } = stack;
		const isFree = (from: number, to: number) =>
			from >= 0 &&
			to <= 100 &&
			stacks.every(
				(other) =>
					other === stack || other.x1 <= from || other.x0 >= to || other.top <= top - COUNT_HEIGHT
			);
		const at = (side: 'right' | 'left', x: number) => [
			{ text: `×${count}`, x: roundPercent(x), side, y: top }
		];
		if (isFree(x1, x1 + COUNT_ROOM)) return at('right', x1);
		return isFree(x0 - COUNT_ROOM, x0) ? at('left', x0) : [];
	});
}

interface Stack {
	x0: number;
	x1: number;
	top: number;
	/** How many events it stands for. */
	count: number;
	isPressed: boolean;
	units: OverviewUnit[];
}

function stackEvents(
	model: Model,
	events: readonly StoryEvent[],
	extent: TimeSpan,
	width: number
): Stack[] {
	const bin = binFor(extent, width);
	const order = new Map(model.lanes.map((lane, index) => [lane.id, model.lanes.length - index]));
	const bins = new Map<CivilMs, StoryEvent[]>();
	for (const event of events) {
		const start = Number(bin.floor(new Date(event.when.at)));
		const members = bins.get(start);
		if (members) members.push(event);
		else bins.set(start, [event]);
	}
	const counts = [...bins.values()].map((members) => members.length).sort((a, b) => b - a);
	const shared = Math.min(PITCH, MOST_HIGH / (counts[MOST_PRESSED] ?? 1));
	return [...bins].map(([start, members]) => {
		const end = Number(bin.offset(new Date(start), 1));
		const [x0, x1] = [percentAt(extent, start), percentAt(extent, end)];
		// A stack that would not fit is pressed together; its count is then written beside it.
		const pitch = Math.min(shared, MOST_HIGH / members.length);
		const isGapped = pitch >= LEAST_GAPPED;
		const lanes = members
			.map(({ lane }) => lane)
			.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		const units = runsOf(lanes, isGapped ? 1 : Infinity).map(({ lane, from, to }) => ({
			x: roundPercent(x0),
			width: roundPercent(x1 - x0 - 100 / width),
			y: round(from * pitch),
			height: round((to - from) * pitch - (isGapped ? 1 : 0)),
			colour: model.lane.get(lane)?.colour ?? ''
		}));
		const top = members.length * pitch;
		return { x0, x1, top, count: members.length, isPressed: pitch < shared, units };
	});
}

/** Neighbours alike become one run, of so many at most. */
function runsOf(lanes: readonly string[], most: number) {
	const runs: { lane: string; from: number; to: number }[] = [];
	lanes.forEach((lane, index) => {
		const last = runs.at(-1);
		if (last?.lane === lane && last.to - last.from < most) last.to = index + 1;
		else runs.push({ lane, from: index, to: index + 1 });
	});
	return runs;
}

const round = (px: number): number => Math.round(px * 100) / 100;

/** The finest stretch of time that is wide enough to be seen. */
function binFor(extent: TimeSpan, width: number): TimeInterval {
	const wide = BINS.find((bin) => {
		if (!bin) return false;
		const next = Number(bin.offset(new Date(extent.from), 1));
		return ((next - extent.from) / (extent.to - extent.from)) * width >= LEAST_BIN;
	});
	return wide ?? utcYear;
}

/** Names for a few of the weightiest events, where nothing else stands. */
function labelEvents(
	events: readonly StoryEvent[],
	stacks: readonly Stack[],
	counts: Overview['counts'],
	extent: TimeSpan,
	width: number
): OverviewLabel[] {
	const px = (percent: number) => (percent / 100) * width;
	// The count beside a pressed stack was there first.
	const taken = counts.map(({ x, side, y }) => {
		const from = px(x) - (side === 'left' ? 34 : 0);
		return { from, to: from + 34, y: y - 11 };
	});
	const labels: OverviewLabel[] = [];
	for (const event of events.toSorted((a, b) => b.weight - a.weight)) {
		if (labels.length === MOST_LABELS || event.weight < 2) break;
		const text = event.label ?? event.title;
		const length = textWidth(text, LABEL_STYLE);
		const stack = stacks.find(({ x0, x1 }) => {
			const at = percentAt(extent, event.when.at);
			return x0 <= at && at < x1;
		});
		if (!stack) continue;
		const at = px((stack.x0 + stack.x1) / 2);
		for (const y of LABEL_LEVELS) {
			const side = (['right', 'left'] as const).find((side) => {
				const from = side === 'right' ? at - 4 : at - length - 4;
				const to = from + length + 8;
				return (
					from >= 0 &&
					to <= width &&
					stack.top + 6 <= y &&
					stacks.every((s) => px(s.x1) < from || px(s.x0) > to || s.top + 4 <= y) &&
					taken.every((t) => t.to < from - 8 || t.from > to + 8 || Math.abs(t.y - y) > 14)
				);
			});
			if (!side) continue;
			const from = side === 'right' ? at - 4 : at - length - 4;
			taken.push({ from, to: from + length + 8, y }, { from: at - 2, to: at + 2, y: y - 16 });
			labels.push({ text, x: roundPercent((at / width) * 100), side, foot: stack.top + 1, y });
			break;
		}
	}
	return labels;
}
