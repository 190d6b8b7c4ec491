/**
 * Where the name of a mark may stand: beside it on four sides, then at its corners, then at the
 * end of a leader. What would touch another mark or leave the frame is no candidate at all.
 */
import type { LabelHint } from '../schema/story.ts';
import type { Candidate } from './label-choice.ts';
import { blockSize, firstBaseline, type LabelStyleName } from './label-text.ts';
import type { Ground, PlacedLabel } from './map-drawing.ts';
import {
	boxWithin,
	boxesMeet,
	circleMeetsBox,
	circleMeetsSegment,
	pointInBox,
	pointInRings,
	ringsMeetBox,
	ringsMeetSegment,
	round,
	segmentMeetsBox,
	segmentsMeet,
	type Box,
	type Ring,
	type Segment
} from './plane.ts';

/** A mark as labels see it. */
export interface LabelledMark {
	place: string;
	/** Ids of other places that the label stands for as well. */
	also?: ReadonlySet<string>;
	x: number;
	y: number;
	/** From its middle to its edge, in a direction. */
	edge: (ux: number, uy: number) => number;
	/**
	 * What a direction costs where another mark lies on this one: Infinity if it lies between, so
	 * that only a leader could tell whose the name is.
	 */
	shade?: (ux: number, uy: number) => number;
}

export interface Obstacles {
	/** Nothing may leave it. */
	bounds: Box;
	boxes: readonly Box[];
	/** Lines that no text may cover. */
	lines: readonly Segment[];
	/** Where no text may stand, but leaders may begin. */
	frames: readonly Box[];
	dots: readonly { place: string; x: number; y: number; r: number }[];
	areas: readonly { place: string; rings: readonly Ring[]; box: Box }[];
	groundAt: (x: number, y: number) => Ground;
}

export interface LabelWording {
	lines: string[];
	/** What it costs to put it so. */
	cost: number;
}

export interface LabelCandidate extends Candidate {
	label: PlacedLabel;
}

/** In px. */
const GAP = 4;
/** From a mark to its number. */
const NUMBER_GAP = 2;
const LEADERS = [10, 18, 28, 40, 56, 72];
const LONG_LEADERS = [...LEADERS, 96, 120];
const TEXT_GAP = 4;
/** Beside a name, half of it on each side. */
const AIR = 2;
/** What it costs a leader to start on the far side of a dot that lies on its area. */
const BEHIND = 14;
/** From a name to another's dot. */
const CLOSE = 8;

interface Position {
	ux: number;
	uy: number;
	/** Length of the leader in px, 0 for none. */
	leader: number;
	/** Above or below: how far the text is moved along, in shares of its width. */
	slide: number;
	cost: number;
}

const SIDES: Record<LabelHint['side'], [number, number]> = {
	right: [1, 0],
	left: [-1, 0],
	above: [0, -1],
	below: [0, 1]
};
const CORNER = Math.SQRT1_2;

const BESIDE: Position[] = [
	{ ux: 1, uy: 0, leader: 0, slide: 0, cost: 0 },
	{ ux: -1, uy: 0, leader: 0, slide: 0, cost: 1 },
	...[-1, 1].flatMap((uy) =>
		[0, -0.2, 0.2, -0.4, 0.4].map((slide) => ({
			...{ ux: 0, uy, leader: 0, slide },
			cost: 3 + 2 * Math.abs(slide)
		}))
	),
	...[-CORNER, CORNER].flatMap((uy) => [
		{ ux: CORNER, uy, leader: 0, slide: 0, cost: 2 },
		{ ux: -CORNER, uy, leader: 0, slide: 0, cost: 2.5 }
	])
];

const withLeaders = (lengths: readonly number[]): Position[] =>
	lengths.flatMap((leader) =>
		Array.from({ length: 16 }, (_, i) => {
			const angle = (i * Math.PI) / 8;
			return {
				ux: Math.cos(angle),
				uy: Math.sin(angle),
				leader,
				slide: 0,
				cost: 7 + leader * 0.22
			};
		})
	);

const POSITIONS = [...BESIDE, ...withLeaders(LEADERS)];
const FAR_POSITIONS = [...BESIDE, ...withLeaders(LONG_LEADERS)];

export interface LabelRequest {
	mark: LabelledMark;
	wordings: readonly LabelWording[];
	style: LabelStyleName;
	/** Where the data says that it stands. */
	hint?: LabelHint | undefined;
	/** Few names share the map, so that a leader may be long. */
	few: boolean;
}

export function labelCandidates(
	{ mark, wordings, style, hint, few }: LabelRequest,
	obstacles: Obstacles,
	k: number
): LabelCandidate[] {
	const positions = hint ? [hinted(hint)] : few ? FAR_POSITIONS : POSITIONS;
	const blocks = wordings.map(({ lines, cost }) => ({
		lines,
		cost,
		...blockSize(lines, style, k)
	}));
	const around = near(reachOf(mark, blocks, positions, hint, k), obstacles);
	// The leader of a dot must cross the area that it lies in.
	const crossed = around.areas.filter(
		({ place, rings, box }) =>
			!isOwn(mark, place) &&
			!(pointInBox(mark.x, mark.y, box) && pointInRings(mark.x, mark.y, rings))
	);
	return blocks.flatMap((block) =>
		positions.flatMap((position) => {
			const shade = mark.shade?.(position.ux, position.uy) ?? 0;
			if (!position.leader && shade === Infinity) return [];
			const placed = place(mark, block, style, position, hint, k);
			if (!isFree(placed, mark, around, crossed)) return [];
			const box = placed.boxes[0] as Box;
			const { ground, cost: unrest } = groundUnder(box, around);
			placed.label.ground = ground;
			const doubt = nearness(box, mark, around, k) + Math.min(shade, BEHIND);
			return [
				{ ...placed, boxes: [aired(box, k)], cost: placed.cost + block.cost + unrest + doubt }
			];
		})
	);
}

/** A wording with the room that it takes, in units. */
interface Block {
	lines: string[];
	width: number;
	height: number;
}

/** A box round all that the name of a mark and its leader may take. */
function reachOf(
	mark: LabelledMark,
	blocks: readonly Block[],
	positions: readonly Position[],
	hint: LabelHint | undefined,
	k: number
): Box {
	const width = Math.max(0, ...blocks.map((block) => block.width));
	const height = Math.max(0, ...blocks.map((block) => block.height));
	const edge = Math.max(...positions.map(({ ux, uy }) => mark.edge(ux, uy)));
	const leader = Math.max(...positions.map((position) => position.leader));
	const moved = Math.max(Math.abs(hint?.dx ?? 0), Math.abs(hint?.dy ?? 0));
	const out = edge + (leader + GAP + CLOSE + moved) * k;
	return [mark.x - out - width, mark.y - out - height, mark.x + out + width, mark.y + out + height];
}

/** Only what can be in the way. */
const near = (reach: Box, obstacles: Obstacles): Obstacles => ({
	...obstacles,
	boxes: obstacles.boxes.filter((box) => boxesMeet(box, reach)),
	dots: obstacles.dots.filter(({ x, y, r }) => circleMeetsBox(x, y, r, reach)),
	areas: obstacles.areas.filter(({ box }) => boxesMeet(box, reach))
});

const hinted = (hint: LabelHint): Position => {
	const [ux, uy] = SIDES[hint.side];
	const leader = hint.leader ? Math.hypot(hint.dx ?? 0, hint.dy ?? 0) : 0;
	return { ux, uy, leader, slide: 0, cost: 0 };
};

function place(
	mark: LabelledMark,
	{ lines, width, height }: Block,
	style: LabelStyleName,
	{ ux, uy, leader, slide, cost }: Position,
	hint: LabelHint | undefined,
	k: number
): LabelCandidate {
	const edge = mark.edge(ux, uy);
	const away = edge + (leader ? leader + TEXT_GAP : style === 'number' ? NUMBER_GAP : GAP) * k;
	const [dx, dy] = hint && !hint.leader ? [(hint.dx ?? 0) * k, (hint.dy ?? 0) * k] : [0, 0];
	const tipX = mark.x + ux * away + dx + slide * width;
	const tipY = mark.y + uy * away + dy;
	const beside = Math.abs(ux) > 0.35;
	const anchor = !beside ? 'middle' : ux > 0 ? 'start' : 'end';
	const left = { start: tipX, middle: tipX - width / 2, end: tipX - width }[anchor];
	// Beside the mark the text stands level with the tip; at a corner a little further up or down.
	const drift = leader ? 0 : beside ? uy * height * 0.4 : 0;
	const top = beside ? tipY - height / 2 + drift : uy < 0 ? tipY - height : tipY;
	const line: Segment | null = leader
		? [
				round(mark.x + ux * edge),
				round(mark.y + uy * edge),
				round(mark.x + ux * (edge + leader * k)),
				round(mark.y + uy * (edge + leader * k))
			]
		: null;
	const label: PlacedLabel = {
		place: mark.place,
		style,
		lines,
		x: round(tipX),
		y: round(top + firstBaseline(style, k)),
		anchor,
		turn: 0,
		leader: line,
		ground: 'land'
	};
	return { label, boxes: [[left, top, left + width, top + height]], leader: line, cost };
}

function isFree(
	{ boxes, leader }: LabelCandidate,
	mark: LabelledMark,
	around: Obstacles,
	crossed: Obstacles['areas']
): boolean {
	for (const box of boxes) {
		if (!boxWithin(box, around.bounds)) return false;
		if (around.boxes.some((other) => boxesMeet(box, other))) return false;
		if (around.frames.some((frame) => boxesMeet(box, frame))) return false;
		if (around.lines.some((line) => segmentMeetsBox(line, box))) return false;
		if (around.dots.some(({ x, y, r }) => circleMeetsBox(x, y, r, box))) return false;
		if (around.areas.some((area) => boxesMeet(area.box, box) && ringsMeetBox(area.rings, box)))
			return false;
	}
	if (!leader) return true;
	return !(
		around.boxes.some((box) => segmentMeetsBox(leader, box)) ||
		around.lines.some((line) => segmentsMeet(leader, line)) ||
		around.dots.some(
			({ place, x, y, r }) => !isOwn(mark, place) && circleMeetsSegment(x, y, r, leader)
		) ||
		crossed.some(
			({ rings, box }) => segmentMeetsBox(leader, box) && ringsMeetSegment(rings, leader)
		)
	);
}

const isOwn = (mark: LabelledMark, place: string): boolean =>
	place === mark.place || (mark.also?.has(place) ?? false);

/** Two names on one line must not read as one. */
const aired = ([x0, y0, x1, y1]: Box, k: number): Box => [x0 - AIR * k, y0, x1 + AIR * k, y1];

/** A name close to another's dot could be taken for its. */
function nearness(box: Box, mark: LabelledMark, { dots }: Obstacles, k: number): number {
	let cost = 0;
	for (const { place, x, y, r } of dots) {
		if (isOwn(mark, place)) continue;
		const dx = x - Math.min(Math.max(x, box[0]), box[2]);
		const dy = y - Math.min(Math.max(y, box[1]), box[3]);
		const gap = (Math.sqrt(dx * dx + dy * dy) - r) / k;
		if (gap < CLOSE) cost += (CLOSE - gap) * 1.5;
	}
	return cost;
}

/** Text that crosses a coast or a lettered state is harder to read; water is the quietest ground. */
function groundUnder(box: Box, { groundAt }: Obstacles): { ground: Ground; cost: number } {
	const [x0, y0, x1, y1] = box;
	const found = { water: 0, land: 0, area: 0 };
	for (const y of [y0 + (y1 - y0) * 0.25, y1 - (y1 - y0) * 0.25]) {
		for (const t of [0, 0.25, 0.5, 0.75, 1]) found[groundAt(x0 + (x1 - x0) * t, y)] += 0.1;
	}
	const most = Math.max(found.water, found.land, found.area);
	const ground = found.water === most ? 'water' : found.land === most ? 'land' : 'area';
	return { ground, cost: found.land * 1.5 + found.area * 10 + (1 - most) * 7 };
}
