/** The contract as a list of fields: for each record its fields, what they hold and what they mean. */
import { z } from 'zod';
import { metaOf, unwrap, type Schema } from './schema-at.ts';
import { References, referenceWords, Story, TEXT_KINDS } from './story.ts';

export interface RecordReference {
	/** The list in the file, such as `events`; empty for the story itself. */
	list: string;
	description: string;
	fields: FieldReference[];
}

export interface FieldReference {
	/** Within its record: `names.short`, `wordings[].exact`. */
	name: string;
	type: string;
	isRequired: boolean;
	description: string;
}

/** The story's own fields first, then those of every list of records, in the order of the file. */
export function referToFields(): RecordReference[] {
	const lists = Object.entries(Story.shape).flatMap(([list, declared]) => {
		const schema = unwrap(declared);
		const item = schema instanceof z.ZodArray ? unwrap(schema.element) : undefined;
		return item instanceof z.ZodObject && list !== 'authors' ? [{ list, declared, item }] : [];
	});
	const own = [...fieldsOf(Story)].filter(({ name }) => {
		return !lists.some(({ list }) => name.startsWith(`${list}[]`));
	});
	return [
		{ list: '', description: metaOf(Story).description ?? '', fields: own },
		...lists.map(({ list, declared, item }) => ({
			list,
			description: metaOf(declared).description ?? metaOf(item).description ?? '',
			fields: [...fieldsOf(item)]
		}))
	];
}

function* fieldsOf(schema: z.ZodObject, prefix = ''): Generator<FieldReference> {
	const shape: Readonly<Record<string, Schema>> = schema.shape;
	for (const [key, declared] of Object.entries(shape)) {
		const name = `${prefix}${key}`;
		yield {
			name,
			type: typeWords(declared),
			isRequired: !(declared instanceof z.ZodOptional),
			description: descriptionOf(declared)
		};
		const inner = innermost(declared);
		if (inner instanceof z.ZodObject) yield* fieldsOf(inner, `${name}${suffixOf(declared)}.`);
	}
}

/** The kinds of text that fields hold, with what holds for all of them. */
export const referToTexts = (): { type: string; description: string; example: string }[] =>
	TEXT_KINDS.map((schema) => {
		const { title = '', description = '', examples } = metaOf(schema);
		const [example = ''] = Array.isArray(examples) ? (examples as string[]) : [];
		return { type: title, description, example };
	});

/** Its own words only: what holds for every field of the kind is said once. */
export function descriptionOf(declared: Schema): string {
	const words = metaOf(declared).description ?? metaOf(innermost(declared)).description ?? '';
	const isOfKind =
		TEXT_KINDS.some((kind) => metaOf(kind).description === words) ||
		words.toLowerCase() === `${typeWords(declared)}.`;
	return isOfKind ? '' : words;
}

/** What a list or a table of records is made of. */
function innermost(declared: Schema): Schema {
	const schema = unwrap(declared);
	if (schema instanceof z.ZodArray) return innermost(schema.element);
	return schema instanceof z.ZodRecord ? innermost(schema.valueType) : schema;
}

function suffixOf(declared: Schema): string {
	const schema = unwrap(declared);
	if (schema instanceof z.ZodArray) return '[]';
	return schema instanceof z.ZodRecord ? '.*' : '';
}

function typeWords(declared: Schema): string {
	const schema = unwrap(declared);
	const kinds = References.get(schema)?.kinds;
	if (kinds) return referenceWords(kinds);
	if (schema instanceof z.ZodArray) return `list: ${typeWords(schema.element)}`;
	if (schema instanceof z.ZodTuple) return 'list: two numbers';
	if (schema instanceof z.ZodRecord) return `table: ${typeWords(schema.valueType)}`;
	if (schema instanceof z.ZodObject) return 'record';
	if (schema instanceof z.ZodEnum) return schema.options.map(inCode).join(' · ');
	if (schema instanceof z.ZodLiteral) return [...schema.values].map(inCode).join(' · ');
	if (schema instanceof z.ZodNumber) return schema.isInt ? 'whole number' : 'number';
	if (schema instanceof z.ZodBoolean) return '`true` · `false`';
	if (schema instanceof z.ZodString) return metaOf(schema).title ?? 'text';
	return 'anything';
}

const inCode = (value: unknown): string => `\`${String(value)}\``;
