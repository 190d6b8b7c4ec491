/** The names on the map when nothing asks for emphasis, laid out for one width of it. */
import type { StoryPlace } from '../model/story-model.ts';
import type { LabelHint } from '../schema/story.ts';
import { areaNameCandidates } from './area-names.ts';
import {
	labelCandidates,
	type LabelCandidate,
	type LabelledMark,
	type LabelWording,
	type Obstacles
} from './label-candidates.ts';
import { chooseCandidates } from './label-choice.ts';
import { layOutCrowded, onOneSpot, type Unit } from './crowded-labels.ts';
import { insideTest } from './inside-test.ts';
import type { NumberLabel } from './label-numbers.ts';
import type { LabelScene } from './label-scene.ts';
import { halved, linesOf } from './label-text.ts';
import type { Ground, PlacedLabel } from './map-drawing.ts';
import { DOT_RADIUS, isDot, RIM } from './mark-size.ts';
import { boundsOf, reach, type Ring } from './plane.ts';
import type { Sited } from './spots.ts';

/** Leaders begin this far inside an area, in px, so that the eye sees whose they are. */
const INSIDE = 1.5;

/** What it costs the name of an area to stand on the side where a dot lies on it. */
const SHADE = 4;

/** What is on a plane besides the places that are named. */
export interface Scene extends LabelScene {
	/** Names need not be brief. */
	roomy: boolean;
	land: readonly Ring[];
	/** Large areas that are its ground and have no name on it. */
	grounds: readonly (readonly Ring[])[];
	/** Marks without names. */
	spots: readonly { place: string; x: number; y: number; r: number }[];
	/** The highest number that can stand for a name: how many places the story counts. */
	most: number;
}

export interface Layout {
	labels: PlacedLabel[];
	/** Labels that still want their numbers. */
	numbers: NumberLabel[];
	dropped: string[];
}

/** What it costs to leave a name out: never done while there is any room at all. */
const LEFT_OUT = { counted: 1000, context: 30 };

/** Of more places than these, no map of ours has room for all the names. */
const NAMES_ONLY = 120;

/**
 * From this width on, in px, every counted place has a name or a number. The map of a page that is
 * 768 px wide or more is never narrower than the next layout's width.
 */
export const NUMBERED_FROM = 440;

/**
 * @param named counted places and places of context, all on this plane
 * @param width of the map in px
 * @param k units of the plane to one px
 */
export function layOutNames(
	named: readonly Sited[],
	scene: Scene,
	width: number,
	k: number
): Layout {
	const obstacles = obstaclesOf(named, scene, k);
	const namesOf = (sited: Sited) => candidatesOf(sited, obstacles, scene.roomy, width, k);
	const unitOf = (places: readonly Sited[], names: readonly LabelCandidate[]): Unit => ({
		places,
		counted: places.some(({ place }) => place.counted),
		names
	});
	const spots = onOneSpot(named, k);
	if (spots.length < named.length) {
		const units = spots.map((places) => {
			const [only] = places;
			return unitOf(places, only && places.length === 1 ? namesOf(only) : []);
		});
		return layOutCrowded(units, LEFT_OUT, scene.most, obstacles, k);
	}

	const sets = named.map(namesOf);
	const crowded = () => {
		const units = named.map((sited, i) => unitOf([sited], sets[i] ?? []));
		return layOutCrowded(units, LEFT_OUT, scene.most, obstacles, k);
	};
	const counted = named.filter(({ place }) => place.counted).length;
	if (counted > NAMES_ONLY && width >= NUMBERED_FROM) return crowded();
	const drop = named.map(({ place }, i) =>
		// Those with least choice are worth most, so that none is lost for another's comfort.
		place.counted ? LEFT_OUT.counted - Math.min(sets[i]?.length ?? 0, 500) : LEFT_OUT.context
	);
	const isLost = (chosen: readonly unknown[]) =>
		named.some(({ place }, i) => place.counted && chosen[i] === null);
	let chosen = chooseCandidates(sets, drop);
	if (isLost(chosen) && width >= NUMBERED_FROM) return crowded();
	if (isLost(chosen) && counted < named.length) {
		// Too crowded to search through: context gives way.
		const kept = sets.map((set, i) => (named[i]?.place.counted ? set : []));
		chosen = chooseCandidates(kept, drop);
	}
	return {
		labels: chosen.flatMap((candidate) => candidate?.label ?? []),
		numbers: [],
		dropped: named.filter((_, i) => !chosen[i]).map(({ place }) => place.id)
	};
}

function obstaclesOf(named: readonly Sited[], scene: Scene, k: number): Obstacles {
	const areas = named.flatMap(({ place, rings }) =>
		rings && place.kind === 'county' ? [{ place: place.id, rings, box: boundsOf(rings) }] : []
	);
	const states = named.flatMap(({ place, rings }) =>
		rings && place.kind === 'state' ? [insideTest(rings)] : []
	);
	states.push(...scene.grounds.map(insideTest));
	const isLand = insideTest(scene.land);
	const groundAt = (x: number, y: number): Ground => {
		if (states.some((isInside) => isInside(x, y))) return 'area';
		return isLand(x, y) ? 'land' : 'water';
	};
	return {
		bounds: scene.bounds,
		boxes: scene.kept,
		lines: scene.lines,
		frames: scene.frames,
		dots: [...dotsOf(named, k), ...scene.spots],
		areas,
		groundAt
	};
}

const dotsOf = (named: readonly Sited[], k: number): Obstacles['dots'] =>
	named.flatMap(({ place, x, y }) =>
		isDot(place.kind) ? [{ place: place.id, x, y, r: (DOT_RADIUS[place.kind] + RIM) * k }] : []
	);

function candidatesOf(
	sited: Sited,
	obstacles: Obstacles,
	roomy: boolean,
	width: number,
	k: number
): LabelCandidate[] {
	const { place, rings } = sited;
	if (place.kind === 'state' && rings) {
		const within = areaNameCandidates(place.id, rings, stateWordings(place, roomy), obstacles, k);
		if (within.length) return within;
	}
	return labelCandidates(
		{
			mark: markOf(sited, obstacles.dots, k),
			wordings: wordings(place, roomy),
			style: place.counted ? 'place' : 'context',
			hint: hintFor(place, width),
			few: false
		},
		obstacles,
		k
	);
}

function markOf({ place, x, y, rings }: Sited, dots: Obstacles['dots'], k: number): LabelledMark {
	const radius = isDot(place.kind) ? DOT_RADIUS[place.kind] * k : 0;
	if (!rings) return { place: place.id, x, y, edge: () => radius };
	// A little inside the area, but outside of any dot that lies over its edge.
	const own = (ux: number, uy: number) => reach(x, y, ux, uy, rings) - INSIDE * k;
	const covered = (ux: number, uy: number) =>
		Math.max(...dots.map((dot) => exitOf(dot.x - x, dot.y - y, dot.r, ux, uy) + 0.1));
	const over = directionOf(
		dots.find((dot) => Math.hypot(dot.x - x, dot.y - y) < dot.r * 1.6),
		x,
		y
	);
	return {
		place: place.id,
		x,
		y,
		edge: (ux, uy) => Math.max(own(ux, uy), covered(ux, uy)),
		shade: (ux, uy) => {
			if (covered(ux, uy) > own(ux, uy)) return Infinity;
			return over ? SHADE * (1 + ux * over[0] + uy * over[1]) : 0;
		}
	};
}

function directionOf(to: { x: number; y: number } | undefined, x: number, y: number) {
	if (!to) return null;
	const length = Math.hypot(to.x - x, to.y - y) || 1;
	return [(to.x - x) / length, (to.y - y) / length] as const;
}

/** How far along a ray from the origin a circle ends, if the origin lies in it; else 0. */
function exitOf(cx: number, cy: number, r: number, ux: number, uy: number): number {
	const along = cx * ux + cy * uy;
	const across = Math.abs(cx * uy - cy * ux);
	if (across >= r || Math.hypot(cx, cy) > r * 1.6) return 0;
	return along + Math.sqrt(r * r - across * across);
}

/** The data may fix where a name stands, by the width of the map. */
const hintFor = ({ labels }: StoryPlace, width: number): LabelHint | undefined =>
	labels?.[String(width)];

/** The ways in which a name may be put, dearer the further from how the data has it. */
function wordings({ names }: StoryPlace, roomy: boolean): LabelWording[] {
	const given = linesOf(names.label ?? names.short);
	const brief = names.brief ? linesOf(names.brief) : null;
	const first = roomy || !brief ? given : brief;
	const ways: LabelWording[] = [
		{ lines: first, cost: 0 },
		{ lines: [first.join(' ')], cost: 3 },
		{ lines: halved(first.join(' ')), cost: 2 },
		...(brief ? [{ lines: brief, cost: 9 }] : []),
		...(brief ? [{ lines: halved(brief.join(' ')), cost: 11 }] : [])
	];
	const told = new Set<string>();
	return ways.filter(({ lines }) => {
		const key = lines.join('|');
		return !told.has(key) && told.add(key);
	});
}

function stateWordings({ names }: StoryPlace, roomy: boolean): LabelWording[] {
	return [
		{ lines: [names.short], cost: roomy || !names.brief ? 0 : 8 },
		...(names.brief ? [{ lines: [names.brief], cost: roomy ? 17 : 0 }] : [])
	];
}
