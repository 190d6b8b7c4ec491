/** How many rows each lane of a window gets, and how high the timeline of a story is. */
import type { Model } from '../model/story-model.ts';
import type { Lane } from '../schema/story.ts';
import { NOMINAL_AXIS } from './axis-size.ts';
import type { TimeSpan } from './time-scale.ts';
import { labelsOf } from './timeline-labels.ts';
import { contentOf, placeLane } from './timeline-lane.ts';
import { placeWords } from './timeline-lines.ts';
import { shareRows } from './timeline-rows.ts';

/** Rows of all lanes together, and of one. */
const MOST_ROWS = 15;
const MOST_IN_LANE = 5;

/** A zoom asks for hundreds of windows, and for few of them twice. */
const MOST_KNOWN = 64;
/** Rows depend on the story and the window alone, so they are found once for each. */
const known = new WeakMap<Model['events'], Map<string, number[]>>();

/** @param most rows of all lanes together */
export function rowsOfLanes(
	model: Model,
	window: TimeSpan,
	isShown: (lane: Lane) => boolean,
	most: number
): number[] {
	const rows = known.get(model.events) ?? new Map<string, number[]>();
	known.set(model.events, rows);
	const shown = model.lanes.map(isShown);
	const key = [window.from, window.to, most, ...model.lanes.map(({ id }) => id), ...shown].join(
		' '
	);
	const found = rows.get(key) ?? shareRows(scoresOfLanes(model, window, shown), most);
	if (rows.size >= MOST_KNOWN) rows.clear();
	rows.set(key, found);
	return found;
}

/** The height that all windows share is that of the tallest of the story's own. */
export function rowsOfStory(model: Model): number {
	const known = heights.get(model.windows);
	if (known?.events === model.events) return known.rows;
	const all = model.windows.map((window) => rowsOfLanes(model, window, () => true, MOST_ROWS));
	const rows = Math.max(model.lanes.length, ...all.map(sum));
	heights.set(model.windows, { events: model.events, rows });
	return rows;
}

const heights = new WeakMap<Model['windows'], Pick<Model, 'events'> & { rows: number }>();

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** For each lane and each number of rows: how many marks stand apart, and what labels they get. */
function scoresOfLanes(model: Model, window: TimeSpan, shown: readonly boolean[]): number[][] {
	return model.lanes.map((lane, index) => {
		if (!shown[index]) return [0];
		const content = contentOf(model, lane, window, NOMINAL_AXIS);
		const scores: number[] = [];
		for (let rows = 1; rows <= MOST_IN_LANE; rows += 1) {
			const { marks, lines, least } = placeLane(content, window, NOMINAL_AXIS, rows);
			if (rows < least) {
				scores.push(0);
				continue;
			}
			const { width } = NOMINAL_AXIS;
			const worded = lines.lines.map((line) => placeWords(line, null, width, null));
			const labels = labelsOf(marks, worded, window, width, null);
			const labelled = [...labels.keys()].map((box) => (box.weight > 1 ? box.weight : 0));
			scores.push(1 + sum(marks.map(({ box }) => box.weight)) + sum(labelled));
			// Nothing was merged and every label that counts has room: more rows gain nothing.
			const { boxes, wholes, starts } = content;
			const isWhole = marks.length === boxes.length + wholes.length + starts.length;
			const isLabelled = marks.every(({ box }) => box.wants === 0 || labels.has(box));
			if (isWhole && isLabelled) break;
		}
		return scores;
	});
}
