/** A text that is read piece by piece says what it says when it is read as a whole. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { storyEdit } from '#lib/core/edit/edit-story.ts';
import { difference, joined, spliced, type Splice } from '#lib/core/edit/splice.ts';
import { changeStory, readStory, type StoryText } from '#lib/studio/desk/story-text.ts';
import { lineWords, pathAt, stretchOf } from '#lib/studio/desk/text-places.ts';

const shipped = readFileSync('data/letters-2018.json', 'utf8');
const eventsOf = ({ value }: StoryText) => (value as { events: unknown[] }).events;
const replaced = (text: string, from: string, to: string) =>
	difference(text, text.replace(from, to));

/** What all that is known of a text must be, however it was come by. */
function expectAsRead(story: StoryText): void {
	const whole = readStory(story.text);
	expect(story.value).toEqual(whole.value);
	if (whole.value !== null) expect(story.outline).toEqual(whole.outline);
}

/** Small stories, laid out in several manners, with what lists of records may wrongly hold. */
const stories = fc
	.tuple(
		fc.record(
			{
				id: fc.constantFrom('a', 'ä\n"'),
				tour: fc.array(fc.constantFrom({}, { text: ']' }, 5), { maxLength: 2 }),
				events: fc.array(
					fc.constantFrom({ id: 'b' }, { id: 'c', places: ['x', 'y'] }, null, [], ''),
					{
						maxLength: 4
					}
				),
				map: fc.constantFrom({}, { counted: '{' }, 7),
				sources: fc.array(fc.constantFrom({ id: 'd', title: '","' }), { maxLength: 2 })
			},
			{ requiredKeys: [] }
		),
		fc.constantFrom('', '\t', '  '),
		fc.constantFrom('\n', '\r\n', '\r'),
		fc.constantFrom('', '\uFEFF')
	)
	.map(([story, indent, eol, mark]) => {
		return mark + JSON.stringify(story, null, indent).replaceAll('\n', eol);
	});

const pieces = fc.string({
	unit: fc.constantFrom(...'{}[]",:\\ 1a\n\r', '"events":', '{"id":"b"}')
});

/** White space before a record belongs to none. */
const TWO_EVENTS = '{"events":[{"id":"b"},{"id":"c"}]}';

test('any changes, sound and unsound, leave what a whole reading finds', () => {
	const change = fc.tuple(fc.nat(), fc.nat(12), pieces);
	fc.assert(
		fc.property(stories, fc.array(change, { minLength: 1, maxLength: 6 }), (text, changes) => {
			let sound = readStory(text);
			let since: Splice | null = null;
			let now = text;
			for (const [place, length, inserted] of changes) {
				const at = place % (now.length + 1);
				const next = { at, removed: now.slice(at, at + length), inserted };
				since = since ? joined(since, next, now) : next;
				now = spliced(now, next);
				const story = changeStory(sound, since);
				expect(story.text).toBe(now);
				expectAsRead(story);
				if (story.value === null) continue;
				sound = story;
				since = null;
			}
		}),
		{ numRuns: 2000, examples: [[TWO_EVENTS, [[TWO_EVENTS.indexOf('{"id":"c"'), 0, ' ']]]] }
	);
});

test('edits at any path leave what a whole reading finds', () => {
	const names = fc.constantFrom('id', 'events', 'sources', 'map', 'title');
	const path = fc.tuple(names, fc.option(fc.nat(3)), fc.option(fc.constantFrom('id', 'title')));
	const value = fc.constantFrom(undefined, 'x', 5, [], [{ id: 'n' }], {
		id: 'o',
		places: [{ a: 1 }]
	});
	fc.assert(
		fc.property(stories, fc.array(fc.tuple(path, value), { maxLength: 5 }), (text, edits) => {
			let story = readStory(text);
			for (const [steps, value] of edits) {
				const path = steps.filter((step) => step !== null);
				try {
					story = changeStory(story, storyEdit(story.text, path, value));
				} catch (error) {
					// The path leads through what is not there.
					expect(error).toBeInstanceOf(RangeError);
				}
				expectAsRead(story);
			}
		}),
		{ numRuns: 1000 }
	);
});

describe('what a change does not touch', () => {
	const story = readStory(shipped);

	test('stays the same, and is not read again', () => {
		const parse = vi.spyOn(JSON, 'parse');
		const changed = changeStory(story, storyEdit(shipped, ['events', 5, 'title'], 'Another'));
		const read = parse.mock.calls.map(([text]) => String(text).length);
		parse.mockRestore();
		expect(Math.max(...read)).toBeLessThan(10_000);
		expect(eventsOf(changed).filter((event, i) => event !== eventsOf(story)[i])).toHaveLength(1);
		expect(eventsOf(changed)[5]).toMatchObject({ title: 'Another' });
	});

	test.each([
		['a record is taken away', () => storyEdit(shipped, ['events', 3], undefined), -1],
		['a field is added to the story', () => storyEdit(shipped, ['extensions'], { a: 1 }), 0],
		['a list is put in', () => storyEdit(shipped, ['sources'], []), 0]
	])('stays the same where %s', (_, edit, more) => {
		const changed = changeStory(story, edit());
		const before = new Set(eventsOf(story));
		expect(eventsOf(changed)).toHaveLength(before.size + more);
		// Its neighbour may be read with it.
		const read = eventsOf(changed).filter((event) => !before.has(event));
		expect(read.length).toBeLessThanOrEqual(1);
	});
});

test('while a text is broken its records are about where they were', () => {
	const story = readStory(shipped);
	const broken = changeStory(story, replaced(shipped, '"events": [', '"events": [\n{{\n'));
	expect(broken.value).toBeNull();
	const [was, is] = [stretchOf(story, ['events', 9]), stretchOf(broken, ['events', 9])];
	expect(is?.firstLine).toBe((was?.firstLine ?? 0) + 2);
	expect(pathAt(broken, is?.from ?? 0).slice(0, 2)).toEqual(['events', 9]);
	expect(lineWords(broken, ['events', 9])).toMatch(/^lines \d+–\d+$/);
});
