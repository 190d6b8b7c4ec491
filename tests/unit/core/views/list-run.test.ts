import { expect, test } from 'vitest';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { eventLink, recordLink } from '../../../../src/lib/core/views/event-link.ts';
import { listRun, readable, runAt, shownEvents } from '../../../../src/lib/core/views/list-run.ts';
import { smallModel } from '../model/small-story.ts';
import { generateStory } from '../../../support/generate-story.ts';

const model = indexStory(resolveStory(generateStory(730, 4)));
const ALL = { from: -Infinity, to: Infinity };

test('a hundred events are listed round the current one, and where the others are is said', () => {
	const { events, before, after, folded } = listRun(
		model,
		null,
		model.events,
		runAt(345, null),
		ALL
	);
	expect(events[0]).toBe(model.events[300]);
	expect([events.length, before, after]).toEqual([100, 300, 330]);
	expect(folded.inside.flatMap((group) => group.events)).toHaveLength(100);
	expect(folded.insideWords).toBe('730 events');
});

test('what a reader has opened stays open while they read in it', () => {
	const opened = { from: 200, to: 500 };
	expect(runAt(345, opened)).toBe(opened);
	expect(runAt(700, opened)).toEqual({ from: 700, to: 800 });
});

test('under a filter only found events are listed', () => {
	const found = new Set(
		model.events.filter(({ lane }) => lane === model.lanes[0]?.id).map(({ id }) => id)
	);
	const shown = shownEvents(model, found);
	expect(shown).toHaveLength(found.size);
	const { events } = listRun(model, found, shown, runAt(0, null), ALL);
	expect(events.every(({ id }) => found.has(id))).toBe(true);
});

test('titles are fetched for a few events in view, and for none among hundreds', () => {
	const [first] = model.events;
	const at = first?.when.at ?? 0;
	expect(readable(model, { from: at, to: at + 1 })).toContain(first);
	expect(readable(model, ALL)).toEqual([]);
});

test('an event of a large story is linked where it stands as text', () => {
	const id = model.events[345]?.id ?? '';
	expect(eventLink(model, id, '../story/list')).toBe(`../story/list/4/#${id}`);
	expect(recordLink(model, id, '../')).toBe(`../list/4/#${id}`);
	const small = smallModel();
	expect(eventLink(small, 'first', '../story/list')).toBe('#first');
	expect(recordLink(small, 'first', '../')).toBe('../#first');
});
