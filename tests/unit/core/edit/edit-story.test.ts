import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addItems, editStory, insertItem } from '#lib/core/edit/edit-story.ts';

const TEXT = '{\n\t"id": "a",\n\t"events": [\n\t\t{ "id": "b",   "title": "B" }\n\t]\n}\n';

describe('editing the text of a story', () => {
	test('changes the one value and no other byte', () => {
		expect(editStory(TEXT, ['events', 0, 'title'], 'C')).toBe(TEXT.replace('"B"', '"C"'));
	});

	test('adds to a list in the file’s own manner', () => {
		expect(editStory(TEXT, ['events', 1], { id: 'c' })).toBe(
			TEXT.replace('"B" }', '"B" },\n\t\t{\n\t\t\t"id": "c"\n\t\t}')
		);
	});

	test('keeps Windows line ends and spaces', () => {
		const text = TEXT.replaceAll('\n', '\r\n').replaceAll('\t', '  ');
		const added = editStory(text, ['events', 1], { id: 'c' });
		expect(added).toContain('"B" },\r\n    {\r\n      "id": "c"\r\n    }\r\n  ]');
		expect(added.replaceAll('\r\n', '')).not.toContain('\n');
	});

	test.each([TEXT, TEXT.replace(/\[[^]*\]/, '[]'), TEXT.replaceAll('\n', '\r\n')])(
		'adds many as it would add them one by one: %j',
		(text) => {
			const items = [{ id: 'c' }, { id: 'd', places: ['x'] }, { id: 'e' }];
			const there = (JSON.parse(text) as { events: unknown[] }).events.length;
			const single = items.reduce(
				(now, item, index) => editStory(now, ['events', there + index], item),
				text
			);
			expect(addItems(text, ['events'], items)).toBe(single);
			expect(addItems(text, ['events'], [])).toBe(text);
		}
	);

	test('inserts before an item', () => {
		const value: unknown = JSON.parse(insertItem(TEXT, ['events', 0], { id: 'c' }));
		expect(value).toMatchObject({ events: [{ id: 'c' }, { id: 'b' }] });
	});

	test('adds a field, and takes it away again without a trace', () => {
		const added = editStory(TEXT, ['events', 0, 'places'], ['x', 'y']);
		expect(added).toBe(TEXT.replace('"B" }', '"B", "places": ["x", "y"] }'));
		expect(editStory(added, ['events', 0, 'places'], undefined)).toBe(TEXT);
	});

	test('takes the first and the only item away', () => {
		expect(editStory(TEXT, ['events', 0, 'id'], undefined)).toContain('[\n\t\t{ "title": "B" }');
		expect(editStory(TEXT, ['events', 0], undefined)).toContain('"events": []');
	});

	test('any change is read back as it was asked, whatever is changed', () => {
		const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
		const list = fc.array(fc.oneof(leaf, fc.dictionary(fc.stringMatching(/^[a-z]$/), leaf)));
		fc.assert(
			fc.property(
				list,
				fc.nat(),
				leaf,
				fc.constantFrom(2, '\t', undefined),
				(items, at, value, by) => {
					const text = JSON.stringify({ items }, null, by);
					const index = at % (items.length + 1);
					const set = [...items];
					set[index] = value;
					expect(JSON.parse(editStory(text, ['items', index], value))).toEqual({ items: set });
					expect(JSON.parse(insertItem(text, ['items', index], value))).toEqual({
						items: items.toSpliced(index, 0, value)
					});
					expect(JSON.parse(editStory(text, ['items', index], undefined))).toEqual({
						items: items.toSpliced(index, 1)
					});
				}
			)
		);
	});
});
