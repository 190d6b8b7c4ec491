import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../../src/lib/core/model/story-model.ts';
import { eventAt, eventByKey, playheadWords } from '../../../../src/lib/core/views/scrub.ts';
import { momentAt, percentAt } from '../../../../src/lib/core/views/time-scale.ts';
import { isInWindow } from '../../../../src/lib/core/views/timeline-marks.ts';
import { smallModel } from '../model/small-story.ts';
import { anyModel, anyWindow } from './arbitrary-story.ts';

const percent = fc.double({ min: -20, max: 120, noNaN: true });

describe('the playhead under a hand', () => {
	it('comes to the event nearest in time, whichever the window', () => {
		fc.assert(
			fc.property(anyModel, anyWindow, percent, (model, window, x) => {
				const events = model.events.filter((event) => isInWindow(window, event));
				const found = eventAt(events, window, x);
				if (!found) {
					expect(events).toEqual([]);
					return;
				}
				const at = momentAt(window, x);
				const nearest = Math.min(...events.map((event) => Math.abs(event.when.at - at)));
				expect(Math.abs(found.when.at - at)).toBe(nearest);
			})
		);
	});

	it('finds each event where it stands, and of several at one time the first', () => {
		fc.assert(
			fc.property(anyModel, (model) => {
				const times = model.events.map((event) => event.when.at);
				const window = { from: Math.min(...times) - 60_000, to: Math.max(...times) + 60_000 };
				for (const event of model.events) {
					const first = model.events.find((one) => one.when.at === event.when.at);
					// A minute apart or more: percents of decades are not exact to the millisecond.
					expect(eventAt(model.events, window, percentAt(window, event.when.at))?.when.at).toBe(
						first?.when.at
					);
				}
				const middle = { from: -1000, to: 1000 };
				const alike = model.events.map((event) => ({ ...event, when: { ...event.when, at: 0 } }));
				expect(eventAt(alike, middle, 50)).toBe(alike[0]);
			})
		);
	});

	it('never goes back in time while it is dragged on', () => {
		fc.assert(
			fc.property(anyModel, anyWindow, percent, percent, (model, window, x, y) => {
				const at = (percent: number) =>
					eventAt(model.events, window, percent)?.when.at ?? -Infinity;
				expect(at(Math.min(x, y))).toBeLessThanOrEqual(at(Math.max(x, y)));
			})
		);
	});
});

describe('the playhead under keys', () => {
	const { events } = smallModel();
	const [first, second, third, last] = events as [StoryEvent, StoryEvent, StoryEvent, StoryEvent];

	it('goes one event on or back, and stops at either end', () => {
		expect(eventByKey(events, first, 'ArrowRight')).toBe(second);
		expect(eventByKey(events, second, 'ArrowLeft')).toBe(first);
		expect(eventByKey(events, first, 'ArrowLeft')).toBe(first);
		expect(eventByKey(events, last, 'PageUp')).toBe(last);
	});

	it('goes from an event that it leaves out to those on either side', () => {
		expect(eventByKey([first, last], third, 'ArrowLeft')).toBe(first);
		expect(eventByKey([first, last], third, 'ArrowRight')).toBe(last);
		expect(eventByKey([first, second], last, 'ArrowLeft')).toBe(second);
		expect(eventByKey([], third, 'ArrowRight')).toBeNull();
	});

	it('goes to the ends of the window', () => {
		expect(eventByKey(events, second, 'End')).toBe(last);
		expect(eventByKey(events, last, 'Home')).toBe(first);
	});

	it('leaves other keys alone', () => {
		expect(eventByKey(events, last, 'Enter')).toBeNull();
	});
});

it('the playhead says where it is, when that was and what happened', () => {
	const model = smallModel();
	const event = model.event.get('second');
	expect(event && playheadWords(model, event)).toBe(
		'Event 3 of 4: Jan. 24, 2018, morning, hour not given. Title of second.'
	);
});
