/** Records made on the desk: an empty one with every field that its kind must have, or a copy. */
import { z } from 'zod';
import { isRecord } from '#lib/core/check/fields.ts';
import { schemaAt, unwrap, type Schema } from '#lib/core/schema/schema-at.ts';
import { DESK_LISTS, idOf, LIST_NAMES, itemsOf, type DeskList } from './record-lists.ts';

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

function freeId(value: unknown, wanted: string): string {
	const taken = new Set(LIST_NAMES.flatMap((list) => itemsOf(value, list).map(idOf)));
	let id = wanted;
	for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
	return id;
}

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
