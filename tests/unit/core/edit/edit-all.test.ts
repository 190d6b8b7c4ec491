import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editAll, editStory } from '#lib/core/edit/edit-story.ts';

test('all at once is the same as one by one', () => {
	const value = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.array(fc.integer()));
	const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1 });
	fc.assert(
		fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), fields, (records, more) => {
			const text = JSON.stringify({ records }, null, '\t');
			const edits = records.flatMap((_, index) =>
				Object.entries(more).map(([key, value]) => ({ path: ['records', index, key], value }))
			);
			const oneByOne = edits.reduce((done, { path, value }) => editStory(done, path, value), text);
			const read = (story: string): unknown => JSON.parse(story);
			expect(read(editAll(text, edits))).toEqual(read(oneByOne));
			expect(editAll(text, [])).toBe(text);
		})
	);
});
