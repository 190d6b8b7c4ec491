/** Census codes: that they exist, and fit the place's state, kind and name. */
import { STATES, stateByPostal } from '../../schema/states.ts';
import type { Path } from '../../parse/parse-json.ts';
import type { Place } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { nearest } from '../nearest.ts';
import { beginningOf, endOf, listed } from '../county-changes.ts';
import { a, either, quote } from '../words.ts';
import type { Surroundings } from './rule.ts';

type Level = 'county' | 'place';

/** The GEOIDs that each kind has beside its state's. */
const LEVELS: Readonly<Record<Place['kind'], readonly Level[]>> = {
	state: [],
	county: ['county'],
	city: ['place'],
	'city-county': ['county', 'place'],
	site: []
};

export function* statesExist({ places }: Draft): Generator<Observation> {
	for (const { value: place, path } of places) {
		if (stateByPostal(place.state)) continue;
		const likely = STATES.find(({ fips }) => fips === place.geoids.state);
		yield {
			code: 'unknown-state',
			path: [...path, 'state'],
			seen: quote(place.state),
			...(likely && {
				mend: `By its GEOID it lies in ${likely.name}: write "${likely.postal}", if that is so.`,
				suggestion: likely.postal
			})
		};
	}
}

export function* geoidsFitTheKind({ places }: Draft): Generator<Observation> {
	for (const { value: place, path } of places) {
		for (const level of ['county', 'place'] as const) {
			const isWanted = LEVELS[place.kind].includes(level);
			const isThere = place.geoids[level] !== undefined;
			if (isWanted === isThere) continue;
			yield {
				code: 'geoid-kind',
				path: isThere ? [...path, 'geoids', level] : [...path, 'geoids'],
				part: 'key',
				seen: `${a(place.kind)} ${isThere ? 'with' : 'without'} a ${level} GEOID`
			};
		}
	}
}

export function* geoidsExist({ places }: Draft, around: Surroundings): Generator<Observation> {
	const { gazetteer } = around;
	for (const { value: place, path } of places) {
		for (const { geoid, path: at } of geoidsOf(place, path)) {
			// The gazetteer has no places; their state is looked at below.
			const known = geoid.length === 2 ? gazetteer.states : gazetteer.counties;
			if (geoid.length === 7 || known.has(geoid)) continue;
			const kind = geoid.length === 2 ? 'state' : 'county';
			const changed = changeOf(geoid);
			if (changed) {
				yield { ...changed, path: at };
				continue;
			}
			yield {
				code: 'unknown-geoid',
				path: at,
				seen: `${quote(geoid)}, which is the GEOID of no ${kind}`,
				...(kind === 'county' ? countyByName(place, gazetteer) : stateByLetters(place))
			};
		}
	}
}

/** A county that is no longer, or not yet, among those that the map is drawn from. */
function changeOf(geoid: string): Omit<Observation, 'path'> | undefined {
	const end = endOf(geoid);
	if (end) {
		const name = end.was.find((one) => one.geoid === geoid)?.name ?? '';
		return {
			code: 'retired-county',
			seen: `${quote(geoid)} (${name}): in ${end.year} ${end.how}`,
			mend: `Write ${either(listed(end.now))}.`
		};
	}
	const beginning = beginningOf(geoid);
	if (!beginning) return undefined;
	const name = beginning.now.find((one) => one.geoid === geoid)?.name ?? '';
	return {
		code: 'newer-county',
		seen: `${quote(geoid)} (${name}): in ${beginning.year} ${beginning.how}`,
		mend: `Write the one that held the place before: ${either(listed(beginning.was))}.`
	};
}

/** Right for a story of its time, and drawn: but whoever joins it with newer data must know. */
export function* countiesAreCurrent(
	{ places }: Draft,
	{ gazetteer }: Surroundings
): Generator<Observation> {
	for (const { value: place, path } of places) {
		const geoid = place.geoids.county;
		const end = geoid === undefined ? undefined : endOf(geoid);
		if (geoid === undefined || !end || !gazetteer.counties.has(geoid)) continue;
		yield {
			code: 'replaced-county',
			path: [...path, 'geoids', 'county'],
			seen: `${quote(geoid)}: in ${end.year} ${end.how}`,
			mend: `Keep it for a story from before ${end.year}; data from later have ${either(listed(end.now))}.`
		};
	}
}

export function* geoidsLieInTheState({ places }: Draft): Generator<Observation> {
	for (const { value: place, path } of places) {
		const state = stateByPostal(place.state);
		if (!state) continue;
		for (const { geoid, path: at } of geoidsOf(place, path)) {
			if (geoid.startsWith(state.fips)) continue;
			yield {
				code: 'geoid-elsewhere',
				path: at,
				seen: `${quote(geoid)}; GEOIDs in ${state.name} (${place.state}) begin with ${state.fips}`
			};
		}
	}
}

export function* geoidsFitTheName(
	{ places }: Draft,
	{ gazetteer }: Surroundings
): Generator<Observation> {
	for (const { value: place, path } of places) {
		// Cities may bear another name than their county.
		if (place.kind !== 'county' && place.kind !== 'state') continue;
		const geoid = place.geoids[place.kind];
		const name = geoid && (gazetteer.counties.get(geoid) ?? gazetteer.states.get(geoid));
		if (!name) continue;
		const names = `${place.names.formal} ${place.names.short}`;
		if (plain(names).includes(plain(name))) continue;
		yield {
			code: 'geoid-name',
			path: [...path, 'geoids', place.kind],
			seen: `${quote(geoid)}, which is ${name}, for ${quote(place.names.short)}`,
			...(place.kind === 'county' ? countyByName(place, gazetteer) : {})
		};
	}
}

export function* placesAreOneRecordEach({ places }: Draft): Generator<Observation> {
	const taken = new Map<string, string>();
	for (const { value: place, path } of places) {
		if (place.kind === 'site') continue;
		const level = LEVELS[place.kind][0] ?? 'state';
		const geoid = place.geoids[level];
		if (geoid === undefined) continue;
		const other = taken.get(geoid);
		if (other !== undefined) {
			const seen = `the GEOID ${quote(geoid)}, which ${quote(other)} has already`;
			yield { code: 'same-place-twice', path: [...path, 'geoids', level], seen };
		} else taken.set(geoid, place.id);
	}
}

function* geoidsOf(place: Place, path: Path): Generator<{ geoid: string; path: Path }> {
	for (const level of ['state', 'county', 'place'] as const) {
		const geoid = place.geoids[level];
		if (geoid !== undefined) yield { geoid, path: [...path, 'geoids', level] };
	}
	for (const [index, geoid] of (place.counties ?? []).entries()) {
		yield { geoid, path: [...path, 'counties', index] };
	}
}

/** "Cook County" in Illinois to 17031. */
function countyByName(place: Place, { counties }: Gazetteer): { mend?: string } {
	const state = stateByPostal(place.state);
	if (!state) return {};
	const here = [...counties].filter(([geoid]) => geoid.startsWith(state.fips));
	const wanted = plain(place.names.short.replace(/ (county|parish|borough)$/i, ''));
	const likely = nearest(
		wanted,
		here.map(([, name]) => plain(name))
	);
	const [geoid, name] = here.find(([, name]) => plain(name) === likely) ?? [];
	if (geoid === undefined) return {};
	const mend = `The GEOID of ${name} in ${state.name} is ${geoid}.`;
	return { mend: likely === wanted ? mend : `Is it ${name}? ${mend}` };
}

function stateByLetters({ state: postal }: Place): { mend?: string } {
	const state = stateByPostal(postal);
	return state ? { mend: `The GEOID of ${state.name} is ${state.fips}.` } : {};
}

const plain = (name: string): string =>
	name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
