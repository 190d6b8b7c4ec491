/** Walks a value beside its schema, so that rules can ask for "every date" or "every text". */
import { z } from 'zod';
import type { Path } from '../parse/parse-json.ts';
import { fieldSchema, metaOf, schemaAt, unwrap, type Schema } from '../schema/schema-at.ts';
import { References, type RecordKind } from '../schema/story.ts';

/** A text somewhere in the file, with what the schema says of it. */
export interface Field {
	/** One of `FIELD`, or another title of the schema. */
	title: string | undefined;
	text: string;
	path: Path;
	/** For a reference: what it may name. */
	refersTo: readonly RecordKind[];
}

/** Every text that stands where the schema has one, whatever else is wrong with its record. */
export function readFields(value: unknown): Field[] {
	return fieldsWithin(value, []);
}

/** The same of one part of a story. */
export function fieldsWithin(part: unknown, path: Path): Field[] {
	const fields: Field[] = [];
	const schema = schemaAt(path);
	if (schema) collect(schema, part, path, fields);
	return fields;
}

function collect(wrapped: Schema, value: unknown, path: Path, fields: Field[]): void {
	const schema = unwrap(wrapped);
	if (schema instanceof z.ZodString) {
		if (typeof value !== 'string') return;
		const { title } = metaOf(schema);
		fields.push({ title, text: value, path, refersTo: References.get(schema)?.kinds ?? [] });
	} else if (schema instanceof z.ZodArray) {
		if (!Array.isArray(value)) return;
		for (const [index, item] of value.entries()) {
			collect(schema.element, item, [...path, index], fields);
		}
	} else if (isRecord(value)) {
		for (const [key, item] of Object.entries(value)) {
			const inner = fieldSchema(schema, key);
			if (inner) collect(inner, item, [...path, key], fields);
		}
	}
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of a parsed value. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	let at = value;
	for (const step of path) {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
		at = (at as Record<PropertyKey, unknown>)[step];
	}
	return at;
}
