/** Which events a choice leaves. All that is set must hold; of several lanes one is enough. */
import type { Choice } from '../model/choice.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { foldWords, textMatcher } from './text-index.ts';

export type Part = 'lanes' | 'person' | 'place' | 'source' | 'query';
type Test = (event: StoryEvent) => boolean;

/** People who act in an event or speak at it. */
export const peopleOf = (model: Model, event: StoryEvent): Set<string> =>
	new Set([...event.people, ...event.remarks.flatMap((id) => model.remark.get(id)?.speaker ?? [])]);

/** What a choice asks of an event; what the story does not have asks nothing. */
export function conditionsOf(model: Model, choice: Choice): ReadonlyMap<Part, Test> {
	const { person, place, source } = choice;
	const lanes = choice.lanes.filter((id) => model.lane.has(id));
	const tests = new Map<Part, Test>();
	if (lanes.length) tests.set('lanes', ({ lane }) => lanes.includes(lane));
	if (person !== null && model.person.has(person)) {
		tests.set('person', (event) => peopleOf(model, event).has(person));
	}
	if (choice.only && place !== null && model.place.has(place)) {
		tests.set('place', ({ places }) => places.includes(place));
	}
	if (source !== null && model.source.has(source)) {
		tests.set('source', ({ sources }) => sources.includes(source));
	}
	if (foldWords(choice.query).length) tests.set('query', textMatcher(model, choice.query));
	return tests;
}

/** Ids of the events that a choice leaves; null where it sets no filter. */
export function matchEvents(model: Model, choice: Choice): ReadonlySet<string> | null {
	const tests = [...conditionsOf(model, choice).values()];
	if (!tests.length) return null;
	const found = model.events.filter((event) => tests.every((test) => test(event)));
	return new Set(found.map(({ id }) => id));
}

/** What a filter asks for and the story does not have, in the words of the address. */
export function unknownInFilter(model: Model, choice: Choice): string[] {
	const { lanes, person, source } = choice;
	return [
		...lanes.filter((id) => !model.lane.has(id)),
		...(person !== null && !model.person.has(person) ? [person] : []),
		...(source !== null && !model.source.has(source) ? [source] : [])
	];
}
