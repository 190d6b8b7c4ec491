/** The records that fields can name, as they are called; read from a story of any shape. */
import { isRecord, valueAt } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { squeeze } from '#lib/core/find/spelling.ts';
import { RECORD_LISTS, type RecordKind } from '#lib/core/schema/story.ts';
import { onceEach } from '../desk/once-each.ts';
import { idOf, LIST_OF, nameOf } from '../desk/record-lists.ts';

export interface ListedRecord {
	id: string;
	kind: RecordKind;
	path: Path;
	name: string;
	/** What tells it from others of its name. */
	detail: string;
	record: Readonly<Record<string, unknown>>;
}

export const listRecords = (story: unknown): ListedRecord[] => recordsOf(story, KINDS);

/** Those of some kinds. */
export const recordsOf = (story: unknown, kinds: readonly RecordKind[]): ListedRecord[] =>
	kinds.flatMap((kind) => {
		const items = valueAt(story, [LIST_OF[kind]]);
		return Array.isArray(items) ? (LISTED[kind]?.(items) ?? []) : [];
	});

const KINDS = Object.values(RECORD_LISTS) as RecordKind[];

/** Lists that no change touched are not gone through again, nor records that stand where they stood. */
const LISTED = Object.fromEntries(
	KINDS.map((kind) => {
		const last = onceEach((record) => ({ listed: listedAs(kind, record, 0) }));
		const listAll = (items: readonly unknown[]) =>
			items.flatMap((record, index) => {
				const one = last(record);
				if (one.listed && one.listed.path[1] !== index) one.listed = listedAs(kind, record, index);
				return one.listed ?? [];
			});
		return [kind, onceEach(listAll)];
	})
) as Record<string, (items: readonly unknown[]) => ListedRecord[]>;

function listedAs(kind: RecordKind, record: unknown, index: number): ListedRecord | null {
	const id = idOf(record);
	if (id === null || !isRecord(record)) return null;
	const path = [LIST_OF[kind], index];
	return { id, kind, path, name: nameOf(record) ?? id, detail: detailOf(record, kind), record };
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
	if (wanted === '') return records.slice(0, OFFERED);
	const rank = (record: ListedRecord): number => {
		const { name, id, detail } = squeezed(record);
		if (name.startsWith(wanted)) return 0;
		if (name.includes(wanted)) return 1;
		if (id.includes(wanted)) return 2;
		return detail.includes(wanted) ? 3 : Infinity;
	};
	return records
		.map((record) => ({ record, rank: rank(record) }))
		.filter(({ rank }) => rank < Infinity)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, OFFERED)
		.map(({ record }) => record);
}

const squeezed = onceEach(({ name, id, detail }: ListedRecord) => ({
	name: squeeze(name),
	id: squeeze(id),
	detail: squeeze(detail)
}));

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
