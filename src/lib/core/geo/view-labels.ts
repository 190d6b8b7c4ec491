/**
 * The names of the places in a part of the map that the reader has enlarged. Marks keep their size
 * in px, so the nearer the reader comes the more room there is. Laid out in the browser, while the
 * reader waits, from the drawing alone.
 */
import { candidateAt, drawnMark, drawnObstacles, type OnPlane } from './drawn-marks.ts';
import type { View } from './frame.ts';
import { labelCandidates, type LabelCandidate, type LabelWording } from './label-candidates.ts';
import { chooseCandidates } from './label-choice.ts';
import { blockSize, firstBaseline, halved, linesOf, type LabelStyleName } from './label-text.ts';
import type { MapDrawing, PlacedLabel, Spot } from './map-drawing.ts';
import { boxesMeet, boxWithin, circleMeetsBox, pointInBox, round, type Box } from './plane.ts';

/** A place as it is called. `StoryPlace` is one. */
export interface CalledPlace {
	id: string;
	names: { short: string; label?: string | undefined; brief?: string | undefined };
	counted: boolean;
}

export interface ViewOptions {
	/** All places that are drawn at the moment. */
	places: readonly CalledPlace[];
	/** Ids of those that are to be named; left out: all. */
	named?: readonly string[];
	/** Where no name may stand, in units of the plane: controls that lie over the map. */
	kept?: readonly Box[];
}

const QUICK = { tried: 28, patience: 120 };
const LEFT_OUT = { counted: 1000, other: 300 };
/** From this size on, in px, an area is ground. */
const GROUND = 72;
/** From a name to the rim of what is seen, in px. */
const MARGIN = 3;

/**
 * Insets play no part: whoever looks at the map enlarged sees their places on the map itself.
 * @param view what is seen of the main plane, and its units to one px
 */
export function layOutView(drawing: MapDrawing, view: View, options: ViewOptions): PlacedLabel[] {
	const { box, k } = view;
	const called = new Map(options.places.map((place) => [place.id, place]));
	const drawn = drawing.places.filter(({ id }) => called.has(id));
	const seen = drawn.filter(({ spot: { x, y, box: area } }) =>
		area ? boxesMeet(area, box) : pointInBox(x, y, box)
	);
	const onPlane = seen.map((place): OnPlane => ({ place, spot: place.spot }));
	const [x0, y0, x1, y1] = box;
	const margin = MARGIN * k;
	const bounds: Box = [x0 + margin, y0 + margin, x1 - margin, y1 - margin];
	const scene = { bounds, kept: [...(options.kept ?? [])], lines: [], frames: [] };
	const none = new Set<string>();
	const marks = onPlane.filter(({ spot }) => !isGround(spot, k));
	const obstacles = drawnObstacles(marks, none, none, scene, k);
	const isFree = ({ boxes }: LabelCandidate): boolean =>
		boxes.every(
			(one) =>
				boxWithin(one, bounds) &&
				!scene.kept.some((other) => boxesMeet(one, other)) &&
				!obstacles.areas.some((area) => boxesMeet(one, area.box)) &&
				!obstacles.dots.some(({ x, y, r }) => circleMeetsBox(x, y, r, one))
		);

	const named = onPlane.flatMap(({ place, spot }) => {
		const words = called.get(place.id);
		const isNamed =
			(options.named?.includes(place.id) ?? true) &&
			(isGround(spot, k) || pointInBox(spot.x, spot.y, box));
		return words && isNamed ? [{ place, spot, words }] : [];
	});
	const sets = named.map(({ place, spot, words: { names, counted } }): LabelCandidate[] => {
		const style = place.kind === 'state' ? 'state' : counted ? 'place' : 'context';
		if (isGround(spot, k)) {
			const standing = standingName(drawing, place.id);
			return namesWithin(place.id, style, names.short, spot, standing, view).filter(isFree);
		}
		const mark = drawnMark(place, spot, false, k);
		const wordings = wordingsOf(names);
		return labelCandidates({ mark, wordings, style, few: false }, obstacles, k);
	});
	const chosen = chooseCandidates(
		sets,
		named.map(({ words: { counted } }) => (counted ? LEFT_OUT.counted : LEFT_OUT.other)),
		QUICK
	);
	return chosen.flatMap((candidate) => candidate?.label ?? []);
}

function wordingsOf(names: CalledPlace['names']): LabelWording[] {
	const given = linesOf(names.label ?? names.short);
	const whole = given.join(' ');
	const broken = given.length > 1 ? given : halved(whole);
	return [
		{ lines: [whole], cost: 0 },
		...(broken.length > 1 ? [{ lines: broken, cost: 2 }] : []),
		...(names.brief ? [{ lines: linesOf(names.brief), cost: 9 }] : [])
	];
}

/** An area so large that it is the ground others stand on, and its own name stands on it. */
const isGround = ({ box }: Spot, k: number): boolean =>
	box !== null && Math.max(box[2] - box[0], box[3] - box[1]) > GROUND * k;

const standingName = ({ tiers }: MapDrawing, place: string): PlacedLabel | undefined =>
	tiers.at(-1)?.labels.find((label) => label.place === place && label.style === 'state');

/** Where the whole map has it, else as near as can be to the middle of what is seen of the area. */
function namesWithin(
	place: string,
	style: LabelStyleName,
	name: string,
	spot: Spot,
	standing: PlacedLabel | undefined,
	{ box, k }: View
): LabelCandidate[] {
	const { height } = blockSize([name], style, k);
	const drop = firstBaseline(style, k) - height / 2;
	const level = (x: number, y: number, cost: number): LabelCandidate => {
		const at = { x: round(x), y: round(y + drop), anchor: 'middle', turn: 0 } as const;
		const label: PlacedLabel = { place, style, lines: [name], ...at, leader: null, ground: 'area' };
		return { ...candidateAt(label, k), cost };
	};
	const area = spot.box ?? box;
	const [x0, y0] = [Math.max(area[0], box[0]), Math.max(area[1], box[1])];
	const [x1, y1] = [Math.min(area[2], box[2]), Math.min(area[3], box[3])];
	const shares = [0.5, 0.35, 0.65, 0.2, 0.8];
	return [
		...(standing ? [candidateAt(standing, k)] : []),
		level(spot.x, spot.y, 4),
		...shares.flatMap((down, i) =>
			shares.map((across, j) =>
				level(x0 + (x1 - x0) * across, y0 + (y1 - y0) * down, 10 + 3 * (i + j))
			)
		)
	];
}
