/**
 * The timeline of a window: lanes with their lines and marks, in percent of the axis, so that it
 * can be drawn before anything is measured. Rows depend on the story and the window alone: they
 * stay as they are when another event becomes current or the axis turns out narrower.
 */
import type { Lane } from '../schema/story.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { DAY } from '../dates/civil.ts';
import { textWidth } from '../text/measure.ts';
import { zoomWindow } from './brush.ts';
import { placeReports, type ReportTick } from './report-ticks.ts';
import { pxOf, type Stretch } from './stretch.ts';
import { ticksFor, type Ticks, type TimeSpan } from './time-scale.ts';
import {
	lineStretch,
	placeLines,
	placeWords,
	type InForceLine,
	type PlacedLines
} from './timeline-lines.ts';
import {
	coreOf,
	countText,
	depthOf,
	gatherEvents,
	isInWindow,
	leadOf,
	makeGroup,
	unionOf,
	weightOf,
	type Bar,
	type Group
} from './timeline-marks.ts';
import {
	assignRows,
	beside,
	fitRows,
	giveLabels,
	shareRows,
	sortBoxes,
	type Box,
	type GivenLabel,
	type LabelBox
} from './timeline-rows.ts';
import { markWords } from './timeline-words.ts';

export interface AxisSize {
	/** Of the axis, in px. */
	width: number;
	/** On phones a lane is one row without words, and bars lie over one another. */
	oneRow: boolean;
}

/** What the page is first drawn for: the axis of the figure at its full width. */
export const NOMINAL_AXIS: AxisSize = { width: 824, oneRow: false };

export interface TimelineMark {
	/** The event that stands for the mark. */
	id: string;
	/** All its events, in order of time. */
	ids: readonly string[];
	/** Percent of the axis. */
	x: number;
	row: number;
	bar: Bar | null;
	/** "×4"; empty for one. */
	count: string;
	label: (GivenLabel & { disputed: boolean }) | null;
	isHollow: boolean;
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
}

/** Rows of all lanes together, and of one. */
const MOST_ROWS = 15;
const MOST_IN_LANE = 5;
const LABEL_STYLE = { family: 'sans', size: 12, weight: 400 } as const;
/** From a mark or a bar to its label. */
const LABEL_GAP = 3;
const BAR_GAP = 6;
const LONGEST_LABEL = 250;
/** The sign that sources disagree, with the space before it. */
const DISPUTE_ROOM = 17;

export function layoutTimeline(
	model: Model,
	window: TimeSpan,
	{ size = NOMINAL_AXIS, current = null, lanes = [] }: TimelineOptions = {}
): TimelineView {
	const rows = rowsOfStory(model);
	const isShown = (lane: Lane) => lanes.length === 0 || lanes.includes(lane.id);
	const shares = size.oneRow ? model.lanes.map(() => 1) : rowsOfLanes(model, window, isShown, rows);
	const band = bandOf(model, window, current, size.width);
	const placed = model.lanes.map((lane, index) => {
		const share = shares[index] ?? 1;
		return isShown(lane)
			? placeLane(model, lane, window, size, share)
			: { lane, rows: 1, lines: NO_LINES, marks: [], least: 1, isHidden: true };
	});
	const current_ = placed.flatMap(({ marks }) => marks).find(({ box }) => holds(box.item, current));
	return {
		window,
		oneRow: size.oneRow,
		ticks: ticksFor(window, size.width),
		lanes: placed.map((lane) => drawLane(model, lane, window, size, current, band)),
		rows: Math.max(rows, sum(shares)),
		band: band ?? (current_ ? { x0: current_.box.item.x, x1: current_.box.item.x } : null),
		reports: size.oneRow ? [] : placeReports(model, window, size.width)
	};
}

interface PlacedLane {
	lane: Lane;
	rows: number;
	lines: PlacedLines;
	marks: { box: Box<Group>; row: number }[];
	/** The fewest rows that keep lines, bars of the whole window and other marks apart. */
	least: number;
	isHidden: boolean;
}

const NO_LINES: PlacedLines = { lines: [], rows: 0, started: new Map() };

const holds = (group: Group, id: string | null): boolean =>
	group.events.some((event) => event.id === id);

/** Rows depend on the story and the window alone, so they are found once for each. */
const known = new WeakMap<Model, Map<string, number[]>>();

function rowsOfLanes(
	model: Model,
	window: TimeSpan,
	isShown: (lane: Lane) => boolean,
	most: number
): number[] {
	const rows = known.get(model) ?? new Map<string, number[]>();
	known.set(model, rows);
	const shown = model.lanes.map(isShown);
	const key = [window.from, window.to, most, ...shown].join(' ');
	const found = rows.get(key) ?? shareRows(scoresOfLanes(model, window, shown), most);
	rows.set(key, found);
	return found;
}

/** The height that all windows share is that of the tallest of the story's own. */
const rowsOfStory = (model: Model): number =>
	Math.max(
		model.lanes.length,
		...model.windows.map((window) => sum(rowsOfLanes(model, window, () => true, MOST_ROWS)))
	);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** For each lane and each number of rows: how many marks stand apart, and what labels they get. */
function scoresOfLanes(model: Model, window: TimeSpan, shown: readonly boolean[]): number[][] {
	return model.lanes.map((lane, index) => {
		if (!shown[index]) return [0];
		return Array.from({ length: MOST_IN_LANE }, (_, i) => {
			const { marks, lines, least } = placeLane(model, lane, window, NOMINAL_AXIS, i + 1);
			if (i + 1 < least) return 0;
			const { width } = NOMINAL_AXIS;
			const worded = lines.lines.map((line) => placeWords(line, null, width, null));
			const labels = labelsOf(marks, worded, window, width, null);
			const labelled = [...labels.keys()].map((box) => (box.weight > 1 ? box.weight : 0));
			return 1 + sum(marks.map(({ box }) => box.weight)) + sum(labelled);
		});
	});
}

/** What a lane holds: lines, marks, and marks whose bar fills the window and has its own row. */
function boxesOf(model: Model, lane: Lane, window: TimeSpan, size: AxisSize) {
	const events = model.events.filter((event) => event.lane === lane.id);
	const lines = placeLines(events, window, size.oneRow ? 1 : undefined);
	const inside = events.filter((event) => isInWindow(window, event));
	const started = size.oneRow ? new Map<string, number>() : lines.started;
	const groups = gatherEvents(
		inside.filter((event) => !started.has(event.id)),
		window,
		size.width
	);
	const isWhole = ({ bar }: Group) => !size.oneRow && bar !== null && bar.x1 - bar.x0 > 90;
	const box = boxIn(size);
	const atStart = inside.filter((event) => started.has(event.id));
	return {
		lines,
		boxes: sortBoxes(groups.filter((group) => !isWhole(group)).map(box), size.width),
		wholes: groups.filter(isWhole).map(box),
		starts: atStart.map((event) => ({
			box: box({ ...makeGroup([event], window, size.width), bar: null }),
			row: started.get(event.id) ?? 0
		}))
	};
}

const boxIn =
	({ width, oneRow }: AxisSize) =>
	(group: Group): Box<Group> => {
		const weight = weightOf(group);
		const length = labelLength(labelText(group, leadOf(group, null)), 600);
		const hasWish = weight > 1 && length > 0;
		return {
			item: group,
			core: coreOf(group, width, !oneRow),
			wants: hasWish ? length + (group.bar ? BAR_GAP : LABEL_GAP) : 0,
			weight
		};
	};

const mergeIn = (window: TimeSpan, size: AxisSize) => (a: Box<Group>, b: Box<Group>) =>
	unionOf(a, b, boxIn(size), window, size.width);

function placeLane(
	model: Model,
	lane: Lane,
	window: TimeSpan,
	size: AxisSize,
	rows: number
): PlacedLane {
	const { lines, boxes, wholes, starts } = boxesOf(model, lane, window, size);
	if (size.oneRow) {
		const fitted = fitRows(boxes, 1, size.width, mergeIn(window, size));
		const marks = fitted.map((box) => ({ box, row: 0 }));
		return { lane, rows, lines, marks, least: 1, isHidden: false };
	}
	const merge = mergeIn(window, size);
	const [whole] = wholes.length > 1 ? [wholes.reduce(merge)] : wholes;
	const free = Math.max(1, rows - lines.rows - (whole ? 1 : 0));
	const fitted = fitRows(boxes, free, size.width, merge);
	const { row } = assignRows(fitted, free, size.width);
	const marks = fitted.map((box) => ({ box, row: lines.rows + (row.get(box) ?? 0) }));
	const last = whole ? [{ box: whole, row: rows - 1 }] : [];
	return {
		lane,
		rows,
		lines,
		marks: [...starts, ...marks, ...last],
		least: Math.max(1, lines.rows + Math.min(1, boxes.length) + last.length),
		isHidden: false
	};
}

/** The current event's own span, if it is wide enough to be seen as one. */
function bandOf(model: Model, window: TimeSpan, current: string | null, width: number) {
	const event = model.event.get(current ?? '');
	if (!event || !isInWindow(window, event)) return null;
	const { bar } = makeGroup([event], window, width);
	return bar && { x0: bar.x0, x1: bar.x1 };
}

function drawLane(
	model: Model,
	{ lane, rows, lines, marks, isHidden }: PlacedLane,
	window: TimeSpan,
	size: AxisSize,
	current: string | null,
	band: { x0: number; x1: number } | null
): TimelineLane {
	const { width, oneRow } = size;
	const worded = oneRow
		? lines.lines.map((line) => ({ ...line, words: null }))
		: lines.lines.map((line) => placeWords(line, band, width, current));
	const labels = oneRow ? null : labelsOf(marks, worded, window, width, current);
	return {
		...lane,
		rows,
		isHidden,
		lines: worded,
		marks: marks
			.toSorted((a, b) => a.box.item.x - b.box.item.x)
			.map(({ box, row }) => {
				const { events, x, bar } = box.item;
				const lead = leadOf(box.item, current);
				const isCurrent = lead.id === current;
				const label = labels?.get(box);
				const isAlone = events.length === 1;
				return {
					id: lead.id,
					ids: events.map((event) => event.id),
					x,
					row,
					bar,
					count: countText(box.item),
					label: label ? { ...label, disputed: isDisputed(box.item, window) } : null,
					isHollow: isAlone && lead.when.scheduled,
					isCurrent,
					name: markWords(model, events, lead, isCurrent),
					zoom: isAlone ? null : zoomOf(model, events, window)
				};
			})
	};
}

function labelsOf(
	marks: PlacedLane['marks'],
	lines: readonly InForceLine[],
	window: TimeSpan,
	width: number,
	current: string | null
): Map<Box<Group>, GivenLabel> {
	const worded = new Set(lines.filter((line) => line.words).map((line) => line.id));
	const taken = new Map<number, Stretch[]>();
	const add = (row: number, stretch: Stretch) =>
		taken.set(row, [...(taken.get(row) ?? []), stretch]);
	for (const line of lines) add(line.row, lineStretch(line));
	for (const { box, row } of marks) add(row, box.core);
	const wishes = marks
		.filter(
			({ box }) => !(box.item.events.length === 1 && worded.has(box.item.events[0]?.id ?? ''))
		)
		.toSorted((a, b) => priority(b.box.item, current) - priority(a.box.item, current))
		.map(({ box, row }) => ({ box, row, candidates: candidatesOf(box, window, width, current) }));
	return giveLabels(wishes, taken, width);
}

const priority = (group: Group, current: string | null): number =>
	holds(group, current) ? Infinity : weightOf(group) + (group.dayOnly ? 0.5 : 0);

function candidatesOf(
	{ item, core }: Box<Group>,
	window: TimeSpan,
	width: number,
	current: string | null
): LabelBox[] {
	const lead = leadOf(item, current);
	const text = labelText(item, lead);
	const sign = isDisputed(item, window) ? DISPUTE_ROOM : 0;
	const length = labelLength(text, lead.id === current ? 600 : 400) + sign;
	const glyph = coreOf({ ...item, bar: null }, width);
	const ofBar = (end: 'from' | 'to') =>
		pxOf(core[end], width) === pxOf(glyph[end], width) ? LABEL_GAP : BAR_GAP;
	const right = beside(core, length, ofBar('to')).right;
	const left = beside(core, length, ofBar('from')).left;
	const on = beside(glyph, length, LABEL_GAP).right;
	const isOnBar = item.bar && pxOf(on.to, width) <= pxOf({ at: item.bar.x1, px: -BAR_GAP }, width);
	const full: LabelBox[] = [
		{ text, side: 'right', extent: right },
		// On its own bar a label meets the mark that it belongs to, and nothing else.
		...(isOnBar ? [{ text, side: 'on' as const, extent: on }] : []),
		{ text, side: 'left', extent: left }
	];
	const alone = beside(glyph, sign, LABEL_GAP).right;
	const signOnly: LabelBox[] = sign ? [{ text: '', side: 'right', extent: alone }] : [];
	return [...(length > sign ? full : []), ...(item.bar ? [] : signOnly)];
}

function labelText(group: Group, lead: StoryEvent): string {
	const isLeadCurrent = lead.id !== leadOf(group, null).id;
	if (group.dayOnly && group.events.length > 1 && !isLeadCurrent) return 'hour not given';
	return lead.label ?? lead.title;
}

function labelLength(text: string, weight: number): number {
	const length = Math.ceil(textWidth(text, { ...LABEL_STYLE, weight }));
	return length > LONGEST_LABEL ? 0 : length;
}

/** The sign stands where single events do; among dozens it would say nothing. */
const isDisputed = ({ events }: Group, window: TimeSpan): boolean =>
	events.length === 1 && depthOf(window) === 'near' && (events[0]?.disputes.length ?? 0) > 0;

function zoomOf(model: Model, events: readonly StoryEvent[], window: TimeSpan): TimeSpan | null {
	if (window.to - window.from <= DAY) return null;
	const times = events.map((event) => event.when.at);
	const [extent = window] = model.windows;
	return zoomWindow(window, Math.min(...times), Math.max(...times), model.windows, extent);
}
