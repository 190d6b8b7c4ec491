/** Which marks of a lane get a label, with what text, on which side. */
import type { StoryEvent } from '../model/story-model.ts';
import { textWidth } from '../text/measure.ts';
import { beside, giveLabels, type GivenLabel, type LabelBox } from './row-labels.ts';
import { pxOf, type Stretch } from './stretch.ts';
import type { TimeSpan } from './time-scale.ts';
import { lineStretch, type InForceLine } from './timeline-lines.ts';
import { coreOf, depthOf, leadOf, weightOf, type Group } from './timeline-marks.ts';
import type { Box } from './timeline-rows.ts';
import { holds } from './timeline-runs.ts';

const LABEL_STYLE = { family: 'sans', size: 12, weight: 400 } as const;
/** From a mark or a bar to its label, in px. */
export const LABEL_GAP = 3;
export const BAR_GAP = 6;
const LONGEST_LABEL = 250;
/** The sign that sources disagree, with the space before it. */
const DISPUTE_ROOM = 17;

export interface PlacedMark {
	box: Box<Group>;
	row: number;
}

/** Labels by priority: the current event's first, then by weight. */
export function labelsOf(
	marks: readonly PlacedMark[],
	lines: readonly InForceLine[],
	window: TimeSpan,
	width: number,
	current: StoryEvent | null
): Map<Box<Group>, GivenLabel> {
	const worded = new Set(lines.filter((line) => line.words).map((line) => line.id));
	const taken = new Map<number, Stretch[]>();
	const add = (row: number, stretch: Stretch) => {
		const stretches = taken.get(row);
		if (stretches) stretches.push(stretch);
		else taken.set(row, [stretch]);
	};
	for (const line of lines) add(line.row, lineStretch(line));
	for (const { box, row } of marks) add(row, box.core);
	const wishes = marks
		.filter(
			({ box }) => !(box.item.events.length === 1 && worded.has(box.item.events[0]?.id ?? ''))
		)
		.map((mark) => ({ ...mark, first: priority(mark.box.item, current) }))
		.sort((a, b) => (a.first === b.first ? 0 : b.first - a.first))
		.map(({ box, row }) => ({ box, row, candidates: candidatesOf(box, window, width, current) }));
	return giveLabels(wishes, taken, width);
}

const priority = (group: Group, current: StoryEvent | null): number =>
	holds(group, current) ? Infinity : weightOf(group) + (group.dayOnly ? 0.5 : 0);

function candidatesOf(
	{ item, core }: Box<Group>,
	window: TimeSpan,
	width: number,
	current: StoryEvent | null
): LabelBox[] {
	const lead = leadOf(item, current);
	const text = labelText(item, current);
	const sign = isDisputed(item, window) ? DISPUTE_ROOM : 0;
	const length = labelLength(text, lead === current ? 600 : 400) + sign;
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

export function labelText(group: Group, current: StoryEvent | null): string {
	const lead = leadOf(group, current);
	const isCrowd = group.dayOnly && group.events.length > 1;
	return isCrowd && lead !== current ? 'hour not given' : (lead.label ?? lead.title);
}

/** Px; 0 for one too long to be of use. */
export function labelLength(text: string, weight: number): number {
	const length = Math.ceil(textWidth(text, { ...LABEL_STYLE, weight }));
	return length > LONGEST_LABEL ? 0 : length;
}

/** The sign stands where single events do; among dozens it would say nothing. */
export const isDisputed = ({ events }: Group, window: TimeSpan): boolean =>
	events.length === 1 && depthOf(window) === 'near' && (events[0]?.disputes.length ?? 0) > 0;
