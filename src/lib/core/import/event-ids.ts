/** Ids for the events of an old timeline. */
import type { ImportedEvent, ImportEntry } from './imported.ts';
import { idFromWords, isId, type IdMaker } from './id-maker.ts';
import { TO_BE_WRITTEN } from './placeholders.ts';

/**
 * By the event's own key where it is an id, else from its title. Keys come first, so that no title
 * takes one away. An event without a date gets none. Adds to `entries` what a person must be told.
 */
export function eventIds(
	events: readonly ImportedEvent[],
	ids: IdMaker,
	entries: ImportEntry[]
): (string | undefined)[] {
	const byKey = events.map(({ key, date, where }) => {
		if (date.edtf === null || key === undefined || !isId(key)) return undefined;
		const id = ids.take(key);
		if (id !== key) {
			const did = `The event is “${id}” now; look whether the two are the same.`;
			entries.push({ severity: 'warning', where, record: id, seen: `the id “${key}” again`, did });
		}
		return id;
	});
	return events.map(({ title, date }, index) => {
		if (date.edtf === null || byKey[index] !== undefined) return byKey[index];
		const words = title === TO_BE_WRITTEN ? null : idFromWords(title);
		return ids.take(words ?? idFromWords(`event ${date.edtf}`) ?? 'event');
	});
}
