/** Addresses of a story's records, from the story's own address: "events/letters-sent/". */
import type { Model } from '../model/story-model.ts';
import { recordLink } from './event-link.ts';

export const RECORD_PAGES = ['events', 'remarks', 'places', 'disputes'] as const;
export type RecordPages = (typeof RECORD_PAGES)[number];

export const recordPath = (kind: RecordPages, id: string): string => `${kind}/${id}/`;

/**
 * Where a record is told by itself; a source in the list of them, a person on the story's page.
 * A story that is split has no pages of records: its records stand in its list.
 * @returns null for what has no page and is not listed
 */
export function pathOf(model: Model, id: string): string | null {
	if (model.split) return null;
	if (model.event.has(id)) return recordPath('events', id);
	if (model.remark.has(id)) return recordPath('remarks', id);
	if (model.place.has(id)) return recordPath('places', id);
	if (model.dispute.has(id)) return recordPath('disputes', id);
	if (model.source.has(id)) return `sources/#${id}`;
	return null;
}

/** Where a record can be read, of any story. @param story address of the story page, with its slash */
export function recordAddress(model: Model, id: string, story: string): string {
	const path = pathOf(model, id);
	return path === null ? recordLink(model, id, story) : `${story}${path}`;
}

/** The story's page as it shows an event or a place. */
export const viewOf = (key: 'at' | 'place', id: string): string => `?${key}=${id}`;

/** The lists that a story's records have pages of, with the names they have in the masthead. */
export const recordLists = ({
	remarks,
	disputes
}: Pick<Model, 'remarks' | 'disputes'>): { path: string; label: string }[] => [
	...(remarks.length ? [{ path: 'remarks/', label: 'Quotes' }] : []),
	...(disputes.length ? [{ path: 'disputes/', label: 'Disputes' }] : []),
	{ path: 'sources/', label: 'Sources' }
];
