import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRecord } from '#lib/core/check/fields.ts';
import { referToFields } from '#lib/core/schema/field-reference.ts';
import { arrangeFields } from '#lib/studio/form/arrange-fields.ts';
import { fieldsAt, fits, type FieldForm, type FormField } from '#lib/studio/form/form-fields.ts';

const SHIPPED = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Record<
	string,
	unknown
>;
const LISTS = referToFields().map(({ list }) => list);
const recordAt = (list: string) => (list === '' ? [] : [list, 0]);

/** As the field reference names them: `names.short`, `wordings[].exact`. */
function namesIn(fields: readonly FormField[], prefix = ''): string[] {
	return fields.flatMap(({ key, form }) => [prefix + key, ...namesWithin(form, prefix + key)]);
}

function namesWithin(form: FieldForm, name: string): string[] {
	if (form.kind === 'record') return namesIn(form.fields, `${name}.`);
	if (form.kind === 'list') return namesWithin(form.item, `${name}[]`);
	return form.kind === 'table' ? namesWithin(form.item, `${name}.*`) : [];
}

describe('the form of a record', () => {
	test.each(referToFields())('has every field of the contract: $list', ({ list, fields }) => {
		const names = namesIn(fieldsAt(recordAt(list)));
		const wanted = fields
			.map(({ name }) => name)
			.filter((name) => list !== '' || !LISTS.includes(name));
		expect([...names].sort()).toEqual([...wanted].sort());
	});

	test.each(LISTS)('shows each field once, in some order: %s', (list) => {
		const fields = fieldsAt(recordAt(list));
		const shown = arrangeFields(fields, list).flatMap((placed) => placed.fields);
		expect(shown.map(({ key }) => key).sort()).toEqual(fields.map(({ key }) => key).sort());
	});

	test('can edit every value of the shipped story', () => {
		const misfits: string[] = [];
		for (const [list, items] of Object.entries(SHIPPED)) {
			if (!LISTS.includes(list) || !Array.isArray(items)) continue;
			for (const [index, item] of items.entries()) {
				misfits.push(...misfitsIn(fieldsAt([list, index]), item, `${list}[${index}]`));
			}
		}
		expect(misfits).toEqual([]);
	});

	test('nothing is where the contract has no record', () => {
		expect(fieldsAt(['nowhere', 1])).toEqual([]);
		expect(fieldsAt(['title'])).toEqual([]);
	});

	test('labels are words, and no two of a record are alike', () => {
		for (const list of LISTS) {
			const labels = fieldsAt(recordAt(list)).map(({ label }) => label);
			expect(new Set(labels).size).toBe(labels.length);
			expect(labels.filter((label) => !/^[A-Z][\w\s,’-]*( \(.*\))?$/.test(label))).toEqual([]);
		}
	});
});

function misfitsIn(fields: readonly FormField[], value: unknown, at: string): string[] {
	if (!isRecord(value)) return [at];
	return Object.entries(value).flatMap(([key, held]) => {
		const field = fields.find((one) => one.key === key);
		return field ? misfitsAt(field.form, held, `${at}.${key}`) : [`${at}.${key}`];
	});
}

function misfitsAt(form: FieldForm, value: unknown, at: string): string[] {
	if (!fits(form, value)) return [at];
	if (form.kind === 'record') return misfitsIn(form.fields, value, at);
	if (form.kind === 'list') {
		return (value as unknown[]).flatMap((item, i) => misfitsAt(form.item, item, `${at}[${i}]`));
	}
	if (form.kind === 'table') {
		return Object.entries(value as object).flatMap(([key, item]) =>
			misfitsAt(form.item, item, `${at}.${key}`)
		);
	}
	return [];
}
