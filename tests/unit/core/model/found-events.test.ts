import { describe, expect, it, test } from 'vitest';
import { positionOf, stepEvent } from '../../../../src/lib/core/model/found-events.ts';
import {
	markPosition,
	positionWords,
	tellWindow
} from '../../../../src/lib/core/views/timeline-words.ts';
import { smallModel } from './small-story.ts';

const model = smallModel();
const [years] = model.windows;
/** In order of time: before, first, second, later; the filter leaves the outer two. */
const found = new Set(['later', 'before']);

describe('stepping', () => {
	it('goes through the events and stops at either end', () => {
		expect(stepEvent(model, 'second', 1)?.id).toBe('later');
		expect(stepEvent(model, 'later', 1)).toBeNull();
		expect(stepEvent(model, 'before', -1)).toBeNull();
	});

	it('by day passes over the other events of the day', () => {
		expect(stepEvent(model, 'first', 1, { isDay: true })?.id).toBe('later');
		expect(stepEvent(model, 'second', -1, { isDay: true })?.id).toBe('before');
		expect(stepEvent(model, 'later', 1, { isDay: true })).toBeNull();
	});

	it('passes over what a filter leaves out, from wherever it starts', () => {
		expect(stepEvent(model, 'before', 1, { found })?.id).toBe('later');
		expect(stepEvent(model, 'first', -1, { found })?.id).toBe('before');
		expect(stepEvent(model, 'second', 1, { found: new Set() })).toBeNull();
	});
});

test('a position is counted among the found events; what is left out keeps that among all', () => {
	expect(positionOf(model, 'later')).toEqual({ at: 4, of: 4 });
	expect(positionOf(model, 'later', found)).toEqual({ at: 2, of: 2 });
	expect(positionOf(model, 'first', found)).toEqual({ at: 2, of: 4 });
	expect(['later', 'first'].map((id) => positionWords(model, id, found))).toEqual([
		'event 2 of 2 found',
		'event 2 of 4, left out'
	]);
});

test('a mark of several events says how many of them are found', () => {
	const eventsOf = (...ids: string[]) => ids.flatMap((id) => model.event.get(id) ?? []);
	const mark = { id: 'first', events: eventsOf('first', 'second', 'later') };
	expect(markPosition(model, mark, null)).toBe('Event 2 of 4.');
	expect(markPosition(model, mark, found)).toBe('Event 2 of 4, left out. 1 of the 3 here found.');
	expect(markPosition(model, { id: 'later', events: eventsOf('later') }, found)).toBe(
		'Event 2 of 2 found.'
	);
});

test('a window that has come to rest tells how many found events it holds', () => {
	expect(tellWindow(model, years!)).toMatch(/ Four events\.$/);
	expect(tellWindow(model, years!, found)).toMatch(/ Two events found\.$/);
});
