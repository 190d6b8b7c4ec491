/** Who held an office: "Rahm Emanuel, mayor". */
import type { Model } from '../model/story-model.ts';
import type { Place } from '../schema/story.ts';

export function officeWords(model: Model, office: NonNullable<Place['executive']>): string {
	const name = (office.person && model.person.get(office.person)?.name) ?? office.name;
	return [name, office.title].filter(Boolean).join(', ');
}
