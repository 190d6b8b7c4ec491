/** States and counties by every way to write their names, and the county that holds a point. */
import type { Gazetteer } from '../check/gazetteer.ts';
import { countyKind, countyName } from '../find/county-kind.ts';
import { withoutKind } from '../find/place-index.ts';
import { spellings, squeeze, wordsOf } from '../find/spelling.ts';
import { stateForms } from '../find/state-forms.ts';
import { STATES, type StateName } from '../schema/states.ts';

export interface NamedArea {
	geoid: string;
	/** With its kind: “Orange County”. */
	name: string;
	state: StateName;
}

export interface AreaIndex {
	/**
	 * All that a name may mean, states first; and whether it says what kind of place that is, without
	 * which it may be a city too.
	 */
	named(name: string): { areas: NamedArea[]; hasKind: boolean };
	/** The state whose name, letters or abbreviation it is. */
	state(name: string): StateName | undefined;
	/** The county that holds a point. */
	at(point: readonly [number, number]): NamedArea | undefined;
	/** Every name, with its kind and its state. */
	names(): Iterable<string>;
}

const known = new WeakMap<Gazetteer, AreaIndex>();

/** Made once for each gazetteer: it takes some tenths of a second. */
export function areaIndex(gazetteer: Gazetteer): AreaIndex {
	const index = known.get(gazetteer) ?? makeIndex(gazetteer);
	known.set(gazetteer, index);
	return index;
}

function makeIndex(gazetteer: Gazetteer): AreaIndex {
	const states = STATES.filter(({ fips }) => gazetteer.states.has(fips));
	const stateByForm = new Map(
		states.flatMap((state) => stateForms(state).map((form) => [form, state]))
	);
	const counties = countiesOf(gazetteer, states);
	const byGeoid = new Map(counties.map((county) => [county.geoid, county]));
	/** By the name with its kind, and by the name alone. */
	const byKind = new Map<string, NamedArea[]>();
	const byName = new Map<string, NamedArea[]>();
	for (const { bare, ...area } of counties) {
		for (const form of spellings(wordsOf(bare))) {
			add(byName, form, area);
			for (const kind of countyKind(area.geoid).forms) add(byKind, form + kind, area);
		}
		// “Carson City” has its kind in its name.
		add(byKind, squeeze(area.name), area);
	}
	const areaOfState = (state: StateName): NamedArea => ({
		geoid: state.fips,
		name: state.name,
		state
	});

	return {
		state: (name) => stateByForm.get(squeeze(name)),
		named(name) {
			const whole = squeeze(name);
			const bare = squeeze(withoutKind(name));
			// “City and County of Denver” is a county whose government is a city's.
			const before = whole.slice(0, whole.length - bare.length).replace(/^the|of$/g, '');
			const kind = before.replace('cityandcounty', 'county');
			const state = stateByForm.get(bare);
			if (kind === 'state' || kind === 'commonwealth') {
				return { areas: state ? [areaOfState(state)] : [], hasKind: true };
			}
			// “County of Orange”, “City of Baltimore”
			if (kind !== '') return { areas: unique(byKind.get(bare + kind)), hasKind: true };
			const areas = unique(byKind.get(whole));
			if (areas.length > 0) return { areas, hasKind: true };
			const own = state ? [areaOfState(state)] : [];
			// Where a state is one county, the two are one.
			const others = unique(byName.get(whole)).filter(
				({ geoid, name }) => !(own.length > 0 && name === state?.name && isOnly(geoid, counties))
			);
			return { areas: [...own, ...others], hasKind: false };
		},
		at(point) {
			return byGeoid.get(gazetteer.countyAt(point) ?? '');
		},
		*names() {
			for (const { name } of states) yield name;
			for (const { name, state } of counties) yield `${name}, ${state.name}`;
		}
	};
}

interface County extends NamedArea {
	/** Without its kind. */
	bare: string;
}

function countiesOf({ counties }: Gazetteer, states: readonly StateName[]): County[] {
	const byFips = new Map(states.map((state) => [state.fips, state]));
	return [...counties].flatMap(([geoid, bare]) => {
		const state = byFips.get(geoid.slice(0, 2));
		return state ? [{ geoid, bare, name: countyName(geoid, bare), state }] : [];
	});
}

const isOnly = (geoid: string, counties: readonly County[]): boolean =>
	counties.filter((other) => other.geoid.startsWith(geoid.slice(0, 2))).length === 1;

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
	const list = lists.get(key);
	if (list) list.push(item);
	else lists.set(key, [item]);
}

const unique = (areas: readonly NamedArea[] = []): NamedArea[] => [
	...new Map(areas.map((area) => [area.geoid, area])).values()
];
