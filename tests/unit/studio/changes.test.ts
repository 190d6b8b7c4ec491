import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editStory } from '#lib/core/edit/edit-story.ts';
import { diffLines } from '#lib/studio/changes/line-diff.ts';
import { changedLines } from '#lib/studio/changes/record-lines.ts';
import { digestChanges, storyChanges } from '#lib/studio/changes/story-changes.ts';
import { readStory } from '#lib/studio/desk/story-text.ts';

const text = readFileSync('data/letters-2018.json', 'utf8');
const readValue = (of: string) => readStory(of).value;
const at = (lines: string[], first = 1) => ({ text: lines.join('\n'), first });

describe('lines', () => {
	test('have the numbers of both files, a sign, and the words that differ', () => {
		const runs = diffLines(
			at(['a', 'time 15:00', 'c', 'd'], 11),
			at(['a', 'time 17:30', 'c', 'd'], 26)
		);
		expect(runs).toHaveLength(1);
		expect(runs[0]?.map(({ kind, before, after }) => [kind, before, after])).toEqual([
			['same', 11, 26],
			['removed', 12, null],
			['added', null, 27],
			['same', 13, 28]
		]);
		expect(runs[0]?.[1]?.parts.filter(({ kind }) => kind === 'removed')).not.toEqual([]);
	});

	test('hold both texts to the letter', () => {
		const lines = fc.array(fc.constantFrom('a', 'b b', 'c'), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				const changed = diffLines(at(before), at(after)).flat();
				const joined = changed.map(({ parts }) => parts.map((part) => part.text).join(''));
				for (const [i, line] of changed.entries()) {
					if (line.before !== null) expect(joined[i]).toBe(before[line.before - 1]);
					if (line.after !== null) expect(joined[i]).toBe(after[line.after - 1]);
				}
			})
		);
	});
});

describe('the changes of a draft', () => {
	test('are told by record, with the lines of the file', () => {
		const edited = editStory(text, ['events', 3, 'title'], 'Another title');
		const changes = storyChanges(readValue(text), readValue(edited));
		expect(changes?.records).toMatchObject([{ what: 'edited', list: 'events' }]);
		const [change] = changes?.records ?? [];
		const lines = change ? changedLines(readStory(text), readStory(edited), change).flat() : [];
		const added = lines.find(({ kind }) => kind === 'added');
		expect(edited.split('\n')[(added?.after ?? 0) - 1]).toContain('Another title');
		expect(changes && digestChanges(changes).counts).toBe('1 edited');
	});

	test('of the story’s own fields are told too', () => {
		const edited = editStory(text, ['deck'], 'Another deck.');
		const changes = storyChanges(readValue(text), readValue(edited));
		expect(changes?.records).toMatchObject([{ what: 'edited', list: 'story' }]);
	});

	test('are told while records are broken, and not where nothing can be read', () => {
		const broken = editStory(text, ['events', 3, 'date'], 12);
		expect(storyChanges(readValue(text), readValue(broken))?.records).toHaveLength(1);
		expect(storyChanges(readValue(text), null)).toBeNull();
		expect(
			storyChanges(readValue(text), { events: [1, null, {}], places: 'x' })
		).not.toBeUndefined();
	});
});
