/** The contract as a form: for each record its fields, how each is edited, and what it means. */
import { z } from 'zod';
import { isRecord } from '#lib/core/check/fields.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { descriptionOf } from '#lib/core/schema/field-reference.ts';
import { metaOf, schemaAt, unwrap, type Schema } from '#lib/core/schema/schema-at.ts';
import { References, Story, type RecordKind } from '#lib/core/schema/story.ts';
import { labelOf } from './labels.ts';

export interface FormField {
	/** As the file has it. */
	key: string;
	label: string;
	/** What the contract says of it; may be empty. */
	help: string;
	isRequired: boolean;
	form: FieldForm;
}

export type FieldForm =
	/** `title`: what the text is: one of `FIELD`, a code of some kind, or empty for any text. */
	| { kind: 'text'; title: string }
	| { kind: 'reference'; refersTo: readonly RecordKind[] }
	| { kind: 'choice'; options: readonly (string | number)[] }
	| { kind: 'number'; isWhole: boolean }
	| { kind: 'switch' }
	/** Longitude and latitude. */
	| { kind: 'point' }
	| { kind: 'record'; fields: FormField[] }
	| { kind: 'list'; item: FieldForm }
	/** A record with keys of the journalist's own. */
	| { kind: 'table'; key: FieldForm; item: FieldForm }
	/** Kept as it is; shown, not edited. */
	| { kind: 'anything' };

/** The fields of the record at a path; of the story itself those beside its lists of records. */
export function fieldsAt(path: Path): FormField[] {
	const schema = path.length === 0 ? Story : schemaAt(path);
	if (!schema) return [];
	const form = formOf(schema, nameOf(path));
	if (form.kind !== 'record') return [];
	return path.length === 0 ? form.fields.filter(isOwn) : form.fields;
}

/** Not a list whose items are records by themselves, as `data/README.md` tells them apart. */
const isOwn = ({ key, form }: FormField): boolean =>
	key === 'authors' || form.kind !== 'list' || form.item.kind !== 'record';

/** Without the places in lists: `remarks.wordings`. */
const nameOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

function formOf(declared: Schema, name: string): FieldForm {
	const schema = unwrap(declared);
	const refersTo = References.get(schema)?.kinds;
	if (refersTo) return { kind: 'reference', refersTo };
	if (schema instanceof z.ZodString) {
		return { kind: 'text', title: metaOf(schema).title ?? '' };
	}
	if (schema instanceof z.ZodObject) return { kind: 'record', fields: fieldsOf(schema, name) };
	if (schema instanceof z.ZodArray) return { kind: 'list', item: formOf(schema.element, name) };
	if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options };
	if (schema instanceof z.ZodLiteral) {
		return { kind: 'choice', options: [...schema.values].map(asOption) };
	}
	if (schema instanceof z.ZodNumber) return { kind: 'number', isWhole: schema.isInt };
	if (schema instanceof z.ZodBoolean) return { kind: 'switch' };
	if (schema instanceof z.ZodTuple) return { kind: 'point' };
	if (schema instanceof z.ZodRecord) {
		const item = formOf(schema.valueType, name);
		const key = formOf(schema.keyType, name);
		return item.kind === 'anything' ? item : { kind: 'table', key, item };
	}
	return { kind: 'anything' };
}

function fieldsOf(schema: z.ZodObject, name: string): FormField[] {
	const shape: Readonly<Record<string, Schema>> = schema.shape;
	return Object.entries(shape).map(([key, declared]) => {
		const own = name ? `${name}.${key}` : key;
		const form = formOf(declared, own);
		return {
			key,
			label: labelOf(own, form),
			help: descriptionOf(declared).replaceAll('`', ''),
			isRequired: !(declared instanceof z.ZodOptional),
			form
		};
	});
}

const asOption = (value: unknown): string | number =>
	typeof value === 'number' ? value : String(value);

/** Whether a value is of the kind that the field edits; what it holds may still be wrong. */
export function fits(form: FieldForm, value: unknown): boolean {
	switch (form.kind) {
		case 'text':
		case 'reference':
			return typeof value === 'string';
		case 'choice':
			return typeof value === typeof form.options[0];
		case 'number':
			return typeof value === 'number';
		case 'switch':
			return typeof value === 'boolean';
		case 'point':
			return (
				Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === 'number')
			);
		case 'record':
		case 'table':
			return isRecord(value);
		case 'list':
			return Array.isArray(value);
		case 'anything':
			return true;
	}
}

/** What a new field or item begins as; undefined where nothing is written until it is typed. */
export function blankOf(form: FieldForm): unknown {
	if (form.kind === 'list') return [];
	return form.kind === 'record' || form.kind === 'table' ? {} : undefined;
}
