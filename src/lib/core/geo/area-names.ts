/** Where the name of a large area stands inside it: level where it fits, else along its shape. */
import type { LabelCandidate, LabelWording, Obstacles } from './label-candidates.ts';
import { insideTest } from './inside-test.ts';
import { blockSize, labelBoxes, LABEL_STYLES } from './label-text.ts';
import type { PlacedLabel } from './map-drawing.ts';
import {
	boundsOf,
	boxWithin,
	boxesMeet,
	circleMeetsBox,
	ringsMeetBox,
	round,
	segmentMeetsBox,
	type Ring
} from './plane.ts';

/** Cost of text outside its area, by the share that sticks out. */
const OUTSIDE = 60;
/** Turned text is harder to read. */
const TURNED = 6;
/** By the degree: the steeper the harder. */
const STEEP = 0.08;
/** How many of the best places are handed to the search. */
const KEPT = 24;
const GRID = 16;

export function areaNameCandidates(
	place: string,
	rings: readonly Ring[],
	wordings: readonly LabelWording[],
	obstacles: Obstacles,
	k: number
): LabelCandidate[] {
	const turns = [0, ...diagonal(rings)];
	const found = wordings.flatMap(({ lines, cost }) =>
		turns.flatMap((turn) =>
			gridOver(rings).flatMap(([x, y]) => {
				const candidate = nameAt(place, lines, x, y, turn, k);
				if (!isFree(candidate, obstacles)) return [];
				const outside = shareOutside(candidate.label, rings, k);
				if (outside > 0.3) return [];
				return [
					{
						...candidate,
						cost:
							cost +
							outside * OUTSIDE * (turn ? 2.5 : 1) +
							(turn ? TURNED + Math.abs(turn) * STEEP : 0) +
							offCentre(x, y, rings)
					}
				];
			})
		)
	);
	return found.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
}

/** Size does not change the shape's middle, so the baseline is set from it. */
function nameAt(
	place: string,
	lines: string[],
	x: number,
	y: number,
	turn: number,
	k: number
): LabelCandidate {
	// Capitals stand .72 em high on their baseline.
	const drop = LABEL_STYLES.state.size * k * 0.36;
	const angle = (turn * Math.PI) / 180;
	const label: PlacedLabel = {
		place,
		style: 'state',
		lines,
		x: round(x - Math.sin(angle) * drop),
		y: round(y + Math.cos(angle) * drop),
		anchor: 'middle',
		turn,
		leader: null,
		ground: 'area'
	};
	return { label, boxes: labelBoxes(label, k), leader: null, cost: 0 };
}

function isFree({ boxes }: LabelCandidate, around: Obstacles): boolean {
	return boxes.every(
		(box) =>
			boxWithin(box, around.bounds) &&
			!around.boxes.some((other) => boxesMeet(box, other)) &&
			!around.frames.some((frame) => boxesMeet(box, frame)) &&
			!around.lines.some((line) => segmentMeetsBox(line, box)) &&
			!around.dots.some(({ x, y, r }) => circleMeetsBox(x, y, r, box)) &&
			!around.areas.some((area) => boxesMeet(area.box, box) && ringsMeetBox(area.rings, box))
	);
}

/** The share of the capitals that is not over the area. */
function shareOutside(label: PlacedLabel, rings: readonly Ring[], k: number): number {
	const { width } = blockSize(label.lines, 'state', k);
	const angle = (label.turn * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const capital = LABEL_STYLES.state.size * k * 0.72;
	const isInside = insideTest(rings);
	let outside = 0;
	const steps = 14;
	for (const up of [-0.15 * capital, 1.15 * capital]) {
		for (let i = 0; i <= steps; i++) {
			const along = width * (i / steps - 0.5);
			const x = label.x + along * cos + up * sin;
			const y = label.y + along * sin - up * cos;
			if (!isInside(x, y)) outside += 1 / (2 * steps + 2);
		}
	}
	return outside;
}

function gridOver(rings: readonly Ring[]): [number, number][] {
	const [x0, y0, x1, y1] = boundsOf(rings);
	const isInside = insideTest(rings);
	const spots: [number, number][] = [];
	for (let i = 1; i < GRID; i++) {
		for (let j = 1; j < GRID; j++) {
			const [x, y] = [x0 + ((x1 - x0) * i) / GRID, y0 + ((y1 - y0) * j) / GRID];
			if (isInside(x, y)) spots.push([x, y]);
		}
	}
	return spots;
}

function offCentre(x: number, y: number, rings: readonly Ring[]): number {
	const [x0, y0, x1, y1] = boundsOf(rings);
	const [dx, dy] = [(2 * x - x0 - x1) / (x1 - x0), (2 * y - y0 - y1) / (y1 - y0)];
	return 8 * (dx * dx + dy * dy);
}

/**
 * The direction in which the area is longest, if that is neither level nor upright: a name turned
 * on its side is not worth its fit.
 */
function diagonal(rings: readonly Ring[]): number[] {
	const largest = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
	const [x0, y0, x1, y1] = boundsOf([largest]);
	const isInside = insideTest([largest]);
	let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
	for (let i = 0; i < 40; i++) {
		for (let j = 0; j < 40; j++) {
			const [x, y] = [x0 + ((x1 - x0) * (i + 0.5)) / 40, y0 + ((y1 - y0) * (j + 0.5)) / 40];
			if (!isInside(x, y)) continue;
			n++;
			sx += x;
			sy += y;
			sxx += x * x;
			syy += y * y;
			sxy += x * y;
		}
	}
	if (!n) return [];
	const [vx, vy, cov] = [
		sxx / n - (sx / n) ** 2,
		syy / n - (sy / n) ** 2,
		sxy / n - (sx * sy) / n ** 2
	];
	const turn = (Math.atan2(2 * cov, vx - vy) * 90) / Math.PI;
	// Text reads downwards to the right or upwards to the right, never from right to left.
	const steep = Math.abs(turn);
	return steep > 20 && steep < 72
		? [-12, -8, -4, 0, 4].map((step) => round(turn + Math.sign(turn) * step))
		: [];
}
