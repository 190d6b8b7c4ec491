/**
 * The timeline of a window: lanes with their lines and marks, in percent of the axis, so that it
 * can be drawn before anything is measured. Rows depend on the story and the window alone: they
 * stay as they are when another event becomes current or the axis turns out narrower.
 */
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { Lane } from '../schema/story.ts';
import { NOMINAL_AXIS, type AxisSize } from './axis-size.ts';
import { zoomWindow } from './brush.ts';
import { laneDensity } from './lane-density.ts';
import { placeReports, type ReportTick } from './report-ticks.ts';
import type { GivenLabel } from './row-labels.ts';
import { ticksFor, type Ticks, type TimeSpan } from './time-scale.ts';
import { rowsOfLanes, rowsOfStory, sum } from './timeline-heights.ts';
import { isDisputed, labelsOf } from './timeline-labels.ts';
import { contentOf, hideLane, placeLane, type PlacedLane } from './timeline-lane.ts';
import { placeWords, type InForceLine } from './timeline-lines.ts';
import { signsOf } from './time-signs.ts';
import {
	countText,
	isCountLeft,
	isInWindow,
	leadOf,
	makeGroup,
	type Bar
} from './timeline-marks.ts';
import { holds } from './timeline-runs.ts';
import { markWords } from './timeline-words.ts';

export interface TimelineMark {
	/** The event that stands for the mark. */
	id: string;
	/** Id of the event that stands for it while none is current: the same from frame to frame. */
	key: string;
	/** All it stands for, in order of time. */
	events: readonly StoryEvent[];
	/** Percent of the axis. */
	x: number;
	row: number;
	bar: Bar | null;
	/** "×4"; empty for one. */
	count: string;
	/** The count stands before the glyph. */
	isCountLeft: boolean;
	label: (GivenLabel & { disputed: boolean }) | null;
	isHollow: boolean;
	/** Signs at the glyph, by words: `about`, `uncertain`, `ordered`; absent if none. */
	signs?: string;
	isCurrent: boolean;
	/** Said by screen readers: all of it. */
	name: string;
	/** For several events: the window that parts them; null if none does. */
	zoom: TimeSpan | null;
}

export interface TimelineLane extends Lane {
	rows: number;
	lines: InForceLine[];
	marks: TimelineMark[];
	/** Outline of the shade behind a crowd, in a box of 100 by 1; empty: no crowd. */
	density: string;
	/** Filtered out: only its name is shown. */
	isHidden: boolean;
}

export interface TimelineView {
	window: TimeSpan;
	/** Laid out for phones. */
	oneRow: boolean;
	ticks: Ticks;
	lanes: TimelineLane[];
	/** Rows that the tallest of the story's windows needs: the height that all windows share. */
	rows: number;
	/** The span of the current event; both ends alike if it is drawn as one line. */
	band: { x0: number; x1: number } | null;
	reports: ReportTick[];
}

export interface TimelineOptions {
	size?: AxisSize;
	/** Id of the current event. */
	current?: string | null;
	/** Ids of the lanes shown; empty: all. */
	lanes?: readonly string[];
	/** Rows of each lane, as a former view had them, so that a gesture moves no lane up or down. */
	rows?: readonly number[] | null;
}

export function layoutTimeline(
	model: Model,
	window: TimeSpan,
	{ size = NOMINAL_AXIS, current: id = null, lanes = [], rows: fixed = null }: TimelineOptions = {}
): TimelineView {
	const current = model.event.get(id ?? '') ?? null;
	const rows = rowsOfStory(model);
	const isShown = (lane: Lane) => lanes.length === 0 || lanes.includes(lane.id);
	const shares = size.oneRow
		? model.lanes.map(() => 1)
		: (fixed ?? rowsOfLanes(model, window, isShown, rows));
	const band = bandOf(current, window, size.width);
	const placed = model.lanes.map((lane, index) => {
		const share = shares[index] ?? 1;
		if (!isShown(lane)) return hideLane(lane);
		const content = contentOf(model, lane, window, size);
		return placeLane(content, window, size, share);
	});
	const boxed = placed.flatMap(({ marks }) => marks).find(({ box }) => holds(box.item, current));
	return {
		window,
		oneRow: size.oneRow,
		ticks: ticksFor(window, size.width),
		lanes: placed.map((lane) => drawLane(model, lane, window, size, current, band)),
		rows: Math.max(rows, sum(shares)),
		band: band ?? (boxed ? { x0: boxed.box.item.x, x1: boxed.box.item.x } : null),
		reports: size.oneRow ? [] : placeReports(model, window, size.width)
	};
}

/** The current event's own span, if it is wide enough to be seen as one. */
function bandOf(event: StoryEvent | null, window: TimeSpan, width: number) {
	if (!event || !isInWindow(window, event)) return null;
	const { bar } = makeGroup([event], window, width);
	return bar && { x0: bar.x0, x1: bar.x1 };
}

function drawLane(
	model: Model,
	{ lane, rows, lines, marks, isHidden }: PlacedLane,
	window: TimeSpan,
	size: AxisSize,
	current: StoryEvent | null,
	band: { x0: number; x1: number } | null
): TimelineLane {
	const { width, oneRow } = size;
	const worded = oneRow
		? lines.lines.map((line) => ({ ...line, words: null }))
		: lines.lines.map((line) => placeWords(line, band, width, current?.id ?? null));
	const labels = oneRow ? null : labelsOf(marks, worded, window, width, current);
	return {
		...lane,
		rows,
		isHidden,
		lines: worded,
		density: isHidden ? '' : laneDensity(model, lane.id, window),
		marks: marks
			.toSorted((a, b) => a.box.item.x - b.box.item.x)
			.map(({ box, row }) => {
				const { events, x, bar } = box.item;
				const lead = leadOf(box.item, current);
				const isCurrent = lead === current;
				const label = labels?.get(box);
				const isAlone = events.length === 1;
				return {
					id: lead.id,
					key: leadOf(box.item, null).id,
					events,
					x,
					row,
					bar,
					count: countText(box.item),
					isCountLeft: isCountLeft(box.item, width),
					label: label ? { ...label, disputed: isDisputed(box.item, window) } : null,
					isHollow: isAlone && (lead.when.scheduled || lead.when.choice === 'one'),
					...signsOf(box.item),
					isCurrent,
					name: markWords(model, box.item, lead, isCurrent),
					zoom: isAlone ? null : zoomOf(model, events, window)
				};
			})
	};
}

function zoomOf(model: Model, events: readonly StoryEvent[], window: TimeSpan): TimeSpan | null {
	const [first] = events;
	const last = events.at(-1);
	const [extent = window] = model.windows;
	if (!first || !last) return null;
	return zoomWindow(window, first.when.at, last.when.at, model.windows, extent);
}
