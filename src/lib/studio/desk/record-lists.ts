/** The lists of a story file that the desk shows record by record, and what it calls them. */
import { isRecord } from '#lib/core/check/fields.ts';
import { clip } from '#lib/core/check/words.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';

/** In the order in which a reporter needs them. */
export const DESK_LISTS = {
	events: { one: 'event', many: 'events' },
	remarks: { one: 'remark', many: 'remarks' },
	sources: { one: 'source', many: 'sources' },
	places: { one: 'place', many: 'places' },
	people: { one: 'person', many: 'people' },
	disputes: { one: 'dispute', many: 'disputes' },
	corrections: { one: 'correction', many: 'corrections' },
	lanes: { one: 'lane', many: 'lanes' },
	statuses: { one: 'status', many: 'statuses' },
	windows: { one: 'window', many: 'windows' },
	tour: { one: 'stop of the tour', many: 'stops of the tour' }
} as const;

export type DeskList = keyof typeof DESK_LISTS;

export const LIST_NAMES = Object.keys(DESK_LISTS) as DeskList[];

export const isDeskList = (name: unknown): name is DeskList =>
	typeof name === 'string' && Object.hasOwn(DESK_LISTS, name);

export function itemsOf(value: unknown, list: DeskList): readonly unknown[] {
	const items = isRecord(value) ? value[list] : undefined;
	return Array.isArray(items) ? items : [];
}

/** The record that a path leads into: `['events', 3, 'date']` → `['events', 3]`; empty for the story's own fields. */
export function recordPath(path: Path): Path {
	const [list, index] = path;
	return isDeskList(list) && typeof index === 'number' ? [list, index] : [];
}

export function idOf(record: unknown): string | null {
	return isRecord(record) && typeof record['id'] === 'string' ? record['id'] : null;
}

/** What a record is called; whatever is wrong with it, never nothing. */
export function nameOf(list: DeskList, record: unknown): string {
	if (!isRecord(record)) return `not ${list === 'events' ? 'an event' : 'a record'}`;
	const names = isRecord(record['names']) ? record['names'] : {};
	const [name] = [
		// Of an event the shorter title, made for narrow places.
		list === 'events' && record['label'],
		record['title'],
		record['name'],
		names['short'],
		record['question'],
		typeof record['words'] === 'string' && record['words'] && `“${record['words']}”`,
		record['label'],
		record['reason'],
		record['text'],
		record['publisher'],
		record['id']
	].filter((text): text is string => typeof text === 'string' && text.trim() !== '');
	return name === undefined ? `Without a name` : clip(name, 120);
}
