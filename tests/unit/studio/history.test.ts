import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, spliced } from '#lib/core/edit/splice.ts';
import {
	closeStep,
	NO_HISTORY,
	recordStep,
	redo,
	undo,
	type History
} from '#lib/studio/desk/history.ts';

const step = (words: string, key: string | null = null) => ({ words, key, path: ['events', 0] });

/** A text becomes another. */
const turned = (history: History, before: string, after: string, as: ReturnType<typeof step>) =>
	recordStep(history, difference(before, after), before, as);

/** Types texts one after the other. */
function typed(texts: readonly string[], key: string | null): History {
	return texts
		.slice(1)
		.reduce(
			(history, text, i) => turned(history, texts[i] ?? '', text, step('Title', key)),
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
				for (let back = undo(history); back; back = undo(history)) {
					history = back.history;
					text = spliced(text, back.change);
					way.push(text);
				}
				expect(text).toBe(texts[0]);
				for (const expected of way.reverse().slice(1)) {
					const forth = redo(history)!;
					history = forth.history;
					text = spliced(text, forth.change);
					expect(text).toBe(expected);
				}
				expect(redo(history)).toBeNull();
			})
		);
	});

	test('in one field is one step', () => {
		const history = typed(['a', 'ab', 'abc', 'xabc'], 'events[0].title');
		expect(history.done).toHaveLength(1);
		expect(spliced('xabc', undo(history)!.change)).toBe('a');
	});

	test('in two fields, or after the step is closed, is two', () => {
		const first = turned(NO_HISTORY, 'a', 'ab', step('Title', 'title'));
		expect(turned(first, 'ab', 'abc', step('Label', 'label')).done).toHaveLength(2);
		expect(turned(closeStep(first), 'ab', 'abc', step('Title', 'title')).done).toHaveLength(2);
	});

	test('and then taken back by hand leaves nothing to undo', () => {
		expect(typed(['a', 'ab', 'a'], 'title').done).toEqual([]);
	});

	test('anew ends what could be done again', () => {
		const back = undo(turned(NO_HISTORY, 'a', 'ab', step('Title')));
		const history = turned(back?.history ?? NO_HISTORY, 'a', 'ac', step('Title'));
		expect(redo(history)).toBeNull();
	});
});
