/** A story that uses every form of date: what it says, how it is drawn, what the key explains. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../../src/lib/core/check/check-story.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { formsOf } from '../../../../src/lib/core/views/drawn-forms.ts';
import {
	layoutTimeline,
	type TimelineMark
} from '../../../../src/lib/core/views/timeline-layout.ts';
import { gazetteer } from '../../../../src/lib/server/gazetteer.ts';

const fileName = 'dates.json';
const text = readFileSync(
	new URL(`../../../fixtures/stories/${fileName}`, import.meta.url),
	'utf8'
);
const { story, findings } = checkStory(text, { fileName, gazetteer });

test('the story is sound', () => {
	expect(findings).toEqual([]);
});

describe('what is not known exactly is drawn as such', () => {
	if (!story) return;
	const model = indexStory(resolveStory(story));
	const [year, day] = model.windows;
	const marks = (window = year): TimelineMark[] =>
		window ? layoutTimeline(model, window).lanes.flatMap((lane) => lane.marks) : [];
	const markOf = (id: string, window = year) => marks(window).find((mark) => mark.id === id);

	test('the key lists the forms that the story uses, and no other', () => {
		expect(formsOf(model)).toEqual([
			...['limit', 'estimate', 'open', 'about', 'uncertain', 'one', 'all', 'ordered']
		]);
		expect(formsOf({ events: [] })).toEqual([]);
	});

	test('one of several days: a block for each, and a hollow mark between the first and the last', () => {
		const mark = markOf('one-of-days');
		expect(mark).toMatchObject({ isHollow: true, bar: { choice: 'one' } });
		expect(mark?.bar?.parts).toHaveLength(3);
		expect(mark?.bar?.parts?.[0]?.from).toBe(0);
		expect(mark?.bar?.parts?.[2]?.to).toBeCloseTo(100, 1);
	});

	test('on all of several days: a block for each, and a mark at the first', () => {
		const mark = markOf('all-of-days');
		expect(mark).toMatchObject({ isHollow: false, bar: { choice: 'all' } });
		expect(mark?.bar?.parts).toHaveLength(4);
		expect(mark?.x).toBe(mark?.bar?.x0);
	});

	test('about: soft ends and a sign; doubted: its own outline and ring', () => {
		expect(markOf('about-a-month')).toMatchObject({
			signs: 'about',
			bar: { startEdge: 'estimate', endEdge: 'estimate' }
		});
		expect(markOf('doubted-month')).toMatchObject({
			signs: 'uncertain',
			bar: { isUncertain: true, startEdge: 'known' }
		});
		expect(markOf('about-a-day')?.signs).toBe('about');
		expect(markOf('day-not-given')?.signs).toBeUndefined();
	});

	test('an end that runs on has an arrow, one that is not known fades', () => {
		expect(markOf('runs-on')?.bar?.endEdge).toBe('open');
		expect(markOf('until-then')?.bar?.startEdge).toBe('open');
		expect(markOf('end-unknown')?.bar?.endEdge).toBe('estimate');
	});

	test('where hours are told, a day whose order is known has a sign for it', () => {
		expect(markOf('first-of-day', day)?.signs).toBe('ordered');
		expect(markOf('within-limits', day)?.signs).toBeUndefined();
		expect(markOf('first-of-day', year)?.signs ?? '').not.toContain('ordered');
	});

	test('events of one day stand in the order of the data, whatever is known of their hour', () => {
		const ids = ['first-of-day', 'within-limits', 'in-the-evening'];
		const at = ids.map((id) => model.event.get(id)?.when.at ?? NaN);
		expect(at).toEqual(at.toSorted((a, b) => a - b));
		expect(model.events.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
	});
});
