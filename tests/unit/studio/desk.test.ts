import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkStory } from '#lib/core/check/check-story.ts';
import { difference } from '#lib/core/edit/splice.ts';
import { gazetteer } from '#lib/server/gazetteer.ts';
import { Desk } from '#lib/studio/desk/desk.svelte.ts';
import { LIST_NAMES } from '#lib/studio/desk/record-lists.ts';

const text = readFileSync('data/letters-2018.json', 'utf8');
const count = (desk: Desk, list: string) =>
	(desk.value as Record<string, unknown[]>)[list]?.length ?? 0;
let desk: Desk;

beforeEach(() => {
	desk = new Desk();
	desk.open({ name: 'letters-2018.json', text });
});

test('an opened file shows the event that its story begins with', () => {
	expect(desk.path[0]).toBe('events');
	expect(desk.isSaved).toBe(true);
});

describe('an edit', () => {
	test('changes its bytes only, is named, and is taken back to the byte', () => {
		desk.edit(['events', 2, 'title'], 'A new title', 'Title');
		const lines = text.split('\n');
		expect(desk.text.split('\n').filter((line, i) => line !== lines[i])).toHaveLength(1);
		expect(desk.undoWords).toBe('Title');
		expect(desk.isSaved).toBe(false);
		desk.undo();
		expect(desk.text).toBe(text);
		desk.redo();
		expect(desk.text).toContain('A new title');
	});

	test('of a text that cannot be read does nothing, and the last sound text stays', () => {
		desk.write(difference(text, text.replace('{', '{{')), 1);
		const broken = desk.text;
		desk.edit(['title'], 'x', 'Title');
		expect(desk.text).toBe(broken);
		expect(desk.value).toBeNull();
		expect(desk.soundText).toBe(text);
	});

	test('in the text and in the form share one history', () => {
		desk.edit(['title'], 'One', 'Title');
		desk.write(difference(desk.text, desk.text.replace('"One"', '"Two"')), 4);
		desk.undo();
		expect(desk.text).toContain('"title": "One"');
		desk.undo();
		expect(desk.text).toBe(text);
	});
});

describe.each(LIST_NAMES)('%s', (list) => {
	test('take a new record, which is selected, and give it back', () => {
		const before = count(desk, list);
		desk.add(list);
		expect(count(desk, list)).toBe(before + 1);
		expect(desk.record).toEqual([list, before]);
		desk.remove();
		expect(count(desk, list)).toBe(before);
		desk.undo();
		desk.undo();
		expect(desk.text).toBe(text);
	});
});

test('a new event says what is missing in it, and nowhere else', () => {
	desk.add('events');
	const { findings } = checkStory(desk.text, { gazetteer, fileName: 'letters-2018.json' });
	const errors = findings.filter(({ severity }) => severity === 'error');
	expect(errors.length).toBeGreaterThan(0);
	expect(new Set(errors.map(({ path }) => path.slice(0, 2).join('.')))).toEqual(
		new Set([desk.record.join('.')])
	);
});

test('a copy stands after its record, under an id of its own', () => {
	desk.select(['events', 5]);
	desk.duplicate();
	expect(desk.record).toEqual(['events', 6]);
	const { findings } = checkStory(desk.text, { gazetteer, fileName: 'letters-2018.json' });
	expect(findings.map(({ code }) => code)).not.toContain('duplicate-id');
});
