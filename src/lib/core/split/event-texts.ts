/** The texts of a large story, in chunks of consecutive events. */
import { readIndex, type EventIndex } from './event-index.ts';
import type { Model, ResolvedStory, StoryEvent, StoryRemark } from '../model/story-model.ts';

/** So many events' texts are fetched at once, and stand on one page of the list. */
export const CHUNK = 100;
/** Stories of more events than this are split. */
export const LARGE = 500;

export interface EventTexts {
	/** Of consecutive events, in order of time. */
	events: (Omit<StoryEvent, Indexed> & Pick<StoryEvent['when'], 'hour' | 'datetime'>)[];
	/** What was said at them. */
	remarks: StoryRemark[];
}

/** What the index of events has of each. */
type Indexed =
	| 'id'
	| 'lane'
	| 'weight'
	| 'status'
	| 'order'
	| 'places'
	| 'people'
	| 'disputes'
	| 'inForce'
	| 'when';

export const chunkCount = (events: number): number => Math.ceil(events / CHUNK);

/** @param chunk from 0 */
export function textsOf(story: ResolvedStory, chunk: number): EventTexts {
	const events = story.events.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
	const ids = new Set(events.map(({ id }) => id));
	return {
		events: events.map((event) => {
			const { id, lane, weight, status, order, places, people, disputes, inForce, when, ...texts } =
				event;
			return { ...texts, hour: when.hour, datetime: when.datetime };
		}),
		remarks: story.remarks.filter(({ event }) => ids.has(event))
	};
}

/** An event whose texts are there; every event has a title. */
export const isRead = ({ title }: StoryEvent): boolean => title !== '';

/**
 * Writes a chunk of texts into its events, in place: to copy thousands of records for each hundred
 * that arrive would cost more than all the rest.
 * @param events all of the story, in order of time
 */
export function fillEvents(events: readonly StoryEvent[], chunk: number, texts: EventTexts): void {
	texts.events.forEach(({ hour, datetime, ...texts }, i) => {
		const event = events[chunk * CHUNK + i];
		if (!event) return;
		// The index has a label where the record may have none.
		delete event.label;
		Object.assign(event, texts, { when: { ...event.when, hour, datetime } });
	});
}

/** A model with another chunk of its texts, under a new identity: what was derived from it is stale. */
export function fillTexts(model: Model, chunk: number, texts: EventTexts): Model {
	fillEvents(model.events, chunk, texts);
	const remarks = texts.remarks.map((remark) => [remark.id, remark] as const);
	return { ...model, remark: new Map([...model.remark, ...remarks]) };
}

/** A split story as its page opens: every event, and the texts of its first chunk. */
export function openSplit(
	head: ResolvedStory,
	index: EventIndex,
	texts: EventTexts
): ResolvedStory {
	const events = readIndex(index);
	fillEvents(events, head.split?.first ?? 0, texts);
	return { ...head, events, remarks: texts.remarks };
}
