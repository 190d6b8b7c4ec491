/** The line that opens the page of a record: where and when, as at the head of a report. */
import type { Model, StoryEvent, StoryPlace, StoryRemark } from '../model/story-model.ts';
import { eventsAt } from '../model/story-model.ts';
import { orderOf } from '../model/found-events.ts';
import type { Dispute } from '../schema/story.ts';
import { countWords, listWords } from '../dates/words.ts';
import { stateName } from './place-words.ts';
import { whenWords } from './timeline-words.ts';

/** More places than these are counted. */
const NAMED = 2;

/** "NEW ORLEANS, Jan. 24, 2018, morning"; of an event at no place of the story only when. */
export const eventDateline = (model: Model, event: StoryEvent): string =>
	[whereWords(model, event.places), whenWords(event)].filter(Boolean).join(', ');

/** Where its event was, and when it was said. */
export const remarkDateline = (model: Model, remark: StoryRemark): string =>
	[whereWords(model, model.event.get(remark.event)?.places ?? []), whenWords(remark)]
		.filter(Boolean)
		.join(', ');

/** "CHICAGO, ILLINOIS, Aug. 7, 2017, to July 27, 2018": from its first event to its last. */
export function placeDateline(model: Model, place: StoryPlace): string {
	const state = place.kind === 'state' ? [] : [stateName(model, place)];
	const where = [place.names.short, ...state.filter((name) => !place.names.short.includes(name))];
	const events = eventsAt(model, place.id);
	const days = [events[0], events.at(-1)].flatMap((event) => event?.when.day ?? []);
	const [first, last] = [...new Set(days)];
	return [where.join(', ').toUpperCase(), ...(first ? [last ? `${first}, to ${last}` : first] : [])]
		.filter(Boolean)
		.join(', ');
}

/** That of the first event it touches; of the story where it touches none. */
export function disputeDateline(model: Model, dispute: Dispute): string {
	const [first] = eventsOfDispute(model, dispute);
	return first ? eventDateline(model, first) : model.story.datelineWords;
}

/** The events that it touches, itself or by what was said at them; in order of time. */
export function eventsOfDispute(model: Model, { records }: Dispute): StoryEvent[] {
	const touched = records.flatMap(
		(id) => model.event.get(id) ?? model.event.get(model.remark.get(id)?.event ?? '') ?? []
	);
	return [...new Set(touched)].sort((a, b) => orderOf(model, a.id) - orderOf(model, b.id));
}

function whereWords(model: Model, ids: readonly string[]): string {
	const places = ids.flatMap((id) => model.place.get(id)?.names.short ?? []);
	const words = places.length > NAMED ? countWords(places.length, 'place') : listWords(places);
	return words.toUpperCase();
}
