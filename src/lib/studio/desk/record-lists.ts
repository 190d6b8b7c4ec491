/** The lists of a story file that the desk shows record by record, and what it calls them. */
import { isRecord, valueAt } from '#lib/core/check/fields.ts';
import { clip, quote } from '#lib/core/check/words.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { RECORD_LISTS, type RecordKind, type RecordList } from '#lib/core/schema/story.ts';

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

/** The list that holds the records of a kind. */
export const LIST_OF = Object.fromEntries(
	Object.entries(RECORD_LISTS).map(([list, kind]) => [kind, list])
) as Record<RecordKind, RecordList>;

export function itemsOf(value: unknown, list: DeskList): readonly unknown[] {
	const items = isRecord(value) ? value[list] : undefined;
	return Array.isArray(items) ? items : [];
}

/** The record that a path leads into: `['events', 3, 'date']` → `['events', 3]`; empty for the story's own fields. */
export function recordPath(path: Path): Path {
	const [list, index] = path;
	return isDeskList(list) && typeof index === 'number' ? [list, index] : [];
}

/** `events[3]`, as `formatPath` writes it. */
export const recordKey = (list: DeskList, index: number): string => `${list}[${index}]`;

export function idOf(record: unknown): string | null {
	return isRecord(record) && typeof record['id'] === 'string' ? record['id'] : null;
}

/** What a record of any shape is called; null where it has no name. */
export function nameOf(record: unknown): string | null {
	if (!isRecord(record)) return null;
	const { title, name, question, words, label, reason, text, publisher } = record;
	const [short, formal] = ['short', 'formal'].map((form) => valueAt(record, ['names', form]));
	const said = hasText(words) && quote(words);
	const called = [title, short, formal, name, question, said, label, reason, text, publisher];
	const first = called.find(hasText);
	return first === undefined ? null : clip(first, LONGEST);
}

/** In a list an event has its shorter title; whatever is wrong with a record, it is called something. */
export function rowName(list: DeskList, record: unknown): string {
	if (!isRecord(record)) return `not ${list === 'events' ? 'an event' : 'a record'}`;
	const { label, id } = record;
	if (list === 'events' && hasText(label)) return clip(label, LONGEST);
	return nameOf(record) ?? (hasText(id) ? id : 'Without a name');
}

const LONGEST = 120;

const hasText = (value: unknown): value is string =>
	typeof value === 'string' && value.trim() !== '';
