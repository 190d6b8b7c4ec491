/**
 * The map in words, for those who do not see it and for the head of the tables: its name, and what
 * it shows whatever the moment. What it says at a moment is the counter's sentence.
 */
import { countWords, listWords } from '../dates/words.ts';
import { contextPlaces } from '../model/context-places.ts';
import type { Model, StoryPlace } from '../model/story-model.ts';
import { isState } from '../schema/states.ts';
import { capital } from '../text/capital.ts';
import { countKinds, stateWords } from './place-words.ts';

export interface MapDescription {
	/** "Map of the United States: 12 places of “The title”" */
	name: string;
	/** One to four sentences. */
	text: string;
}

/** Up to how many names stand in a sentence; more are counted. */
const NAMES = 4;

export function describeMap(model: Model): MapDescription {
	const counted = model.places.filter((place) => place.counted);
	const { title } = model.story;
	return {
		name: counted.length
			? `Map of the United States: ${countWords(counted.length, 'place')} of “${title}”`
			: `Map of the United States for “${title}”`,
		text: [
			kindSentence(model, counted),
			mostSentence(model, counted),
			...nestingSentences(model, counted),
			contextSentence(model)
		]
			.filter(Boolean)
			.join(' ')
	};
}

/** "The map shows two counties and three cities in four states and the District of Columbia." */
function kindSentence(model: Model, counted: readonly StoryPlace[]): string {
	if (!counted.length) return 'The map counts no places.';
	const kinds = countKinds(counted).map(({ count, one, many }) => countWords(count, one, many));
	const regions = regionWords(model, counted);
	const where = counted.some((place) => place.state !== counted[0]?.state) ? 'across' : 'in';
	return `The map shows ${listWords(kinds)} ${where} ${listWords(regions)}.`;
}

/** States are counted; the federal district and the territories are named. */
function regionWords(model: Model, places: readonly StoryPlace[]): string[] {
	const firsts = [...groupBy(places, ({ state }) => state).values()].flatMap(
		([first]) => first ?? []
	);
	const states = firsts.filter((place) => isState(place.state));
	const others = firsts.filter((place) => !isState(place.state));
	return [
		...(states.length ? [countWords(states.length, 'state')] : []),
		...others.map((place) => stateWords(model, place))
	];
}

/** "The most are in California: ten." Silent where no state, or too many, stand out. */
function mostSentence(model: Model, counted: readonly StoryPlace[]): string {
	const groups = [...groupBy(counted, ({ state }) => state).values()];
	const most = Math.max(0, ...groups.map((group) => group.length));
	const first = groups.filter((group) => group.length === most).flatMap(([place]) => place ?? []);
	if (most < 2 || groups.length < 2 || first.length > NAMES - 1) return '';
	const each = first.length > 1 ? ' each' : '';
	const names = listWords(first.map((place) => stateWords(model, place)));
	return `The most are in ${names}: ${numberWords(most)}${each}.`;
}

/** "Chicago lies in Cook County, and both lie in Illinois." One sentence for all that nest alike. */
function nestingSentences(model: Model, counted: readonly StoryPlace[]): string[] {
	const ids = new Set(counted.map(({ id }) => id));
	const innermost = counted.filter((place) => !place.contains.some((id) => ids.has(id)));
	const around = (place: StoryPlace) => place.within.filter((id) => ids.has(id));
	const groups = groupBy(
		innermost.filter((place) => around(place).length > 0),
		(place) => around(place).join(' ')
	);
	const words = [...groups.values()].map((group) => {
		const outer = (group[0] ? around(group[0]) : []).flatMap((id) => model.place.get(id) ?? []);
		return nestingWords(group, outer);
	});
	if (words.length <= NAMES) return words;
	const inner = counted.filter((place) => around(place).length > 0);
	return [`${capitalCount(inner.length)} lie in others of them.`];
}

/** @param outer nearest first; those of one kind surround a place together */
function nestingWords(inner: readonly StoryPlace[], outer: readonly StoryPlace[]): string {
	const [nearest = [], ...further] = groupBy(outer, ({ kind }) => kind).values();
	const subject =
		inner.length > NAMES
			? capitalCount(inner.length)
			: listWords(inner.map(({ names }) => names.short));
	const isIn = inner.length === 1 ? 'lies in' : 'lie in';
	const shorts = (places: readonly StoryPlace[]) =>
		listWords(places.map(({ names }) => names.short));
	let speakingOf = inner.length + nearest.length;
	const rest = further.map((places) => {
		const all = speakingOf === 2 ? 'both' : `all ${numberWords(speakingOf)}`;
		speakingOf += places.length;
		return `, and ${all} lie in ${shorts(places)}`;
	});
	return `${subject} ${isIn} ${shorts(nearest)}${rest.join('')}.`;
}

/** "Two more are marked without being counted: Springfield and Capitol." */
function contextSentence(model: Model): string {
	const context = contextPlaces(model).flatMap((id) => model.place.get(id) ?? []);
	if (!context.length) return '';
	const are = context.length === 1 ? 'is' : 'are';
	const names = listWords(context.map((place) => place.names.short));
	const named = context.length > NAMES ? '.' : `: ${names}.`;
	return `${capital(numberWords(context.length))} more ${are} marked without being counted${named}`;
}

/** "nine", "10" */
const numberWords = (n: number): string => countWords(n, '', '').trim();

/** "Nine places" */
const capitalCount = (n: number): string => capital(countWords(n, 'place'));

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
