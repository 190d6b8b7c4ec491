/** One lane of a window: its lines and marks in rows, before anything is drawn or named. */
import type { Model } from '../model/story-model.ts';
import type { Lane } from '../schema/story.ts';
import type { AxisSize } from './axis-size.ts';
import { inForceOf, runIn } from './time-index.ts';
import type { TimeSpan } from './time-scale.ts';
import { BAR_GAP, LABEL_GAP, labelLength, labelText, type PlacedMark } from './timeline-labels.ts';
import { placeLines, type PlacedLines } from './timeline-lines.ts';
import {
	coreOf,
	gatherEvents,
	makeGroup,
	unionOf,
	weightOf,
	type Group
} from './timeline-marks.ts';
import { assignRows, fitRows, sortBoxes, type Box } from './timeline-rows.ts';
import { binLength } from './timeline-runs.ts';

export interface PlacedLane {
	lane: Lane;
	rows: number;
	lines: PlacedLines;
	marks: PlacedMark[];
	/** The fewest rows that keep lines, bars of the whole window and other marks apart. */
	least: number;
	isHidden: boolean;
}

const NO_LINES: PlacedLines = { lines: [], rows: 0, started: new Map() };

/** A lane that is filtered out shrinks to its name. */
export const hideLane = (lane: Lane): PlacedLane => ({
	lane,
	rows: 1,
	lines: NO_LINES,
	marks: [],
	least: 1,
	isHidden: true
});

/** What a lane holds, before it has rows: lines, marks, and marks whose bar fills the window. */
export interface LaneContent {
	lane: Lane;
	lines: PlacedLines;
	boxes: Box<Group>[];
	wholes: Box<Group>[];
	/** Marks at the start of a line, in its row. */
	starts: PlacedMark[];
}

export function contentOf(model: Model, lane: Lane, window: TimeSpan, size: AxisSize): LaneContent {
	const lines = placeLines(inForceOf(model, lane.id), window, size.oneRow ? 1 : undefined);
	const started = size.oneRow ? new Map<string, number>() : lines.started;
	const atStart = [...started.keys()].flatMap((id) => model.event.get(id) ?? []);
	const length = binLength(window, size.width, model.lanes.indexOf(lane), model.lanes.length);
	const run = runIn(model, lane.id, window);
	const groups = gatherEvents(run, atStart, window, size.width, length);
	const isWhole = ({ bar }: Group) => !size.oneRow && bar !== null && bar.x1 - bar.x0 > 90;
	const box = boxIn(size);
	return {
		lane,
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
		const length = labelLength(labelText(group, null), 600);
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

export function placeLane(
	{ lane, lines, boxes, wholes, starts }: LaneContent,
	window: TimeSpan,
	size: AxisSize,
	rows: number
): PlacedLane {
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
