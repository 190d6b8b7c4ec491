/** What is said of places on the map and in its card. */
import type { MapState } from '../model/map-state.ts';
import { eventsAt, type Model, type StoryEvent, type StoryPlace } from '../model/story-model.ts';
import { stateByPostal } from '../schema/states.ts';
import type { Place, Status } from '../schema/story.ts';
import { capital } from '../text/capital.ts';

type Kind = Place['kind'];

const KIND: Record<Kind, { one: string; many: string; sentence: string }> = {
	state: { one: 'state', many: 'states', sentence: 'State' },
	county: { one: 'county', many: 'counties', sentence: 'County' },
	city: { one: 'city', many: 'cities', sentence: 'City' },
	'city-county': { one: 'city-county', many: 'city-counties', sentence: 'City and county' },
	site: { one: 'site', many: 'sites', sentence: 'Site' }
};

/** The kinds that a map tells apart, in the order of its key. */
const KEY_ORDER = ['state', 'county', 'city', 'city-county'] as const;

export interface KeyEntry {
	kind: (typeof KEY_ORDER)[number];
	count: number;
	/** "state", for where the count is left out. */
	one: string;
	/** The word that follows the count. */
	word: string;
}

/** What the key of the map explains: the kinds of the counted places. */
export function keyEntries(model: Model): KeyEntry[] {
	return KEY_ORDER.flatMap((kind) => {
		const count = model.places.filter((place) => place.counted && place.kind === kind).length;
		const { one, many } = KIND[kind];
		return count ? [{ kind, count, one, word: count === 1 ? one : many }] : [];
	});
}

/** "City and county" */
export const kindName = ({ kind }: StoryPlace): string => KIND[kind].sentence;

/** How many places of each kind there are, largest kind first; kinds without one are left out. */
export function countKinds(
	places: readonly StoryPlace[]
): { count: number; one: string; many: string }[] {
	return [...KEY_ORDER, 'site' as const].flatMap((kind) => {
		const count = places.filter((place) => place.kind === kind).length;
		return count ? [{ count, ...KIND[kind] }] : [];
	});
}

/** The state that a place lies in or is, as the story names it. */
export function stateName(model: Pick<Model, 'places'>, { state }: StoryPlace): string {
	const inStory = model.places.find((one) => one.kind === 'state' && one.state === state);
	return inStory?.names.short ?? stateByPostal(state)?.name ?? state;
}

/** "the District of Columbia", "California": as it stands after "in". */
export const stateWords = (model: Pick<Model, 'places'>, place: StoryPlace): string =>
	stateName(model, place).replace(/^District|^(U\.S\. |Northern ).*Islands$/, 'the $&');

/** "City and county, in California". */
export function kindWords(model: Pick<Model, 'places'>, place: StoryPlace): string {
	return place.kind === 'state'
		? kindName(place)
		: `${kindName(place)}, in ${stateWords(model, place)}`;
}

/** The whole name of a mark, for those who do not see it. */
export function markName(model: Model, state: MapState, place: StoryPlace): string {
	const events = eventsAt(model, place.id).length;
	const status = place.counted ? [statusOf(model, state, place).label] : [];
	const kind = place.kind === 'site' ? [] : [KIND[place.kind].sentence.toLowerCase()];
	return [
		place.names.formal,
		...kind,
		...status,
		`${events} ${events === 1 ? 'event' : 'events'}`
	].join(', ');
}

export interface PlaceCard {
	kind: Kind;
	kindWords: string;
	name: string;
	/** What the map shows of it, and since when. */
	sentences: string[];
}

/** How many rounds a card has room for. */
const ROUNDS = 2;

export function placeCard(
	model: Model,
	state: MapState,
	place: StoryPlace,
	event: StoryEvent
): PlaceCard {
	const past = model.events.slice(0, model.events.indexOf(event) + 1);
	const rounds = past.filter((one) => one.status && one.places.includes(place.id));
	const status = statusOf(model, state, place);
	return {
		kind: place.kind,
		kindWords: kindWords(model, place),
		name: place.names.short,
		sentences: [
			...(place.counted || state.statusOf.has(place.id) ? [`${capital(status.label)}.`] : []),
			...rounds.slice(-ROUNDS).map((one) => `${one.when.day}: ${one.label ?? one.title}.`)
		]
	};
}

/** What the map says of a place; nobody has mentioned it: the weakest. */
export function statusOf(model: Model, state: MapState, place: StoryPlace): Status {
	const status = state.statusOf.get(place.id) ?? model.statuses[0];
	if (!status) throw new Error('A story needs at least one status');
	return status;
}
