/**
 * Names where not all find room: some give way to a number at their mark, and where not even
 * numbers fit, neighbours share one label.
 */
import type { LabelCandidate, Obstacles } from './label-candidates.ts';
import { chooseCandidates, type Effort } from './label-choice.ts';
import type { NumberLabel } from './label-numbers.ts';
import type { PlacedLabel } from './map-drawing.ts';
import { numberCandidates } from './number-candidates.ts';
import type { Sited } from './spots.ts';

/** One place with its name, or several that have come to share a number label. */
export interface Unit {
	places: readonly Sited[];
	counted: boolean;
	/** None for several. */
	names: readonly LabelCandidate[];
}

export interface CrowdedLayout {
	labels: PlacedLabel[];
	numbers: NumberLabel[];
	dropped: string[];
}

const EFFORT: Effort = { tried: 64, patience: 400 };
/** Of these, as many may be numbers. */
const NUMBERS = 20;
/** At each, those without room join their neighbours, so that soon there is room. */
const ROUNDS = 12;
/** What it costs a name, in px of distance, to be given up for a neighbour without room. */
const GIVEN_UP = 25;

/**
 * @param leftOut what it costs to leave a place without a label
 * @param most the highest number that may be given
 * @param k units of the plane to one px
 */
export function layOutCrowded(
	named: readonly Unit[],
	leftOut: { counted: number; context: number },
	most: number,
	obstacles: Obstacles,
	k: number
): CrowdedLayout {
	const known = new Map<Unit, LabelCandidate[]>();
	const candidatesOf = (unit: Unit): LabelCandidate[] => {
		const made = known.get(unit) ?? withNumbers(unit, most, obstacles, k);
		known.set(unit, made);
		return made;
	};
	const choose = (units: readonly Unit[]) =>
		chooseCandidates(
			units.map(candidatesOf),
			units.map(({ counted, places }) =>
				counted ? leftOut.counted * places.length : leftOut.context
			),
			EFFORT
		);
	let units = named;
	let chosen = choose(units);
	for (let round = 0; round < ROUNDS; round++) {
		if (units.every(({ counted }, i) => !counted || chosen[i])) break;
		units = joined(units, chosen, k);
		chosen = choose(units);
	}
	const placed = units.flatMap(({ places }, i) => {
		const label = chosen[i]?.label;
		return label ? [{ label, places }] : [];
	});
	return {
		labels: placed.flatMap(({ label }) => (label.style === 'number' ? [] : [label])),
		numbers: placed.flatMap(({ label, places }) => {
			if (label.style !== 'number') return [];
			const own = places.find(({ place }) => place.id === label.place);
			const ids = places.map(({ place }) => place.id);
			return [{ label, places: ids, x: own?.x ?? label.x, y: own?.y ?? label.y }];
		}),
		dropped: units.flatMap(({ places }, i) =>
			chosen[i] ? [] : places.map(({ place }) => place.id)
		)
	};
}

function withNumbers(
	{ places, counted, names }: Unit,
	most: number,
	obstacles: Obstacles,
	k: number
): LabelCandidate[] {
	if (!counted) return [...names];
	const byCost = (a: LabelCandidate, b: LabelCandidate) => a.cost - b.cost;
	const numbers = numberCandidates(places, most, obstacles, k).sort(byCost);
	if (places.length > 1) return numbers;
	const kept = [...names].sort(byCost).slice(0, EFFORT.tried - NUMBERS);
	return [...kept, ...numbers.slice(0, NUMBERS)];
}

/** Each unit without a label joins its nearest neighbour. */
function joined(
	units: readonly Unit[],
	chosen: readonly (LabelCandidate | null)[],
	k: number
): Unit[] {
	const into = units.map((_, i) => i);
	const find = (i: number): number => (into[i] === i ? i : find(into[i] as number));
	for (const [i, unit] of units.entries()) {
		if (!unit.counted || chosen[i]) continue;
		let [nearest, least] = [-1, Infinity];
		for (const [j, other] of units.entries()) {
			if (!other.counted || find(i) === find(j)) continue;
			const isNamed = chosen[j] && chosen[j].label.style !== 'number';
			const distance = gapBetween(unit, other) / k + (isNamed ? GIVEN_UP : 0);
			if (distance < least) [nearest, least] = [j, distance];
		}
		if (nearest >= 0) into[find(i)] = find(nearest);
	}
	const groups = new Map<number, Unit[]>();
	for (const [i, unit] of units.entries()) {
		groups.set(find(i), [...(groups.get(find(i)) ?? []), unit]);
	}
	return [...groups.values()].map((group) => {
		const [only] = group;
		if (only && group.length === 1) return only;
		return { places: group.flatMap(({ places }) => places), counted: true, names: [] };
	});
}

function gapBetween(a: Unit, b: Unit): number {
	let least = Infinity;
	for (const one of a.places) {
		for (const other of b.places) {
			least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
		}
	}
	return least;
}
