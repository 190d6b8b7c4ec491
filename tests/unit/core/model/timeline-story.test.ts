import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchEvents } from '../../../../src/lib/core/filter/match-events.ts';
import { NOTHING_CHOSEN } from '../../../../src/lib/core/model/choice.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { timelineStory } from '../../../../src/lib/core/model/timeline-story.ts';
import { overviewTiers } from '../../../../src/lib/core/views/overview.ts';
import {
	layoutTimeline,
	type TimelineView
} from '../../../../src/lib/core/views/timeline-layout.ts';
import { listStories, readStory } from '../../../../src/lib/server/read-story.ts';
import { anyModel, anyWindow } from '../views/arbitrary-story.ts';
import { SMALL } from './small-story.ts';

const stories = listStories().map((id) => ({ id, whole: resolveStory(readStory(id)) }));

/** A mark holds its events; of them only which they are is drawn. */
const drawn = (view: TimelineView) => ({
	...view,
	lanes: view.lanes.map((lane) => ({
		...lane,
		marks: lane.marks.map((mark) => ({ ...mark, events: mark.events.map(({ id }) => id) }))
	}))
});

describe.each(stories)('the timeline of $id alone', ({ whole }) => {
	const [model, cut] = [indexStory(whole), indexStory(timelineStory(whole))];

	test('is laid out as within the whole story', () => {
		for (const window of whole.windows) {
			for (const { id } of whole.events.slice(0, 5)) {
				const options = { current: id, size: { width: 560, oneRow: false } };
				expect(drawn(layoutTimeline(cut, window, options))).toEqual(
					drawn(layoutTimeline(model, window, options))
				);
			}
		}
		expect(overviewTiers(cut)).toEqual(overviewTiers(model));
	});

	test('finds the same events by the words of each remark, title and summary', () => {
		const texts = [
			...whole.remarks.map(({ words }) => words),
			...whole.events.flatMap(({ title, summary }) => [title, summary])
		];
		for (const text of texts) {
			const choice = { ...NOTHING_CHOSEN, query: text.split(' ').slice(0, 6).join(' ') };
			expect(matchEvents(cut, choice), choice.query).toEqual(matchEvents(model, choice));
		}
	});

	test('finds the same events of each person, place, source and lane', () => {
		const choices = [
			...whole.people.map(({ id }) => ({ person: id })),
			...whole.places.map(({ id }) => ({ place: id, only: true })),
			...whole.lanes.map(({ id }) => ({ lanes: [id] }))
		].map((part) => ({ ...NOTHING_CHOSEN, ...part }));
		for (const choice of choices) {
			const found = matchEvents(model, choice);
			// Someone whom no event names is left out, and is then no condition.
			if (found?.size) expect(matchEvents(cut, choice)).toEqual(found);
		}
	});
});

test('any story, cut down, has the same timeline', () => {
	fc.assert(
		fc.property(anyModel, anyWindow, fc.boolean(), (model, window, oneRow) => {
			const size = { width: 480, oneRow };
			expect(layoutTimeline(indexStory(timelineStory(model)), window, { size })).toEqual(
				layoutTimeline(model, window, { size })
			);
		}),
		{ numRuns: 40 }
	);
});

test('what a timeline does not show is not sent along', () => {
	const text = JSON.stringify(timelineStory(resolveStory(SMALL)));
	expect(text).not.toContain('speech');
	expect(text).not.toContain('How many?');
	expect(text).not.toContain('A deck.');
	expect(text).toContain('Summary of second.');
	expect(text).toContain('The Paper');
});

test('who speaks at an event counts among its people', () => {
	const { events, people } = timelineStory(resolveStory(SMALL));
	expect(events.find(({ id }) => id === 'second')?.people).toEqual(['mayor']);
	expect(people.map(({ name }) => name)).toEqual(['A Mayor']);
});
