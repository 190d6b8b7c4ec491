/** The records that a dispute touches, as links by kind. */
import type { Model, StoryEvent } from '../model/story-model.ts';
import type { Dispute } from '../schema/story.ts';
import { attributeRemark } from './attribution.ts';
import { eventsOfDispute } from './record-dateline.ts';
import { recordPath } from './record-paths.ts';

export interface TouchedRecords {
	/** The first in time that it touches; what the story's page shows of it. */
	event: StoryEvent | undefined;
	/** Paths from the story's own address. Kinds that it does not touch are left out. */
	groups: { heading: string; items: { path: string; words: string }[] }[];
}

export function touchedRecords(model: Model, dispute: Dispute): TouchedRecords {
	const { records } = dispute;
	const groups = [
		{
			heading: 'Events it touches',
			items: records.flatMap((id) => {
				const event = model.event.get(id);
				return event
					? [{ path: recordPath('events', id), words: `${event.when.day}: ${event.title}` }]
					: [];
			})
		},
		{
			heading: 'Remarks it touches',
			items: records.flatMap((id) => {
				const remark = model.remark.get(id);
				if (!remark) return [];
				const { name } = attributeRemark(model, remark);
				return [{ path: recordPath('remarks', id), words: `${name}: “${remark.words}”` }];
			})
		},
		{
			heading: 'Places it touches',
			items: records.flatMap((id) => {
				const place = model.place.get(id);
				return place ? [{ path: recordPath('places', id), words: place.names.formal }] : [];
			})
		},
		{
			heading: 'People it touches',
			items: records.flatMap((id) => {
				const person = model.person.get(id);
				return person ? [{ path: `?person=${id}`, words: person.name }] : [];
			})
		}
	];
	return {
		event: eventsOfDispute(model, dispute)[0],
		groups: groups.filter(({ items }) => items.length > 0)
	};
}
