/** The records that fields can name, as they are called; read from a story of any shape. */
import { isRecord } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { squeeze } from '#lib/core/find/spelling.ts';
import { RECORD_LISTS, type RecordKind, type RecordList } from '#lib/core/schema/story.ts';
import { onceEach } from '../desk/once-each.ts';
import { idOf, itemsOf, nameOf } from '../desk/record-lists.ts';

export interface ListedRecord {
	id: string;
	kind: RecordKind;
	path: Path;
	name: string;
	/** What tells it from others of its name. */
	detail: string;
	record: Readonly<Record<string, unknown>>;
}

export function listRecords(story: unknown): ListedRecord[] {
	return (Object.keys(RECORD_LISTS) as RecordList[]).flatMap((list) =>
		itemsOf(story, list).flatMap((record, index): ListedRecord[] => {
			const listed = LISTED[list](record);
			return listed ? [{ ...listed, path: [list, index] }] : [];
		})
	);
}

type Listed = Omit<ListedRecord, 'path'>;

const LISTED = Object.fromEntries(
	Object.entries(RECORD_LISTS).map(([list, kind]) => [
		list,
		onceEach((record) => listedAs(kind, record))
	])
) as Record<RecordList, (record: unknown) => Listed | null>;

function listedAs(kind: RecordKind, record: unknown): Listed | null {
	const id = idOf(record);
	if (id === null || !isRecord(record)) return null;
	return { id, kind, name: nameOf(record) ?? id, detail: detailOf(record, kind), record };
}

/** The field that says most beside the name, kind by kind. */
const DETAILS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
	source: ['publisher', 'issued'],
	place: ['kind', 'state'],
	person: ['role'],
	event: ['date'],
	remark: ['speaker']
};

const detailOf = (record: Readonly<Record<string, unknown>>, kind: RecordKind): string =>
	(DETAILS[kind] ?? [])
		.map((key) => record[key])
		.filter((value) => typeof value === 'string')
		.join(', ');

/** How many are offered. */
const OFFERED = 8;

/** By the words typed: names that begin so first, then those that have it, then ids. */
export function findRecords(records: readonly ListedRecord[], query: string): ListedRecord[] {
	const wanted = squeeze(query);
	const rank = ({ id, name, detail }: ListedRecord): number => {
		const called = squeeze(name);
		if (called.startsWith(wanted)) return 0;
		if (called.includes(wanted)) return 1;
		if (squeeze(id).includes(wanted)) return 2;
		return squeeze(detail).includes(wanted) ? 3 : Infinity;
	};
	return records
		.map((record) => ({ record, rank: rank(record) }))
		.filter(({ rank }) => rank < Infinity)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, OFFERED)
		.map(({ record }) => record);
}

/** Ids of the places that some event gives a filled status. */
export function filledPlaces(records: readonly ListedRecord[]): ReadonlySet<unknown> {
	const filled = records.filter(({ kind, record }) => kind === 'status' && record['tone'] === 'on');
	const ids = new Set<unknown>(filled.map(({ id }) => id));
	return new Set(
		records
			.filter(({ kind, record }) => kind === 'event' && ids.has(record['status']))
			.flatMap(({ record }): unknown[] => (Array.isArray(record['places']) ? record['places'] : []))
	);
}
