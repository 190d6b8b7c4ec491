/** Asks the contract what it says of a place in a story file. */
import { z } from 'zod';
import { Story } from './story.ts';

export type Schema = z.core.$ZodType;

/** What the schema declares at a path; undefined where it has nothing. */
export function schemaAt(path: readonly (string | number)[]): Schema | undefined {
	let declared: Schema | undefined = Story;
	for (const step of path) {
		if (!declared) return undefined;
		const schema = unwrap(declared);
		declared = schema instanceof z.ZodArray ? schema.element : fieldSchema(schema, String(step));
	}
	return declared;
}

export function fieldSchema(schema: Schema, key: string): Schema | undefined {
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
	const found = metas.get(schema);
	if (found) return found;
	const inner = schema instanceof z.ZodOptional ? metaOf(schema.unwrap()) : {};
	const meta = { ...inner, ...z.globalRegistry.get(schema) };
	metas.set(schema, meta);
	return meta;
}

/** It is asked for with every text of a story, and the contract stays as it is. */
const metas = new WeakMap<Schema, z.core.GlobalMeta>();
