/** Where an event stands as text: on this page or, in a story split into pages, on one of those. */
import type { Model } from '../model/story-model.ts';
import { CHUNK } from '../split/event-texts.ts';
import { orderOf } from '../model/found-events.ts';

/** Which page of a split story's list an event stands on, from 1. */
export const listPage = (model: Model, id: string): number =>
	Math.floor(orderOf(model, id) / CHUNK) + 1;

/** Where a record stands as text. @param story address of the story page, with its slash */
export function recordLink(model: Model, id: string, story: string): string {
	const event = model.event.has(id) ? id : model.remark.get(id)?.event;
	return model.split && event !== undefined
		? `${story}list/${listPage(model, event)}/#${id}`
		: `${story}#${id}`;
}

/** @param list address of the folder of those pages, without a slash at its end */
export const eventLink = (model: Model, id: string, list: string): string =>
	model.split ? `${list}/${listPage(model, id)}/#${id}` : `#${id}`;
