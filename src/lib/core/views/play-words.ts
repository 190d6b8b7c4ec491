/** What a playing story says of each event: on the map, and to screen readers. */
import type { Model, StoryEvent } from '../model/story-model.ts';
import { sentence } from '../text/sentence.ts';
import { changesBetween, changeSentences } from './changes.ts';
import { whenWords } from './timeline-words.ts';

export interface Caption {
	/** "Jan. 24, 2018, morning, hour not given" */
	when: string;
	title: string;
	/** How the event changed the map: "19 more places have been written to."; mostly empty. */
	change: string;
}

export function captionOf(model: Model, event: StoryEvent): Caption {
	const before = model.events[model.events.indexOf(event) - 1]?.id ?? null;
	const { statuses } = changesBetween(model, before, event.id);
	return {
		when: whenWords(event),
		title: event.title,
		change: changeSentences({ events: [], statuses, outside: [] }).join(' ')
	};
}

/** Short, since the next event follows soon. */
export function announceStep({ when, title, change }: Caption): string {
	return [sentence(title), sentence(when), change].filter(Boolean).join(' ');
}
