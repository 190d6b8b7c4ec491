/**
 * Everything that a reader can look for: the story's places, and the states and counties of the
 * atlas. Where both know the same area it is one entry.
 */
import type { AtlasNames, AtlasState } from '../geo/atlas-names.ts';
import type { Point } from '../geo/plane.ts';
import type { Model, StoryPlace } from '../model/story-model.ts';
import { STATES, type StateName } from '../schema/states.ts';
import { kindWords } from '../views/place-words.ts';
import { countyKind, countyName } from './county-kind.ts';
import { spellings, squeeze, wordsOf } from './spelling.ts';
import { stateForms, stateInSentence } from './state-forms.ts';

/** A state or a county of the atlas. */
export interface Area {
	geoid: string;
	/** With its kind: "Cook County". */
	name: string;
	state: StateName;
	/** Longitude and latitude of its middle, to a tenth of a degree; null for states. */
	middle: Point | null;
	/** Whether the map has room for it. */
	isDrawn: boolean;
}

/** What can be found: a place of the story, an area of the atlas, or both in one. */
export interface Findable {
	/** The place's id, else the area's GEOID. */
	key: string;
	name: string;
	/** "County, in Illinois". */
	detail: string;
	place: StoryPlace | null;
	area: Area | null;
}

/** How an entry may be written, all of it squeezed. */
export interface Spelled {
	found: Findable;
	/** Whole names, the name without its kind first. */
	names: string[];
	/** Names from a later word on: "palmbeach". */
	tails: string[];
	/** What is only taken whole: abbreviations and initials. */
	cuts: string[];
	/** What may follow a name: its kind, its state. */
	kinds: readonly string[];
	states: readonly string[];
	/** Among entries that match equally well: the lower the earlier. */
	rank: number;
}

export type PlaceIndex = readonly Spelled[];

/** All that is asked of a story here. */
type Places = Pick<Model, 'places'>;

/** @param atlas null while it could not be had: the story's own places are found all the same */
export function indexPlaces(model: Places, atlas: AtlasNames | null): PlaceIndex {
	const areas = (atlas?.states ?? []).flatMap(areasOf);
	const owned = new Map(
		model.places.flatMap((place) => {
			const area = areas.find(({ geoids }) => geoids.includes(geoidOf(place) ?? ''));
			return area ? [[area, place] as const] : [];
		})
	);
	const merged = new Set(owned.values());
	return [
		...model.places.filter((place) => !merged.has(place)).map((place) => spell(model, place, null)),
		...areas.map((area) => spell(model, owned.get(area) ?? null, area))
	];
}

/** The entry of a county, or of the state that is its only one; null if there is none. */
export function foundAt(index: PlaceIndex, geoid: string): Findable | null {
	const entryFor = (id: string) => index.find(({ found }) => found.area?.geoid === id);
	return (entryFor(geoid) ?? entryFor(geoid.slice(0, 2)))?.found ?? null;
}

/** The GEOID of the state or county that a place is itself; null for cities and sites. */
export function geoidOf({ kind, geoids }: StoryPlace): string | null {
	if (kind === 'state') return geoids.state;
	return kind === 'county' || kind === 'city-county' ? (geoids.county ?? null) : null;
}

interface NamedArea {
	area: Area;
	/** All that it goes by: a state that is a single county has two. */
	geoids: string[];
	/** Without its kind. */
	bare: string;
}

function areasOf({ fips, box, ...columns }: AtlasState): NamedArea[] {
	const state = STATES.find((one) => one.fips === fips);
	if (!state) return [];
	const own = { geoid: fips, name: state.name, state, middle: null, isDrawn: box !== null };
	let code = 0;
	const counties = columns.names.map((bare, i): NamedArea => {
		code += columns.steps[i] ?? 0;
		const geoid = fips + String(code).padStart(3, '0');
		const middle: Point = [(columns.longitudes[i] ?? 0) / 10, (columns.latitudes[i] ?? 0) / 10];
		const name = countyName(geoid, bare);
		return { area: { ...own, geoid, name, middle }, geoids: [geoid], bare };
	});
	const [only] = counties;
	const isOneCounty = counties.length === 1 && only?.bare === state.name;
	return [
		{
			area: { ...own, middle: isOneCounty ? only.area.middle : null },
			geoids: [fips, ...(isOneCounty ? only.geoids : [])],
			bare: state.name
		},
		...(isOneCounty ? [] : counties)
	];
}

function spell(model: Places, place: StoryPlace | null, named: NamedArea | null): Spelled {
	const area = named?.area ?? null;
	const isState = area !== null && area.geoid.length === 2;
	const state = area?.state ?? STATES.find(({ postal }) => postal === place?.state);
	const written = [...(place ? writtenNames(place) : []), ...(named ? [named.bare] : [])];
	const words = written.map(wordsOf);
	// What stands after a comma is a state: it is no name of a place in it.
	const bare = written.filter((name) => !name.includes(',')).map(wordsOf);
	return {
		found: {
			key: place?.id ?? area?.geoid ?? '',
			name: place?.names.short ?? area?.name ?? '',
			detail: place ? placeDetail(model, place, named) : area ? areaDetail(area) : '',
			place,
			area
		},
		names: unique(words.flatMap(spellings)),
		tails: unique(bare.flatMap(laterWords).flatMap(spellings)).filter((tail) => tail.length > 2),
		cuts: [
			...(place ? cutsOf(place) : []),
			...(isState && state ? stateForms(state).slice(1) : [])
		],
		kinds: unique([
			...(place ? KIND_FORMS[place.kind] : []),
			...(area && !isState ? countyKind(area.geoid).forms : place ? [] : ['state'])
		]),
		states: state && !isState ? stateForms(state) : [],
		rank: place ? (place.counted ? 0 : 1) : isState ? 2 : area && isCity(area) ? 3 : 4
	};
}

const laterWords = (words: readonly string[]): string[][] =>
	words.slice(1).map((_, i) => words.slice(i + 1));

/** A city and its county may have names that differ: whoever looks for one is told of the other. */
function placeDetail(model: Places, place: StoryPlace, named: NamedArea | null): string {
	const words = kindWords(model, place);
	if (named?.area.geoid.length !== 5) return words;
	const own = withoutKind(place.names.formal.split(',')[0] ?? '').replace(KIND_AFTER, '');
	if (squeeze(own) === squeeze(named.bare)) return words;
	return `${words}; also ${named.area.name}`;
}

const KIND_FORMS = {
	state: ['state'],
	county: ['county', 'co', 'cnty'],
	city: ['city'],
	'city-county': ['city', 'county', 'co', 'cityandcounty'],
	site: []
} as const;

/** Every name that the story gives a place, in full and without what stands round the name itself. */
function writtenNames({ names }: StoryPlace): string[] {
	return [names.short, names.label?.replace(' | ', ' '), names.formal].flatMap((name) => {
		if (!name) return [];
		const bare = name.split(',')[0] ?? name;
		return [
			withoutKind(bare).replace(KIND_AFTER, ''),
			withoutKind(bare),
			bare,
			withoutKind(name),
			name
		];
	});
}

const KIND_BEFORE =
	/^(the )?((city and county|city|county|state|commonwealth|parish|borough|town|village) of )?/i;
const KIND_AFTER = / (county|parish|borough|census area|municipio)$/i;

/** "City and County of Denver" → "Denver" */
export const withoutKind = (name: string): string => name.replace(KIND_BEFORE, '');

/** "L.A.", and what the first letters of a longer name make. */
function cutsOf({ names }: StoryPlace): string[] {
	const words = wordsOf(names.short);
	return [
		...(names.brief ? [squeeze(names.brief)] : []),
		...(words.length > 1 ? [words.map((word) => word.charAt(0)).join('')] : [])
	];
}

const isCity = (area: Area): boolean => countyKind(area.geoid).suffix === 'city';

function areaDetail(area: Area): string {
	if (area.geoid.length === 2) return stateKind(area.state);
	const { sentence } = countyKind(area.geoid);
	const within = `in ${stateInSentence(area.state.name)}`;
	return sentence ? `${sentence}, ${within}` : within.replace('in', 'In');
}

function stateKind({ fips }: StateName): string {
	if (fips === '11') return 'Federal district';
	return Number(fips) < 60 ? 'State' : 'Territory';
}

const unique = (forms: readonly string[]): string[] => [...new Set(forms)];
