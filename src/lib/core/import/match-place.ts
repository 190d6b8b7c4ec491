/**
 * A place of an old timeline, by its name, its point or both, to a place record, where that can be
 * done without guessing; else to what it may be.
 */
import type { Gazetteer } from '../check/gazetteer.ts';
import { nearest } from '../check/nearest.ts';
import { clip, either } from '../check/words.ts';
import { squeeze } from '../find/spelling.ts';
import { stateForms } from '../find/state-forms.ts';
import type { StateName } from '../schema/states.ts';
import type { Place } from '../schema/story.ts';
import { areaIndex, type AreaIndex, type NamedArea } from './area-index.ts';
import type { ImportedPlace } from './imported.ts';
import type { MatchPlace, PlaceMatch, Told } from './place-maker.ts';
import { round } from '../geo/plane.ts';

/** So many candidates are named; more help nobody. */
const MOST_NAMED = 8;

export function placeMatcher(gazetteer: Gazetteer): MatchPlace {
	const index = areaIndex(gazetteer);
	return (said) => {
		const tell = (severity: Told['severity'], did: string): Told => ({
			severity,
			seen: seenWords(said),
			did
		});
		const named = said.name === undefined ? NOWHERE : areasNamed(index, said.name);
		const county = said.point && index.at(said.point);
		if (said.point && county) return atPoint(said, said.point, county, named, gazetteer, tell);

		const { areas } = named;
		const [area, ...others] = areas;
		const outside = said.point ? 'Its point lies in no county. ' : '';
		if (area && others.length === 0 && isSure(area, named)) {
			const point = gazetteer.middleOf(area.geoid);
			if (point) {
				const did = `${outside}Taken for ${fullName(area)} (${area.geoid}); its middle is the point.`;
				return { place: placeOf(area, point), told: tell(outside ? 'warning' : 'note', did) };
			}
		}
		const candidates = areas.map(writtenOut);
		return { candidates, told: tell('warning', outside + undecided(said, areas, index)) };
	};
}

type Named = ReturnType<AreaIndex['named']>;

const NOWHERE: Named = { areas: [], hasKind: false };

/** “Los Angeles” is a city and a county: without its kind, a name is that of a state alone. */
const isSure = ({ geoid }: NamedArea, { hasKind }: Named): boolean => hasKind || geoid.length === 2;

type Tell = (severity: Told['severity'], did: string) => Told;

/** What a point says counts for more than a name, but it never makes another place of it. */
function atPoint(
	{ name }: ImportedPlace,
	point: readonly [number, number],
	county: NamedArea,
	named: Named,
	gazetteer: Gazetteer,
	tell: Tell
): PlaceMatch {
	const holding = named.areas.filter(
		({ geoid }) =>
			geoid === county.geoid || (geoid.length === 2 && gazetteer.contains(geoid, point))
	);
	const [area, ...others] = holding;
	const where = `${fullName(county)} (${county.geoid})`;
	if (area && others.length === 0 && isSure(area, named)) {
		const did = `Taken for ${fullName(area)} (${area.geoid}), which holds its point.`;
		return { place: placeOf(area, point), told: tell('note', did) };
	}
	if (name === undefined) {
		const did = `Taken for ${where}, which holds it.`;
		return { place: placeOf(county, point), told: tell('note', did) };
	}
	const elsewhere = named.hasKind && holding.length === 0 ? named.areas[0] : undefined;
	const more = elsewhere ? ` ${fullName(elsewhere)} does not hold the point.` : '';
	const did = `Taken for a site in ${where}, by its point.${more} A city needs its GEOID: add it by hand.`;
	return { place: siteIn(county, name, point), told: tell(elsewhere ? 'warning' : 'note', did) };
}

/** Degrees to about a metre: no timeline knows it better. */
const DIGITS = 5;

const placeOf = (
	{ geoid, name, state }: NamedArea,
	[x, y]: readonly [number, number]
): Omit<Place, 'id'> => ({
	kind: geoid.length === 2 ? 'state' : 'county',
	names: { formal: geoid.length === 2 ? name : `${name}, ${state.name}`, short: name },
	state: state.postal,
	geoids: { state: state.fips, ...(geoid.length === 5 && { county: geoid }) },
	point: [round(x, DIGITS), round(y, DIGITS)]
});

const siteIn = (
	{ geoid, state }: NamedArea,
	name: string,
	[x, y]: readonly [number, number]
): Omit<Place, 'id'> => ({
	kind: 'site',
	names: { formal: name, short: shortName(name, state) },
	state: state.postal,
	geoids: { state: state.fips },
	counties: [geoid],
	point: [round(x, DIGITS), round(y, DIGITS)]
});

/** “Springfield, Ill.” without its state. */
function shortName(name: string, state: StateName): string {
	const [, own, after] = /^(.+?),\s*([^,]+)$/.exec(name) ?? [];
	const isState = after !== undefined && stateForms(state).includes(squeeze(after));
	return isState && own !== undefined ? own : name;
}

// — names —

/** What stands after the name of a place without saying more. */
const COUNTRY = /,?\s+\(?(?:u\.?\s?s\.?(?:\s?a\.?)?|united states(?: of america)?)\)?$/i;

/** All states and counties that a name as a table has it may mean. */
function areasNamed(index: AreaIndex, written: string): Named {
	const bare = written
		.replace(COUNTRY, '')
		.replace(/\s*\(([^)]+)\)$/, ', $1')
		.trim();
	// “Cook County IL”, “Boulder CO”
	const name = bare.replace(/(?<![,\s])\s+([A-Z]{2})$/, (end, letters: string) =>
		index.state(letters) ? `, ${letters}` : end
	);
	const comma = name.lastIndexOf(',');
	if (comma < 0 || index.state(name)) return index.named(name);
	const state = index.state(name.slice(comma + 1));
	const { areas, hasKind } = index.named(name.slice(0, comma));
	return { areas: areas.filter((area) => area.state === state), hasKind };
}

function undecided(said: ImportedPlace, areas: readonly NamedArea[], index: AreaIndex): string {
	if (said.name === undefined) return 'Nothing is known there.';
	if (areas.length > 0) {
		const named = areas.slice(0, MOST_NAMED).map(writtenOut);
		const more = areas.length - named.length;
		const all = more > 0 ? `${named.join(', ')} or one of ${more} others` : either(named);
		return `It may be ${all}. Write the one that is meant.`;
	}
	const guess = nearest(said.name, index.names());
	const mend = guess && squeeze(guess) !== squeeze(said.name) ? ` Did you mean “${guess}”?` : '';
	return `No state or county of that name.${mend} A city is found by its point.`;
}

/** As it can be written to be found, with its GEOID. */
const writtenOut = (area: NamedArea): string =>
	`${area.geoid.length === 2 ? 'State of ' : ''}${fullName(area)} (${area.geoid})`;

const fullName = ({ geoid, name, state }: NamedArea): string =>
	geoid.length === 2 ? name : `${name}, ${state.name}`;

function seenWords({ name, point }: ImportedPlace): string {
	const where = point && `longitude ${point[0]}, latitude ${point[1]}`;
	return `the place ${[name && `“${clip(name, 60)}”`, where].filter(Boolean).join(' at ')}`;
}
