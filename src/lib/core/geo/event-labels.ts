/**
 * The names of the few places that an event singles out. The others fade meanwhile, so these have
 * the map to themselves and can be laid out wherever the page is: at build and in the browser.
 */
import { insetScale, isWide, mainView } from './frame.ts';
import {
	labelCandidates,
	type LabelCandidate,
	type LabelledMark,
	type LabelWording,
	type Obstacles
} from './label-candidates.ts';
import { chooseCandidates } from './label-choice.ts';
import { insetScene, mainScene, type LabelScene } from './label-scene.ts';
import { halved, labelBoxes } from './label-text.ts';
import type {
	DrawnPlace,
	Ground,
	LabelTier,
	MapDrawing,
	PlacedLabel,
	Spot
} from './map-drawing.ts';
import {
	AREA_RING_RADIUS,
	DOT_RADIUS,
	isDot,
	RIM,
	RING_GAP,
	RING_RIM,
	SMALL_AREA,
	SMALL_DOT_RADIUS
} from './mark-size.ts';
import { boxesMeet, type Box, type Ring } from './plane.ts';

export interface WantedLabel {
	place: string;
	/** Its name, and its part in the event. */
	lines: readonly string[];
	/** A shorter name, for narrow maps. */
	brief: string | null;
}

/** Runs while the reader waits. */
const QUICK = { tried: 48, patience: 300 };

/** Words of a label's line before it is broken. */
const LINE = 24;
/** Two lines of two words each say as much as a map can. */
const LINES = 3;

/** @param width of the one layout that is needed; undefined: all, as while it is not known */
export function layOutEventLabels(
	drawing: MapDrawing,
	wanted: readonly WantedLabel[],
	width?: number
): LabelTier[] {
	const tiers = drawing.tiers.filter((tier) => width === undefined || tier.width === width);
	return tiers.map((tier) => ({
		...tier,
		dropped: [],
		labels: layOut(drawing, tier, wanted, null),
		insets: tier.insets.map((inset) => ({
			...inset,
			labels: layOut(drawing, tier, wanted, inset.id)
		}))
	}));
}

/** @param inset the plane: an inset's, or null for the main map */
function layOut(
	drawing: MapDrawing,
	tier: LabelTier,
	wanted: readonly WantedLabel[],
	inset: string | null
): PlacedLabel[] {
	const asked = new Map(wanted.map((label) => [label.place, label]));
	const onPlane = drawing.places.flatMap((place) => {
		const spot = inset === null ? place.spot : place.inset?.id === inset ? place.inset.spot : null;
		return spot && (place.standing || asked.has(place.id)) ? [{ place, spot }] : [];
	});
	const named = onPlane.filter(
		({ place }) => asked.has(place.id) && (inset !== null || place.inset === null)
	);
	if (!named.length) return [];
	const drawn = drawing.insets.find(({ id }) => id === inset);
	const scene = drawn ? insetScene(tier.width, drawn) : mainScene(tier.width, drawing.insets);
	const k = inset === null ? mainView(tier.width).k : insetScale(tier.width);
	const ringed = new Set(named.map(({ place }) => place.id));
	const small = inset === null ? drawing.places.filter((place) => place.inset) : [];
	const obstacles = obstaclesOf(onPlane, ringed, new Set(small.map(({ id }) => id)), scene, k);
	const known = [...tier.labels, ...tier.insets.flatMap(({ labels }) => labels)];
	const sets = named.map(({ place, spot }) => {
		const own = known.find((label) => label.place === place.id);
		// The name of a state keeps its place on it.
		if (place.kind === 'state' && own) return [candidateAt(own, k)];
		return labelCandidates(
			{
				mark: markOf(place, spot, k),
				wordings: wordingsOf(asked.get(place.id), inset !== null || isWide(tier.width)),
				style: 'place',
				few: true
			},
			obstacles,
			k
		);
	});
	const chosen = chooseCandidates(
		sets,
		named.map(() => 1000),
		QUICK
	);
	return chosen.flatMap((candidate) => (candidate ? [onGround(candidate, known)] : []));
}

const candidateAt = (label: PlacedLabel, k: number): LabelCandidate => ({
	label,
	boxes: labelBoxes(label, k),
	leader: null,
	cost: 0
});

interface OnPlane {
	place: DrawnPlace;
	spot: Spot;
}

function obstaclesOf(
	onPlane: readonly OnPlane[],
	ringed: ReadonlySet<string>,
	small: ReadonlySet<string>,
	scene: LabelScene,
	k: number
): Obstacles {
	return {
		bounds: scene.bounds,
		boxes: scene.kept,
		lines: scene.lines,
		dots: onPlane.flatMap(({ place, spot }) => {
			if (!isDot(place.kind)) return ringed.has(place.id) ? ringOf(place, spot, k) : [];
			const own = small.has(place.id) ? SMALL_DOT_RADIUS : DOT_RADIUS[place.kind];
			const r = own + (ringed.has(place.id) ? RING_GAP + RING_RIM : RIM);
			return [{ place: place.id, x: spot.x, y: spot.y, r: r * k }];
		}),
		areas: onPlane.flatMap(({ place, spot: { box } }) =>
			box && place.kind === 'county' ? [{ place: place.id, box, rings: [corners(box)] }] : []
		),
		// Shapes are not at hand here; what is known of the ground comes from the standing labels.
		groundAt: (): Ground => 'land'
	};
}

const corners = ([x0, y0, x1, y1]: Box): Ring => [
	[x0, y0],
	[x1, y0],
	[x1, y1],
	[x0, y1]
];

const isSmall = ({ box }: Spot): boolean =>
	box !== null && Math.max(box[2] - box[0], box[3] - box[1]) < SMALL_AREA;

const middle = ([x0, y0, x1, y1]: Box) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });

function ringOf({ id }: DrawnPlace, spot: Spot, k: number) {
	if (!spot.box || !isSmall(spot)) return [];
	return [{ place: id, ...middle(spot.box), r: (AREA_RING_RADIUS + RING_RIM) * k }];
}

function markOf({ id, kind }: DrawnPlace, spot: Spot, k: number): LabelledMark {
	const { x, y } = spot;
	if (isDot(kind)) {
		const radius = (DOT_RADIUS[kind] + RING_GAP + RING_RIM) * k;
		return { place: id, x, y, edge: () => radius };
	}
	const box = spot.box ?? [x, y, x, y];
	const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
	const ring = (AREA_RING_RADIUS + RING_RIM) * k;
	return {
		place: id,
		...middle(box),
		edge: (ux, uy) =>
			isSmall(spot)
				? ring
				: Math.min(halfWidth / (Math.abs(ux) || 1e-6), halfHeight / (Math.abs(uy) || 1e-6))
	};
}

function wordingsOf(label: WantedLabel | undefined, roomy: boolean): LabelWording[] {
	const [name = '', part] = label?.lines ?? [];
	const names = [
		{ lines: [name], cost: 0 },
		{ lines: halved(name), cost: 4 },
		...(label?.brief ? [{ lines: [label.brief], cost: roomy ? 12 : -6 }] : [])
	];
	if (part === undefined) return names;
	const rows = wrapped(part);
	return [
		...names.map(({ lines, cost }) => ({ lines: [...lines, ...rows].slice(0, LINES), cost })),
		// Better the place alone than nothing.
		...names.map(({ lines, cost }) => ({ lines, cost: cost + 300 }))
	];
}

function wrapped(words: string): string[] {
	const rows: string[] = [];
	for (const word of words.split(' ')) {
		const last = rows.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= LINE) rows[rows.length - 1] += ` ${word}`;
		else rows.push(word);
	}
	return rows;
}

/** The halo has the colour that the place's own name has where it stands at rest. */
function onGround({ label, boxes }: LabelCandidate, known: readonly PlacedLabel[]): PlacedLabel {
	const own = known.find(({ place }) => place === label.place);
	const near = own && boxes.some((box) => boxesMeet(box, [own.x - 1, own.y - 9, own.x + 1, own.y]));
	return { ...label, ground: near ? own.ground : 'land' };
}
