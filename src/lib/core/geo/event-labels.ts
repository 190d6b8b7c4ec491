/**
 * The names of the few places that an event singles out. The others fade meanwhile, so these have
 * the map to themselves and can be laid out wherever the page is: at build and in the browser.
 */
import { insetScale, isWide, mainView } from './frame.ts';
import { candidateAt, drawnMark, drawnObstacles } from './drawn-marks.ts';
import { labelCandidates, type LabelCandidate, type LabelWording } from './label-candidates.ts';
import { chooseCandidates } from './label-choice.ts';
import { insetScene, mainScene } from './label-scene.ts';
import { halved } from './label-text.ts';
import type { LabelTier, MapDrawing, PlacedLabel } from './map-drawing.ts';
import { boxesMeet } from './plane.ts';

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
		numbered: [],
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
	const scene = drawn
		? insetScene(tier.width, drawn)
		: mainScene(tier.width, drawing.insets, drawing.territories);
	const k = inset === null ? mainView(tier.width).k : insetScale(tier.width);
	const ringed = new Set(named.map(({ place }) => place.id));
	const small = inset === null ? drawing.places.filter((place) => place.inset) : [];
	const obstacles = drawnObstacles(onPlane, ringed, new Set(small.map(({ id }) => id)), scene, k);
	const known = [...tier.labels, ...tier.insets.flatMap(({ labels }) => labels)];
	const sets = named.map(({ place, spot }) => {
		const own = known.find((label) => label.place === place.id);
		// The name of a state keeps its place on it.
		if (place.kind === 'state' && own) return [candidateAt(own, k)];
		return labelCandidates(
			{
				mark: drawnMark(place, spot, ringed.has(place.id), k),
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
