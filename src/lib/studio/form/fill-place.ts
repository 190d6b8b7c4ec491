/** What a state or a county, chosen by name or by a point in it, fills in of a place's record. */
import { isRecord } from '#lib/core/check/fields.ts';
import type { Area } from '#lib/core/find/place-index.ts';

export interface Filling {
	key: string;
	value: unknown;
	/** "the kind": as a change is named. */
	words: string;
}

/**
 * Only what the area settles: names and a point that are there already stay. A city or a site keeps
 * its kind: it lies in the county chosen.
 */
export function fillPlace(place: unknown, area: Area): Filling[] {
	const own = isRecord(place) ? place : {};
	const isState = area.geoid.length === 2;
	const liesIn = !isState && (own['kind'] === 'city' || own['kind'] === 'site');
	const isBoth = !isState && own['kind'] === 'city-county';
	const before = isRecord(own['geoids']) ? own['geoids'] : {};
	const state = { state: area.state.fips };
	const part = 'place' in before ? { place: before['place'] } : {};
	const names = isState ? area.name : `${area.name}, ${area.state.name}`;
	return [
		...(liesIn || isBoth
			? []
			: [{ key: 'kind', value: isState ? 'state' : 'county', words: 'the kind' }]),
		...(isBlank(own['names']) && !liesIn
			? [{ key: 'names', value: { formal: names, short: area.name }, words: 'the names' }]
			: []),
		{ key: 'state', value: area.state.postal, words: 'the state' },
		{
			key: 'geoids',
			value: isState
				? state
				: liesIn
					? { ...state, ...part }
					: { ...state, county: area.geoid, ...(isBoth ? part : {}) },
			words: 'the GEOIDs'
		},
		...(liesIn ? [{ key: 'counties', value: [area.geoid], words: 'the counties' }] : []),
		...(own['point'] === undefined && area.middle && !liesIn
			? [{ key: 'point', value: [...area.middle], words: 'the point' }]
			: [])
	];
}

/**
 * Only where a point lies: never what kind of place it is or how it is called. Of a place whose kind
 * is not known yet it settles no more than of a site. What is right already is left out.
 * @param area the county that holds it, or a territory
 */
export function fillFromPoint(place: unknown, area: Area): Filling[] {
	const own = isRecord(place) ? place : {};
	const { state } = area;
	const whole = { ...area, geoid: state.fips, name: state.name, middle: null };
	const isWhole = own['kind'] === 'state' || area.geoid.length === 2;
	const like = { ...own, kind: isWhole || OWN_COUNTY.includes(own['kind']) ? own['kind'] : 'site' };
	return fillPlace(like, isWhole ? whole : area).filter(
		({ key, value }) => PLACED.includes(key) && !says(own[key], value)
	);
}

const PLACED: readonly string[] = ['state', 'geoids', 'counties'];
const OWN_COUNTY: readonly unknown[] = ['city', 'county', 'city-county'];

/** A city may lie in several counties: that it names this one too is enough. */
function says(there: unknown, value: unknown): boolean {
	if (Array.isArray(there) && Array.isArray(value))
		return value.every((one) => there.includes(one));
	if (!isRecord(there) || !isRecord(value)) return there === value;
	return Object.keys({ ...there, ...value }).every((key) => there[key] === value[key]);
}

/** A record that was just begun has its names, and nothing in them. */
const isBlank = (names: unknown): boolean =>
	names === undefined || (isRecord(names) && Object.values(names).every((name) => name === ''));

/** "Filled in: the kind, the state and the GEOIDs." */
export const fillingWords = (fillings: readonly Filling[]): string =>
	`Filled in: ${fillings.map(({ words }) => words).join(', ')}.`;
