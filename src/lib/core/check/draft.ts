/**
 * What can be made of a story that may still be broken: the records whose shape is right, each with
 * its place in the file. Rules run on it, so a slip in one record does not hide those in others.
 */
import type { z } from 'zod';
import type { Path } from '../parse/parse-json.ts';
import {
	RECORD_LISTS,
	Story,
	type Correction,
	type Dispute,
	type EventRecord,
	type Lane,
	type Person,
	type Place,
	type RecordKind,
	type Remark,
	type Source,
	type Status,
	type Window
} from '../schema/story.ts';
import { isRecord, readFields, valueAt, type Field } from './fields.ts';

export interface Located<T> {
	readonly value: T;
	readonly path: Path;
}

export interface IdHolder {
	kind: RecordKind | 'inset';
	path: Path;
}

/** The fields of the story that stand beside its lists, as far as their shape is right. */
type Head = Partial<
	Pick<
		Story,
		| 'id'
		| 'description'
		| 'zone'
		| 'published'
		| 'updated'
		| 'version'
		| 'authors'
		| 'focus'
		| 'map'
	>
>;

export interface Draft {
	head: Head;
	lanes: Located<Lane>[];
	statuses: Located<Status>[];
	sources: Located<Source>[];
	places: Located<Place>[];
	people: Located<Person>[];
	events: Located<EventRecord>[];
	remarks: Located<Remark>[];
	disputes: Located<Dispute>[];
	corrections: Located<Correction>[];
	windows: Located<Window>[];
	/** Every text of the file, those of broken records too. */
	fields: Field[];
	/** Every id of the file, those of broken records too: a reference to one is not lost. */
	ids: ReadonlyMap<string, readonly IdHolder[]>;
	/** True if nothing was left out, so that what is absent is really absent. */
	isComplete: boolean;
}

export function draftStory(raw: Record<string, unknown>, isComplete: boolean): Draft {
	const { shape } = Story;
	const list = <T>(key: string, schema: z.ZodArray<z.ZodType<T>>): Located<T>[] =>
		readList(raw, key, schema.element);
	const head = <T>(key: string, schema: z.ZodType<T>): T | undefined =>
		schema.safeParse(raw[key]).data;

	return {
		head: withoutGaps({
			id: head('id', shape.id),
			description: head('description', shape.description),
			zone: head('zone', shape.zone),
			published: head('published', shape.published),
			updated: head('updated', shape.updated),
			version: head('version', shape.version),
			authors: head('authors', shape.authors),
			focus: head('focus', shape.focus),
			map: head('map', shape.map)
		}),
		lanes: list('lanes', shape.lanes),
		statuses: list('statuses', shape.statuses),
		sources: list('sources', shape.sources),
		places: list('places', shape.places),
		people: list('people', shape.people),
		events: list('events', shape.events),
		remarks: list('remarks', shape.remarks),
		disputes: list('disputes', shape.disputes),
		corrections: list('corrections', shape.corrections),
		windows: list('windows', shape.windows),
		fields: readFields(raw),
		ids: readIds(raw),
		isComplete
	};
}

function readList<T>(
	raw: Record<string, unknown>,
	key: string,
	schema: z.ZodType<T>
): Located<T>[] {
	return itemsOf(raw[key]).flatMap((item, index) => {
		const read = schema.safeParse(item);
		return read.success ? [{ value: read.data, path: [key, index] }] : [];
	});
}

function readIds(raw: Record<string, unknown>): Map<string, IdHolder[]> {
	const ids = new Map<string, IdHolder[]>();
	const add = (kind: IdHolder['kind'], items: unknown, path: Path) => {
		for (const [index, item] of itemsOf(items).entries()) {
			const id = isRecord(item) ? item['id'] : undefined;
			if (typeof id !== 'string') continue;
			const holders = ids.get(id) ?? [];
			ids.set(id, holders);
			holders.push({ kind, path: [...path, index] });
		}
	};
	for (const [key, kind] of Object.entries(RECORD_LISTS)) add(kind, raw[key], [key]);
	add('inset', valueAt(raw, ['map', 'insets']), ['map', 'insets']);
	return ids;
}

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Leaves out fields that are undefined. */
export function withoutGaps<T extends object>(
	fields: T
): { [K in keyof T]?: Exclude<T[K], undefined> } {
	const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
