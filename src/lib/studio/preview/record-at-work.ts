/** Where a page shows the record that is being worked on. */
import { pathKey } from '#lib/core/check/bad-record.ts';
import { valueAt } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import type { DrawnPreview } from './draw-preview.ts';

export interface Shown {
	/** Id of the event that the page should stand at, and of the place it should select. */
	at: string | null;
	place: string | null;
	/** Key of the record’s path, if it is among what is left out. */
	bad: string | null;
}

/**
 * For an event that is left out, and that nothing stands in for, the page stands at the one before it
 * in the file, or after.
 */
export function recordAtWork({ value, bad, page }: DrawnPreview, path: Path): Shown {
	const [list, index] = path;
	const record = pathKey(path.slice(0, 2));
	const isThere = (id: unknown, among: readonly { id: string }[] = []): id is string =>
		among.some((one) => one.id === id);
	const events = valueAt(value, ['events']);

	const shown: Shown = {
		at: null,
		place: null,
		bad: bad.some((one) => pathKey(one.path) === record) ? record : null
	};
	if (list === 'events' && typeof index === 'number' && Array.isArray(events)) {
		const ids = events.map((event: unknown) => valueAt(event, ['id']));
		const nearest = [...ids.slice(0, index + 1).reverse(), ...ids.slice(index + 1)];
		return { ...shown, at: nearest.find((id) => isThere(id, page?.resolved.events)) ?? null };
	}
	const event = valueAt(value, [...path.slice(0, 2), 'event']);
	if (list === 'remarks' && isThere(event, page?.resolved.events)) return { ...shown, at: event };
	const id = valueAt(value, [...path.slice(0, 2), 'id']);
	if (list === 'places' && isThere(id, page?.resolved.places)) return { ...shown, place: id };
	return shown;
}
