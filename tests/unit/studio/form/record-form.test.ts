/** The form as a whole, written out as text: whatever a file holds, all of it is shown. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { valueAt } from '#lib/core/check/fields.ts';
import { checkStory } from '#lib/core/check/check-story.ts';
import type { Path } from '#lib/core/parse/parse-json.ts';
import { referToFields } from '#lib/core/schema/field-reference.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { NO_OUTLINE } from '#lib/studio/desk/outline.ts';
import { readStory } from '#lib/studio/desk/story-text.ts';
import RecordForm from '#lib/studio/form/RecordForm.svelte';
import { codeParts } from '#lib/studio/problems/code-parts.ts';

const SHIPPED = JSON.parse(readFileSync('data/letters-2018.json', 'utf8')) as Record<
	string,
	unknown
>;
/** A few records of each list: checked and drawn hundreds of times. */
const SMALL = Object.fromEntries(
	Object.entries(SHIPPED).map(([key, value]) => [
		key,
		Array.isArray(value) ? value.slice(0, 3) : value
	])
);

const OWN = Object.fromEntries(
	Object.entries(SMALL).filter(([key, value]) => key === 'authors' || !Array.isArray(value))
);

function show(story: unknown, path: Path): string {
	const text = JSON.stringify(story, null, '\t');
	const { findings } = checkStory(text, { gazetteer });
	const ignore = () => {};
	const { body } = render(RecordForm, {
		props: { story: readStory(text), path, findings, onedit: ignore, onselect: ignore }
	});
	return body;
}

const mutated = (story: Record<string, unknown>, path: Path, value: unknown): unknown => {
	const copy = structuredClone(story);
	const owner = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => {
		return at[step] as Record<string, unknown>;
	}, copy);
	owner[String(path.at(-1))] = value;
	return copy;
};

const PATHS: Path[] = referToFields()
	.filter(({ list }) => list === '' || Array.isArray(SMALL[list]))
	.flatMap(({ list }) => {
		if (list === '') return [[]];
		return (SMALL[list] as unknown[]).length > 0 ? [[list, 0]] : [];
	});

/** As it stands in markup. */
const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every text but ids of other records, which are shown by name. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return IDS.has(value) ? [] : [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const IDS = new Set(
	Object.values(SHIPPED).flatMap((list) =>
		Array.isArray(list) ? list.map((record: { id?: string }) => record.id) : []
	)
);

describe('the form', () => {
	test.each(PATHS.map((path) => [path.join(' ') || 'the story itself', path] as const))(
		'of %s shows every text that the record has',
		(_, path) => {
			const body = show(SMALL, path);
			const record: unknown = path.length === 0 ? OWN : valueAt(SMALL, path);
			const choices = /^[a-z_-]+$/;
			const missing = textsIn(record).filter(
				(text) => !choices.test(text) && !body.includes(written(text))
			);
			expect(missing).toEqual([]);
		}
	);

	test('never fails, whatever stands in a field, and says all that was found there', () => {
		const places = PATHS.flatMap((path) => {
			const record = path.length === 0 ? OWN : valueAt(SMALL, path);
			return Object.keys(record as object).map((key) => [...path, key]);
		});
		const wrong = fc.oneof(
			fc.constantFrom<unknown>(null, '', 0, true, [], {}, 'soon', [null], [{}], { a: 1 }),
			fc.jsonValue({ maxDepth: 2 })
		);
		fc.assert(
			fc.property(fc.constantFrom(...places), wrong, (path, value) => {
				const story = mutated(SMALL, path, value);
				const { findings } = checkStory(JSON.stringify(story), { gazetteer });
				const own = findings.filter((one) => path.every((step, i) => one.path[i] === step));
				const body = show(story, path.slice(0, -1)).replace(/<\/?code[^>]*>|<!--.*?-->/g, '');
				const wordsOf = (mend: string) => codeParts(mend).map(({ text }) => text);
				// How a quotation differs from its source, its field says in words of its own.
				const unsaid = own
					.filter(({ code }) => code !== 'words-differ')
					.filter(({ mend }) => !body.includes(written(wordsOf(mend).join(''))));
				expect(unsaid).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	test('asks for a record that is not named yet, and shows an id of none in its place', () => {
		const path = ['remarks', 0];
		const said = (event: string) => show(mutated(SMALL, [...path, 'event'], event), path);
		expect(said('')).toContain('placeholder="Choose an event"');
		expect(said('nowhere')).not.toContain('placeholder="Choose an event"');
		expect(said('nowhere')).toContain('>nowhere</span>');
	});

	test('takes names that every object has for nothing else', () => {
		const labels = { constructor: { side: 'left' }, toString: { side: 'right' } };
		const body = show(mutated(SMALL, ['places', 0, 'labels'], labels), ['places', 0]);
		expect(body).toContain('places[0].labels.constructor.side');
		expect(body).toContain('places[0].labels.toString.side');
	});

	test('lasts, where a field nests without end', () => {
		const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
		const props = { findings: [], onedit: () => {}, onselect: () => {} };
		for (const key of [
			'title',
			'places',
			'lane',
			'status',
			'weight',
			'people',
			'notBefore',
			'unheard-of'
		]) {
			const value = { ...SMALL, events: [{ id: 'a', [key]: key === 'people' ? [deep] : deep }] };
			const story = { text: '', value, outline: NO_OUTLINE };
			const { body } = render(RecordForm, { props: { ...props, story, path: ['events', 0] } });
			expect(body).toContain(`events[0].${key}`);
		}
	});

	test.each([[null], ['text'], [[]], [{ events: 'none' }], [{ events: [5] }], [{}]])(
		'of a file that is %j says so',
		(story) => {
			expect(show(story, ['events', 0])).not.toBe('');
			expect(show(story, [])).not.toBe('');
		}
	);
});
