/**
 * What the story says of a place that a reader has found, at one moment of the map: in sentences
 * made of the data's own words. A status follows the name of one place, so every sentence about
 * several begins with "each of these".
 */
import { countWords, listWords } from '../dates/words.ts';
import { milesBetween, milesWords } from '../geo/miles.ts';
import type { Point } from '../geo/plane.ts';
import type { MapState } from '../model/map-state.ts';
import { eventsAt, type Model, type StoryPlace } from '../model/story-model.ts';
import type { Status } from '../schema/story.ts';
import { capital } from '../text/capital.ts';
import { statusOf } from '../views/place-words.ts';
import type { Area, Findable } from './place-index.ts';
import { stateInSentence } from './state-forms.ts';

export interface Answer {
	sentences: string[];
	/** Ids of the story's places that they speak of, in that order. */
	places: string[];
}

/** @param reader where the reader is, in degrees, if that is what was looked up */
export function answerFor(
	model: Model,
	state: MapState,
	{ place, area }: Findable,
	reader: Point | null = null
): Answer {
	const told = place
		? ofPlace(model, state, place)
		: area
			? ofArea(model, state, area, reader)
			: [];
	return {
		sentences: told.map(({ words }) => words),
		places: [...new Set(told.flatMap(({ about }) => about.map(({ id }) => id)))]
	};
}

interface Sentence {
	words: string;
	about: readonly StoryPlace[];
}

/** More names than this do not make a sentence. */
const NAMED = 12;

// — a place of the story —

function ofPlace(model: Model, state: MapState, place: StoryPlace): Sentence[] {
	const around = known(model, place.within).filter((other) => isSaid(model, other));
	const inside = known(model, place.contains).filter((other) => isSaid(model, other));
	if (!isSaid(model, place)) {
		return [
			{ words: `${place.names.short} ${mention(model, place)}.`, about: [place] },
			...around.map((other) => aside(model, state, other, liesIn([place]))),
			...grouped(model, state, inside)
		];
	}
	const own = statusOf(model, state, place);
	const isAlike = (other: StoryPlace) => statusOf(model, state, other).id === own.id;
	const isOther = (other: StoryPlace) => !isAlike(other);
	return [
		{ words: `${place.names.short} ${own.label}.`, about: [place] },
		...alike(place, around.filter(isAlike), inside.filter(isAlike)),
		...around.filter(isOther).map((other) => aside(model, state, other, liesIn([place]))),
		...grouped(model, state, inside.filter(isOther))
	];
}

/** "The same is true of Cook County and Illinois, in which it lies." */
function alike(
	place: StoryPlace,
	around: readonly StoryPlace[],
	inside: readonly StoryPlace[]
): Sentence[] {
	const parts = [
		...(around.length ? [`${namesOf(around)}, ${liesIn([place])}`] : []),
		...(inside.length ? [`${namesOf(inside)}, ${isInside(inside)} it`] : [])
	];
	if (!parts.length) return [];
	return [
		{ words: `The same is true of ${parts.join(', and of ')}.`, about: [...around, ...inside] }
	];
}

// — a state or county that the story does not name —

function ofArea(model: Model, state: MapState, area: Area, reader: Point | null): Sentence[] {
	const inside = placesIn(model, area.geoid);
	const filled = inside.filter((place) => isFilled(state, place));
	const others = inside.filter((place) => !filled.includes(place) && place.kind !== 'site');
	return [
		standing(model, state, area, inside, filled),
		...(model.map.absent ? detailed(model, state, filled) : grouped(model, state, filled)),
		...grouped(
			model,
			state,
			others.filter((place) => isSaid(model, place))
		),
		...others
			.filter((place) => !isSaid(model, place))
			.map((place) => ({
				words: `${place.names.short}, ${isInside([place])} it, ${mention(model, place)}.`,
				about: [place]
			})),
		...(isState(area) ? [] : ofItsState(model, state, area)),
		...(filled.length ? [] : nearest(model, state, area, reader))
	];
}

/** "Alameda County got no letter; two cities in it did: Berkeley and Fremont." */
function standing(
	model: Model,
	state: MapState,
	area: Area,
	inside: readonly StoryPlace[],
	filled: readonly StoryPlace[]
): Sentence {
	const { absent } = model.map;
	const name = nameOf(area);
	if (!absent)
		return { words: `${name} is not in this story${nor(model, area, inside)}.`, about: [] };
	const whole = filled.filter((place) => !isPartly(area, place));
	const partly = filled.filter((place) => isPartly(area, place));
	const around = inState(model, area.state.fips).filter((place) => isFilled(state, place));
	const lie = partly.length > 1 ? 'lie' : 'lies';
	const clauses = [
		...(whole.length
			? [`${countWords(whole.length, ...nounFor(whole))} in it ${absent.some}: ${namesOf(whole)}`]
			: []),
		...(partly.length ? [`${namesOf(partly)}, which ${lie} partly in it, ${absent.some}`] : [])
	];
	const rest = clauses.length
		? `; ${clauses.join('; ')}`
		: `, and no place in ${emptyAround(area, around)} ${absent.some}`;
	return { words: `${name} ${absent.none}${rest}.`, about: filled };
}

/** ", nor is any place in it" */
function nor(model: Model, area: Area, inside: readonly StoryPlace[]): string {
	if (inside.length) return '';
	return `, nor is any place in ${emptyAround(area, inState(model, area.state.fips))}`;
}

/** "it", or the whole state where that can be said of it. */
const emptyAround = ({ geoid, state }: Area, inState: readonly StoryPlace[]): string =>
	geoid.length === 2 || inState.length ? 'it' : stateInSentence(state.name);

/** Of the state that a county lies in: what it has itself, else what lies in it. */
function ofItsState(model: Model, state: MapState, county: Area): Sentence[] {
	const { fips, name } = county.state;
	const own = model.places.find((place) => place.kind === 'state' && place.geoids.state === fips);
	if (own) {
		const words = isSaid(model, own) ? statusOf(model, state, own).label : mention(model, own);
		return [{ words: `${own.names.short}, in which it lies, ${words}.`, about: [own] }];
	}
	const inside = inState(model, fips);
	const filled = inside.filter((place) => isFilled(state, place));
	if (model.map.absent && filled.length) {
		const whole = { ...county, geoid: fips, name: isUnion(fips) ? `the state of ${name}` : name };
		return [standing(model, state, whole, inside, filled)];
	}
	if (model.map.absent || !inside.length) return [];
	const words = `In ${stateInSentence(name)}, this story names ${namesOf(inside)}.`;
	return [{ words, about: inside }];
}

const inState = (model: Model, fips: string): StoryPlace[] =>
	model.places.filter(({ kind, geoids }) => kind !== 'site' && geoids.state === fips);

/** Not the federal district, nor a territory. */
const isUnion = (fips: string): boolean => fips !== '11' && Number(fips) < 60;

/** "Nearest on the map: Jackson, about 40 miles from the middle of Leake County. It holds …" */
function nearest(model: Model, state: MapState, area: Area, reader: Point | null): Sentence[] {
	const from = reader ?? area.middle;
	if (!from) return [];
	const spots = model.places.filter((place) => place.kind !== 'state' && place.kind !== 'site');
	const filled = spots.filter((place) => isFilled(state, place));
	const [first] = (filled.length ? filled : spots.filter((place) => place.counted))
		.map((place) => ({ place, miles: milesBetween(from, place.point) }))
		.sort((a, b) => a.miles - b.miles);
	if (!first) return [];
	const { place, miles } = first;
	const there = reader ? 'where you are' : `the middle of ${area.name}`;
	return [
		{
			words: `Nearest on the map: ${place.names.short}, ${milesWords(miles)} from ${there}. It ${statusOf(model, state, place).label}.`,
			about: [place]
		}
	];
}

/** The story's places in a state or county; a city may lie in several counties. */
function placesIn(model: Model, geoid: string): StoryPlace[] {
	return model.places.filter(({ kind, geoids, counties }) =>
		geoid.length === 2
			? kind !== 'state' && geoids.state === geoid
			: geoids.county === geoid || (counties ?? []).includes(geoid)
	);
}

// — words —

/** Of places that the sentence before has named: "Each holds a letter of Jan. 24, 2018." */
function detailed(model: Model, state: MapState, places: readonly StoryPlace[]): Sentence[] {
	const [first] = places;
	if (!first) return [];
	const { label } = statusOf(model, state, first);
	const isOne = places.every((place) => statusOf(model, state, place).label === label);
	if (!isOne) return grouped(model, state, places);
	const subject = places.length > 1 ? 'Each' : first.names.short;
	return [{ words: `${subject} ${label}.`, about: places }];
}

/** "Inside it, each of these holds a letter of Jan. 24, 2018: Berkeley and Fremont." */
function grouped(model: Model, state: MapState, places: readonly StoryPlace[]): Sentence[] {
	const groups = new Map<Status, StoryPlace[]>();
	for (const place of places) {
		const status = statusOf(model, state, place);
		groups.set(status, [...(groups.get(status) ?? []), place]);
	}
	return [...groups].map(([{ label }, about]) => {
		const [only] = about;
		if (only && about.length === 1) return aside(model, state, only, `${isInside(about)} it`);
		return {
			words: `${capital(isInside(about))} it, each of these ${label}: ${namesOf(about)}.`,
			about
		};
	});
}

/** "Illinois, in which it lies, holds a letter of Jan. 24, 2018." */
function aside(model: Model, state: MapState, place: StoryPlace, relation: string): Sentence {
	const { label } = statusOf(model, state, place);
	return { words: `${place.names.short}, ${relation}, ${label}.`, about: [place] };
}

/** Of a place to which no event gives a status. */
function mention(model: Model, { id }: StoryPlace): string {
	const events = eventsAt(model, id).length;
	return events ? `is named in ${countWords(events, 'event')} of this story` : 'is in this story';
}

const liesIn = (places: readonly StoryPlace[]): string =>
	places.some(isDivided) ? 'in which it lies wholly or in part' : 'in which it lies';

const isInside = (places: readonly StoryPlace[]): string =>
	places.some(isDivided) ? 'wholly or partly inside' : 'inside';

const isDivided = ({ counties }: StoryPlace): boolean => (counties?.length ?? 0) > 1;

const isPartly = (area: Area, place: StoryPlace): boolean => !isState(area) && isDivided(place);

function namesOf(places: readonly StoryPlace[]): string {
	const names = places.map(({ names }) => names.short);
	return names.length > NAMED
		? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
		: listWords(names);
}

function nounFor(places: readonly StoryPlace[]): [one: string, many: string] {
	if (places.every(({ kind }) => kind === 'city')) return ['city', 'cities'];
	if (places.every(({ kind }) => kind === 'county')) return ['county', 'counties'];
	return ['place', 'places'];
}

const nameOf = (area: Area): string =>
	isState(area) ? capital(stateInSentence(area.name)) : area.name;

const isState = ({ geoid }: Area): boolean => geoid.length === 2;

const isFilled = (state: MapState, { id }: StoryPlace): boolean =>
	state.statusOf.get(id)?.tone === 'on';

/** Whether the map ever says something of a place; of the others not even the weakest is known. */
const isSaid = (model: Model, { id }: StoryPlace): boolean =>
	model.events.some(({ status, places }) => status !== undefined && places.includes(id));

const known = (model: Model, ids: readonly string[]): StoryPlace[] =>
	ids.flatMap((id) => model.place.get(id) ?? []);
