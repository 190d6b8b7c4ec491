/** What is left of a record once the records that it names may be missing. */
import { z } from 'zod';
import { fieldSchema, unwrap, type Schema } from '../schema/schema-at.ts';
import { References, type RecordKind } from '../schema/story.ts';

/** Whether a record of one of these kinds is there. */
export type IsThere = (id: string, kinds: readonly RecordKind[]) => boolean;

/**
 * Takes out references that lead nowhere, where the contract allows it: out of a list of ids, or
 * where a field may be left out. A claim or a wording is never taken out of its list, since others
 * are counted from it.
 * @param value has the shape that the schema asks for
 * @returns undefined if it cannot stand without them
 */
export function withoutLost(wrapped: Schema, value: unknown, isThere: IsThere): unknown {
	const schema = unwrap(wrapped);
	const names = References.get(schema);
	if (names) return isThere(value as string, names.kinds) ? value : undefined;
	if (schema instanceof z.ZodArray) return listWithoutLost(schema, value as unknown[], isThere);
	if (schema instanceof z.ZodObject) return fieldsWithoutLost(schema, value as object, isThere);
	if (schema instanceof z.ZodRecord) {
		const entries = Object.entries(value as object);
		const left = entries.filter(([key]) => withoutLost(schema.keyType, key, isThere) === key);
		return Object.fromEntries(left);
	}
	return value;
}

function listWithoutLost(schema: z.ZodArray, items: readonly unknown[], isThere: IsThere): unknown {
	const left = items.map((item) => withoutLost(schema.element, item, isThere));
	if (!References.has(schema.element)) return left.includes(undefined) ? undefined : left;
	const found = left.filter((item) => item !== undefined);
	// A list may have to hold something.
	return schema.safeParse(found).success ? found : undefined;
}

function fieldsWithoutLost(schema: z.ZodObject, fields: object, isThere: IsThere): unknown {
	const left = new Map<string, unknown>();
	for (const [key, item] of Object.entries(fields)) {
		const field = fieldSchema(schema, key);
		const value = field && withoutLost(field, item, isThere);
		if (value !== undefined) left.set(key, value);
		else if (!(field instanceof z.ZodOptional)) return undefined;
	}
	return Object.fromEntries(left);
}
