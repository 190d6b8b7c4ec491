/** The people of a story, each with the events that they act or speak in. */
import { peopleOf } from '../filter/match-events.ts';
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { Person } from '../schema/story.ts';
import { plain } from '../text/plain.ts';

export interface PersonTimes {
	person: Person;
	/** In order of time; at least one. */
	events: StoryEvent[];
}

/** By name, so that none comes first by choice; who does nothing in any event is left out. */
export function timesOfPeople(model: Model): PersonTimes[] {
	const events = new Map<string, StoryEvent[]>();
	for (const event of model.events) {
		for (const id of peopleOf(model, event)) {
			const known = events.get(id);
			if (known) known.push(event);
			else events.set(id, [event]);
		}
	}
	return model.people
		.flatMap((person) => {
			const own = events.get(person.id);
			return own ? [{ person, events: own }] : [];
		})
		.sort((a, b) => (plain(a.person.name) < plain(b.person.name) ? -1 : 1));
}
