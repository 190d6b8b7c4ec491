import { expect, test } from 'vitest';
import * as filterReader from '../../../src/lib/core/filter/match-events.ts';
import { NOTHING_CHOSEN } from '../../../src/lib/core/model/choice.ts';
import { Explorer } from '../../../src/lib/state/explorer.svelte.ts';
import { smallModel } from '../core/model/small-story.ts';

const model = smallModel();

function filtered() {
	const explorer = new Explorer(() => model);
	explorer.filterReader = filterReader;
	return explorer;
}

test('previous and next pass over what the filter leaves out', () => {
	const explorer = filtered();
	explorer.set({ ...NOTHING_CHOSEN, at: 'first', place: 'chicago', only: true }, 'filter');
	expect([explorer.previous?.id, explorer.next?.id]).toEqual(['before', 'second']);
	explorer.step(1, 'keys');
	expect([explorer.event.id, explorer.next]).toEqual(['second', null]);
});

test('a window shows one of the found events', () => {
	const explorer = filtered();
	explorer.set({ ...NOTHING_CHOSEN, at: 'first', place: 'peoria', only: true }, 'filter');
	expect(explorer.event.id).toBe('first');
	explorer.chooseWindow(model.windows[0]!, 'filter');
	expect(explorer.event.id).toBe('before');
});

test('a closed place no longer filters', () => {
	const explorer = filtered();
	explorer.set({ ...NOTHING_CHOSEN, place: 'chicago', only: true }, 'filter');
	expect(explorer.found?.size).toBe(2);
	explorer.choosePlace(null, 'map');
	expect(explorer.found).toBeNull();
	expect(explorer.choice.only).toBe(false);
});

test('typing overwrites the address; what the story lacks is named', () => {
	const explorer = filtered();
	explorer.set({ ...NOTHING_CHOSEN, query: 'sec', lanes: ['moon'] }, 'typing');
	expect(explorer.isStep).toBe(false);
	expect(explorer.unknown).toEqual(['moon']);
	expect([...(explorer.found ?? [])]).toEqual(['second']);
});
