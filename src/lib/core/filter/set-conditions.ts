/** What a filter is made of, each part with its words and what taking it away would leave. */
import type { Choice } from '../model/choice.ts';
import type { CitedSource, Model, StoryEvent, TimeWindow } from '../model/story-model.ts';
import { conditionsOf, matchEvents } from './match-events.ts';

export interface SetCondition {
	/** Unlike that of any other condition. */
	key: string;
	words: string;
	/** The choice without it, and how many events it leaves. */
	without: Choice;
	leaves: number;
}

export const sourceWords = ({ publisher, title }: CitedSource): string =>
	title ? `${publisher}, ${title}` : publisher;

export function setConditions(model: Model, choice: Choice): SetCondition[] {
	const set = conditionsOf(model, choice);
	const conditions: Omit<SetCondition, 'leaves'>[] = [];
	const add = (key: string, words: string | undefined, change: Partial<Choice>) => {
		if (words) conditions.push({ key, words, without: { ...choice, ...change } });
	};
	for (const id of choice.lanes) {
		const lanes = choice.lanes.filter((other) => other !== id);
		add(`lane ${id}`, model.lane.get(id)?.label, { lanes });
	}
	const { person, place, source, query } = choice;
	add('person', model.person.get(person ?? '')?.name, { person: null });
	if (set.has('place')) add('place', model.place.get(place ?? '')?.names.short, { only: false });
	const cited = model.source.get(source ?? '');
	add('source', cited && sourceWords(cited), { source: null });
	if (set.has('query')) add('query', `“${query}”`, { query: '' });
	return conditions.map((condition) => ({
		...condition,
		leaves: matchEvents(model, condition.without)?.size ?? model.events.length
	}));
}

/** A choice without any filter. */
export const unfiltered = (choice: Choice): Choice => ({
	...choice,
	lanes: [],
	person: null,
	source: null,
	only: false,
	query: ''
});

/** The last of the events before a window and the first after it; none where one lies in it. */
export function nearestOutside(events: readonly StoryEvent[], window: TimeWindow): StoryEvent[] {
	const before = events.filter(({ when }) => when.at < window.from);
	const after = events.filter(({ when }) => when.at >= window.to);
	if (before.length + after.length < events.length) return [];
	return [before.at(-1), after[0]].flatMap((event) => event ?? []);
}
