import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory, type ResolvedStory } from '../../../../src/lib/core/model/story-model.ts';
import type { Story } from '../../../../src/lib/core/schema/story.ts';
import { indexEvents, readIndex } from '../../../../src/lib/core/split/event-index.ts';
import {
	chunkCount,
	fillTexts,
	isRead,
	textsOf
} from '../../../../src/lib/core/split/event-texts.ts';
import { layoutTimeline } from '../../../../src/lib/core/views/timeline-layout.ts';
import { generateStory } from '../../../support/generate-story.ts';

/** What a file holds once it was written and read. */
const sent = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

const fromFile = (path: string): ResolvedStory =>
	resolveStory(JSON.parse(readFileSync(path, 'utf8')) as Story);

const STORIES: [string, () => ResolvedStory][] = [
	['the shipped story', () => fromFile('data/letters-2018.json')],
	['every form of date', () => fromFile('tests/fixtures/stories/dates.json')],
	['a generated story', () => resolveStory(generateStory(730, 4))]
];

const lightModel = (story: ResolvedStory) =>
	indexStory({ ...story, events: readIndex(sent(indexEvents(story.events))), remarks: [] });

describe.each(STORIES)('%s, split and put together', (_, resolve) => {
	it('is the same event by event, remark by remark', () => {
		const story = resolve();
		let model = lightModel(story);
		for (let chunk = 0; chunk < chunkCount(story.events.length); chunk += 1) {
			model = fillTexts(model, chunk, sent(textsOf(story, chunk)));
		}
		expect(model.events).toEqual(story.events);
		expect([...model.remark.values()]).toEqual(
			expect.arrayContaining(
				story.remarks.map((remark) => expect.objectContaining(remark) as unknown)
			)
		);
	});

	it('has its marks at the same moments in the same lanes before any text', () => {
		const story = resolve();
		const model = lightModel(story);
		const whole = layoutTimeline(indexStory(story), story.windows[0] ?? { from: 0, to: 1 });
		const light = layoutTimeline(model, story.windows[0] ?? { from: 0, to: 1 }, {
			rows: whole.lanes.map(({ rows }) => rows)
		});
		const marks = (view: typeof whole) =>
			view.lanes.flatMap((lane) => lane.marks.map(({ events }) => events.map(({ id }) => id)));
		expect(marks(light).flat().toSorted()).toEqual(marks(whole).flat().toSorted());
	});
});

it('a chunk that arrives fills its own events and no others', () => {
	const story = resolveStory(generateStory(730, 4));
	const model = fillTexts(lightModel(story), 2, sent(textsOf(story, 2)));
	expect(model.events.map(isRead).indexOf(true)).toBe(200);
	expect(model.events.filter(isRead)).toHaveLength(100);
});

it('grows slowly: an event takes no more than 80 bytes', () => {
	const index = JSON.stringify(indexEvents(resolveStory(generateStory(2_000, 1)).events));
	expect(index.length / 2_000).toBeLessThan(80);
});

it('an index cut short is refused', () => {
	const index = sent(indexEvents(resolveStory(generateStory(30, 1)).events));
	index.kinds.at.pop();
	expect(() => readIndex(index)).toThrow(RangeError);
});
