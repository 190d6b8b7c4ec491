/** Records made on the desk: an empty one, a copy, or one that has nothing but its name. */
import { z } from 'zod';
import { isRecord } from '#lib/core/check/fields.ts';
import { idFromWords, idMaker, idsIn } from '#lib/core/import/id-maker.ts';
import { schemaAt, unwrap, type Schema } from '#lib/core/schema/schema-at.ts';
import type { RecordKind } from '#lib/core/schema/story.ts';
import { DESK_LISTS, idOf, type DeskList } from './record-lists.ts';

/**
 * What must be there, empty: the checker then says field by field what is missing. Where there is
 * a choice the first is taken, as the form shows it and one press changes it.
 */
export function emptyRecord(value: unknown, list: DeskList): Record<string, unknown> {
	const schema = schemaAt([list, 0]);
	const record = schema && emptyValue(unwrap(schema));
	if (!isRecord(record)) return {};
	const name = DESK_LISTS[list].one.split(' ')[0];
	return 'id' in record ? { ...record, id: freeId(value, `new-${name}`) } : record;
}

/** The same under an id of its own, as ids are never used twice. */
export function copyOf(value: unknown, record: Record<string, unknown>): Record<string, unknown> {
	const id = idOf(record);
	const { formerly, ...copy } = record;
	return id === null ? copy : { ...copy, id: freeId(value, `${id}-copy`) };
}

/** Kinds that can be begun by a name alone; in which field it stands. */
const NAMED: Readonly<Partial<Record<RecordKind, (name: string) => object>>> = {
	place: (name) => ({ names: { formal: name, short: name } }),
	person: (name) => ({ name }),
	source: (name) => ({ title: name }),
	event: (name) => ({ title: name })
};

export const canBegin = (kind: RecordKind): boolean => kind in NAMED;

/** A name, and an id made of it; the rest is asked for by the form. */
export function namedRecord(value: unknown, kind: RecordKind, name: string): { id: string } {
	return { id: freeId(value, idFromWords(name) ?? kind), ...NAMED[kind]?.(name) };
}

const freeId = (value: unknown, wanted: string): string => idMaker(idsIn(value)).take(wanted);

function emptyValue(schema: Schema): unknown {
	if (schema instanceof z.ZodObject) {
		const shape: Readonly<Record<string, Schema>> = schema.shape;
		const required = Object.entries(shape).filter(([, field]) => !(field instanceof z.ZodOptional));
		// A pair of numbers cannot be empty: it is left out, and missed.
		const fields = required.filter(([, field]) => !(field instanceof z.ZodTuple));
		return Object.fromEntries(fields.map(([name, field]) => [name, emptyValue(field)]));
	}
	if (schema instanceof z.ZodArray) return [];
	if (schema instanceof z.ZodEnum) return schema.options[0];
	if (schema instanceof z.ZodLiteral) return [...schema.values][0];
	if (schema instanceof z.ZodNumber) return 0;
	if (schema instanceof z.ZodBoolean) return false;
	return '';
}
