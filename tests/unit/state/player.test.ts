import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as filterReader from '../../../src/lib/core/filter/match-events.ts';
import { isInWindow } from '../../../src/lib/core/views/timeline-marks.ts';
import { Explorer } from '../../../src/lib/state/explorer.svelte.ts';
import { Player } from '../../../src/lib/state/player.svelte.ts';
import { smallModel } from '../core/model/small-story.ts';

const model = smallModel();
/** Longer than any event is shown. */
const LONG = 6000;

function start(at: string) {
	const explorer = new Explorer(() => model);
	explorer.chooseEvent(at, 'address');
	const [years] = model.windows;
	if (years) explorer.chooseWindow(years, 'timeline');
	const said: string[] = [];
	const player = new Player(explorer, (words) => said.push(words));
	return { explorer, player, said };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a playing story', () => {
	it('does nothing before it is asked to', () => {
		const { explorer, player } = start('before');
		vi.advanceTimersByTime(LONG);
		expect(explorer.event.id).toBe('before');
		expect(player.isPlaying).toBe(false);
	});

	it('goes through the events in order, announces each once, and stops at the last', () => {
		const { explorer, player, said } = start('before');
		player.toggle();
		const seen = [explorer.event.id];
		while (player.isPlaying) {
			vi.advanceTimersByTime(player.dwell);
			seen.push(explorer.event.id);
		}
		expect(seen).toEqual(model.events.map(({ id }) => id));
		expect(said).toHaveLength(model.events.length);
		expect(player.isAtHand).toBe(true);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('stays with an event for as long as it takes to read', () => {
		const { explorer, player } = start('before');
		player.play();
		vi.advanceTimersByTime(player.dwell - 1);
		expect(explorer.event.id).toBe('before');
		vi.advanceTimersByTime(1);
		expect(explorer.event.id).not.toBe('before');
	});

	it('begins again from the first of the window where it stands at its last', () => {
		const { explorer, player } = start('later');
		player.play();
		expect(explorer.event.id).toBe(model.events[0]?.id);
		expect(player.isPlaying).toBe(true);
	});

	it('keeps the window, also where the story has a closer one for an event', () => {
		const { explorer, player } = start('before');
		explorer.set({ ...explorer.choice, from: null, to: null }, 'address');
		const shown = explorer.window;
		player.play();
		vi.advanceTimersByTime(player.dwell);
		expect(isInWindow(shown, explorer.event)).toBe(true);
		expect(explorer.window).toEqual(shown);
	});

	it.each([
		['another event', (explorer: Explorer) => explorer.chooseEvent('second', 'list')],
		['a place', (explorer: Explorer) => explorer.choosePlace('chicago', 'map')],
		['a window', (explorer: Explorer) => explorer.chooseWindow(model.windows[1]!, 'timeline')],
		['scrolling', (explorer: Explorer) => explorer.chooseEvent('before', 'scroll')]
	])('stops for the reader’s own choice: %s', (_, choose) => {
		const { explorer, player } = start('before');
		player.play();
		choose(explorer);
		expect(player.isPlaying).toBe(false);
		expect(player.isAtHand).toBe(false);
		const { id } = explorer.event;
		vi.advanceTimersByTime(LONG);
		expect(explorer.event.id).toBe(id);
	});

	it('pauses and goes on from there', () => {
		const { explorer, player } = start('before');
		player.toggle();
		player.toggle();
		vi.advanceTimersByTime(LONG);
		expect([explorer.event.id, player.isPlaying]).toEqual(['before', false]);
		player.toggle();
		vi.advanceTimersByTime(player.dwell);
		expect(explorer.event.id).toBe(model.events[1]?.id);
	});

	it('passes over what a filter leaves out', () => {
		const { explorer, player } = start('before');
		explorer.filterReader = filterReader;
		explorer.set({ ...explorer.choice, place: 'peoria', only: true }, 'filter');
		player.play();
		expect([explorer.event.id, player.isPlaying]).toEqual(['before', false]);
		explorer.set({ ...explorer.choice, place: 'chicago' }, 'filter');
		player.play();
		vi.advanceTimersByTime(player.dwell);
		expect([explorer.event.id, player.isPlaying]).toEqual(['second', false]);
	});

	it('makes no step that Back would lead through', () => {
		const { explorer, player } = start('before');
		expect(explorer.isStep).toBe(true);
		player.play();
		expect(explorer.isStep).toBe(false);
	});
});
