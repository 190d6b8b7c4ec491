/**
 * Names where not all find room: some give way to a number at their mark, and where not even
 * numbers fit, neighbours share one label.
 */
import type { LabelCandidate, Obstacles } from './label-candidates.ts';
import { chooseCandidates, triedOf, type Effort } from './label-choice.ts';
import type { NumberLabel } from './label-numbers.ts';
import { linesOf } from './label-text.ts';
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
/** Of the candidates of a name that are tried, the share that numbers have. */
const NUMBERS = 0.3;
/** At each, those without room join their neighbours, so that soon there is room. */
const ROUNDS = 16;
/** Marks nearer than this, in px, are one to the eye. */
const ONE_SPOT = 3;
/** So many on one spot may still have a name each. */
const BEARABLE = 8;
/** What it costs a name, in px of distance, to be given up for a neighbour without room. */
const GIVEN_UP = 25;

/** Puts together the places of one spot, where they are very many: they share a label from the start. */
export function onOneSpot(named: readonly Sited[], k: number): Sited[][] {
	const groups: Sited[][] = [];
	const joined = new Set<Sited>();
	for (const one of named) {
		if (joined.has(one)) continue;
		const same = one.place.counted
			? named.filter(
					(other) =>
						other.place.counted &&
						!joined.has(other) &&
						Math.hypot(one.x - other.x, one.y - other.y) < ONE_SPOT * k
				)
			: [];
		const group = same.length > BEARABLE ? same : [one];
		for (const other of group) joined.add(other);
		groups.push(group);
	}
	return groups;
}

const together = (units: readonly Unit[]): Unit => ({
	places: units.flatMap(({ places }) => places),
	counted: true,
	names: []
});

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
	const tried = triedOf(named.length, EFFORT);
	const known = new Map<Unit, LabelCandidate[]>();
	const candidatesOf = (unit: Unit): LabelCandidate[] => {
		const made = known.get(unit) ?? withNumbers(unit, tried, most, obstacles, k);
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
			const ids = places.map(({ place: { id, names } }) => ({
				place: id,
				name: linesOf(names.label ?? names.short).join(' ')
			}));
			return [{ label, places: ids, x: own?.x ?? label.x, y: own?.y ?? label.y }];
		}),
		dropped: units.flatMap(({ places }, i) =>
			chosen[i] ? [] : places.map(({ place }) => place.id)
		)
	};
}

function withNumbers(
	{ places, counted, names }: Unit,
	tried: number,
	most: number,
	obstacles: Obstacles,
	k: number
): LabelCandidate[] {
	if (!counted) return [...names];
	const byCost = (a: LabelCandidate, b: LabelCandidate) => a.cost - b.cost;
	const numbers = numberCandidates(places, most, obstacles, k).sort(byCost);
	if (places.length > 1) return numbers;
	const room = Math.round(tried * NUMBERS);
	return [...[...names].sort(byCost).slice(0, tried - room), ...numbers.slice(0, room)];
}

/**
 * Each unit without a label joins its nearest neighbour, by twos: what joins in a row would grow into
 * groups that no label can stand for. Those on one spot all join at once.
 */
function joined(
	units: readonly Unit[],
	chosen: readonly (LabelCandidate | null)[],
	k: number
): Unit[] {
	const groups: Unit[][] = [];
	const joins = new Set<number>();
	for (const [i, unit] of units.entries()) {
		if (!unit.counted || chosen[i] || joins.has(i)) continue;
		const others = [...units.entries()]
			.filter(([j, other]) => j !== i && other.counted && !joins.has(j))
			.map(([j, other]) => {
				const isNamed = chosen[j] && chosen[j].label.style !== 'number';
				return { j, gap: gapBetween(unit, other) / k + (isNamed ? GIVEN_UP : 0) };
			})
			.sort((a, b) => a.gap - b.gap);
		const partners = others.filter(({ gap }, at) => at === 0 || gap < ONE_SPOT);
		for (const { j } of partners) joins.add(j);
		joins.add(i);
		groups.push([unit, ...partners.flatMap(({ j }) => units[j] ?? [])]);
	}
	const alone = units.filter((_, i) => !joins.has(i));
	return [...alone, ...groups.map(together)];
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
