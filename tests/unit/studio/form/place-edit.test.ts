import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '#lib/core/check/fields.ts';
import { checkStory } from '#lib/core/check/check-story.ts';
import { editStory } from '#lib/core/edit/edit-story.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { namedRecord } from '#lib/studio/desk/new-records.ts';
import { placeEdit } from '#lib/studio/form/place-edit.ts';

const TEXT = readFileSync('data/letters-2018.json', 'utf8');

function edited(text: string, path: readonly (string | number)[], value: unknown): string {
	const edit = placeEdit(JSON.parse(text), path, value);
	return editStory(text, edit.path, edit.value);
}

describe('a change of a field', () => {
	test('makes what the field lies in', () => {
		expect(placeEdit({ events: [{}] }, ['events', 0, 'notBefore', 'time'], '15:00')).toEqual({
			path: ['events', 0, 'notBefore'],
			value: { time: '15:00' }
		});
		expect(placeEdit({ events: [{}] }, ['events', 0, 'places', 0], 'x')).toEqual({
			path: ['events', 0, 'places'],
			value: ['x']
		});
	});

	test('leaves nothing empty behind that may be left out', () => {
		const story = { events: [{ notBefore: { by: 'x' }, places: ['x'], sources: ['x'] }] };
		expect(placeEdit(story, ['events', 0, 'notBefore', 'by'], undefined).path).toEqual([
			...['events', 0, 'notBefore']
		]);
		expect(placeEdit(story, ['events', 0, 'places', 0], undefined).path).toEqual([
			...['events', 0, 'places']
		]);
		// Sources must be there: the empty list stays, and the checker asks for one.
		expect(placeEdit(story, ['events', 0, 'sources', 0], undefined).path).toEqual([
			...['events', 0, 'sources', 0]
		]);
	});

	test('what is set is what is read, and taking it away leaves the file as it was', () => {
		const story: unknown = JSON.parse(TEXT);
		const field = fc.constantFrom(
			['events', 0, 'inForce', 'label'],
			['places', 0, 'addressee', 'note'],
			['map', 'absent', 'none'],
			['remarks', 0, 'notAfter', 'time']
		);
		fc.assert(
			fc.property(field, fc.string({ minLength: 1 }), (path, value) => {
				fc.pre(valueAt(story, path.slice(0, -1)) === undefined);
				const text = edited(TEXT, path, value);
				expect(valueAt(JSON.parse(text), path)).toBe(value);
				expect(edited(text, path, undefined)).toBe(TEXT);
			}),
			{ numRuns: 30 }
		);
	});
});

test('a person added by name and filled in is accepted', () => {
	const story = JSON.parse(TEXT) as { people: unknown[]; sources: { id: string }[] };
	const path = ['people', story.people.length];
	const value = namedRecord(story, 'person', 'Ada Lovelace');
	expect(value).toEqual({ id: 'ada-lovelace', name: 'Ada Lovelace' });
	let text = edited(TEXT, path, value);
	text = edited(text, [...path, 'role'], 'Mathematician');
	text = edited(text, [...path, 'sources', 0], story.sources[0]?.id);
	text = edited(text, ['events', 0, 'people', 0], value.id);
	const before = checkStory(TEXT, { gazetteer }).findings.map(({ code }) => code);
	const after = checkStory(text, { gazetteer });
	expect(after.story).toBeDefined();
	expect(after.findings.map(({ code }) => code)).toEqual(before);
});
