/** How many events each option of a filter would leave, all else that is set being kept. */
import type { Choice } from '../model/choice.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import { conditionsOf, peopleOf, type Part } from './match-events.ts';

/** Ids to the number of events; one that no event has is left out. */
export type Counts = ReadonlyMap<string, number>;

export interface ChoiceCounts {
	lanes: Counts;
	people: Counts;
	places: Counts;
	sources: Counts;
}

export function countChoices(model: Model, choice: Choice): ChoiceCounts {
	const conditions = [...conditionsOf(model, choice)];
	const count = (part: Part, idsOf: (event: StoryEvent) => Iterable<string>): Counts => {
		const tests = conditions.filter(([own]) => own !== part).map(([, test]) => test);
		const counts = new Map<string, number>();
		for (const event of model.events) {
			if (!tests.every((test) => test(event))) continue;
			for (const id of idsOf(event)) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		return counts;
	};
	return {
		lanes: count('lanes', ({ lane }) => [lane]),
		people: count('person', (event) => peopleOf(model, event)),
		places: count('place', ({ places }) => new Set(places)),
		sources: count('source', ({ sources }) => new Set(sources))
	};
}
