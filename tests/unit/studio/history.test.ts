import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	closeStep,
	difference,
	NO_HISTORY,
	recordStep,
	redo,
	undo,
	type History
} from '#lib/studio/desk/history.ts';

const step = (words: string, key: string | null = null) => ({ words, key, path: ['events', 0] });

/** Types texts one after the other. */
function typed(texts: readonly string[], key: string | null): History {
	return texts
		.slice(1)
		.reduce(
			(history, text, i) => recordStep(history, texts[i] ?? '', text, step('Title', key)),
			NO_HISTORY
		);
}

describe('what was done', () => {
	test('goes back and forth to the letter', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), (texts) => {
				let history = typed(texts, null);
				let text = texts.at(-1) ?? '';
				const way = [text];
				for (let back = undo(history, text); back; back = undo(history, text)) {
					({ history, text } = back);
					way.push(text);
				}
				expect(text).toBe(texts[0]);
				for (const expected of way.reverse().slice(1)) {
					const forth = redo(history, text);
					expect(forth?.text).toBe(expected);
					if (forth) ({ history, text } = forth);
				}
				expect(redo(history, text)).toBeNull();
			})
		);
	});

	test('in one field is one step', () => {
		const history = typed(['a', 'ab', 'abc', 'xabc'], 'events[0].title');
		expect(history.done).toHaveLength(1);
		expect(undo(history, 'xabc')?.text).toBe('a');
	});

	test('in two fields, or after the step is closed, is two', () => {
		const first = recordStep(NO_HISTORY, 'a', 'ab', step('Title', 'title'));
		expect(recordStep(first, 'ab', 'abc', step('Label', 'label')).done).toHaveLength(2);
		expect(recordStep(closeStep(first), 'ab', 'abc', step('Title', 'title')).done).toHaveLength(2);
	});

	test('and then taken back by hand leaves nothing to undo', () => {
		expect(typed(['a', 'ab', 'a'], 'title').done).toEqual([]);
	});

	test('anew ends what could be done again', () => {
		const back = undo(recordStep(NO_HISTORY, 'a', 'ab', step('Title')), 'ab');
		const history = recordStep(back?.history ?? NO_HISTORY, 'a', 'ac', step('Title'));
		expect(redo(history, 'ac')).toBeNull();
	});
});

test('a difference is the shortest stretch', () => {
	expect(difference('the old words', 'the new words')).toEqual({
		at: 4,
		removed: 'old',
		inserted: 'new'
	});
});
