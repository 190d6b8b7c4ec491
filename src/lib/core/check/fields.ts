/** Walks a value beside its schema, so that rules can ask for "every date" or "every text". */
import { z } from 'zod';
import type { Path } from '../parse/parse-json.ts';
import { References, Story, type RecordKind } from '../schema/story.ts';

type Schema = z.core.$ZodType;

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
export const readFields = (value: unknown): Field[] => [...walk(Story, value, [])];

function* walk(wrapped: Schema, value: unknown, path: Path): Generator<Field> {
	const schema = unwrap(wrapped);
	if (schema instanceof z.ZodString) {
		if (typeof value !== 'string') return;
		const { title } = metaOf(schema);
		yield { title, text: value, path, refersTo: References.get(schema)?.kinds ?? [] };
	} else if (schema instanceof z.ZodArray) {
		if (!Array.isArray(value)) return;
		for (const [index, item] of value.entries()) {
			yield* walk(schema.element, item, [...path, index]);
		}
	} else if (isRecord(value)) {
		for (const [key, item] of Object.entries(value)) {
			const inner = fieldSchema(schema, key);
			if (inner) yield* walk(inner, item, [...path, key]);
		}
	}
}

/** What the schema declares at a path; undefined where it has nothing. */
export function schemaAt(path: Path): Schema | undefined {
	let declared: Schema | undefined = Story;
	for (const step of path) {
		if (!declared) return undefined;
		const schema = unwrap(declared);
		declared = schema instanceof z.ZodArray ? schema.element : fieldSchema(schema, String(step));
	}
	return declared;
}

function fieldSchema(schema: Schema, key: string): Schema | undefined {
	if (schema instanceof z.ZodRecord) return schema.valueType;
	if (!(schema instanceof z.ZodObject)) return undefined;
	const shape: Readonly<Record<string, Schema>> = schema.shape;
	return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

export function unwrap(schema: Schema): Schema {
	return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** What the contract says of it: its own words, else those of what it wraps. */
export function metaOf(schema: Schema): z.core.GlobalMeta {
	const inner = schema instanceof z.ZodOptional ? metaOf(schema.unwrap()) : {};
	return { ...inner, ...z.globalRegistry.get(schema) };
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
