/** The stories that everything of size is measured with. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../src/lib/core/check/check-story.ts';
import { resolveStory } from '../../../src/lib/core/model/resolve-story.ts';
import { gazetteer } from '../../../src/lib/server/gazetteer.ts';
import { generateStory } from '../../support/generate-story.ts';

describe.each([1, 30, 1_000])('a generated story of %i events', (count) => {
	const story = generateStory(count, 7);

	test('is the same for the same seed, and another for another', () => {
		expect(generateStory(count, 7)).toEqual(story);
		expect(generateStory(count, 8)).not.toEqual(story);
	});

	test('has that many events', () => {
		expect(story.events).toHaveLength(count);
		expect(resolveStory(story).events).toHaveLength(count);
	});
});

test.each([30, 1_000])('the checker has nothing to say of one with %i events', (count) => {
	const story = generateStory(count, 7);
	const { findings } = checkStory(JSON.stringify(story), {
		fileName: `${story.id}.json`,
		gazetteer
	});
	expect(findings).toEqual([]);
});

test('its texts are as long as those of a story that someone wrote', () => {
	for (const { summary, title } of generateStory(1_000, 7).events) {
		expect(summary.length).toBeGreaterThan(100);
		expect(summary.length).toBeLessThan(260);
		expect(title.length).toBeLessThan(70);
	}
});

test('its texts compress as prose does, or sizes over the wire would say nothing', () => {
	const text = generateStory(98, 7)
		.events.map(({ title, summary }) => `${title}\n${summary}`)
		.join('\n');
	const share = brotliCompressSync(text).length / text.length;
	// 98 events that people wrote come to 0.30.
	expect(share).toBeGreaterThan(0.25);
	expect(share).toBeLessThan(0.35);
});

test('its dates are known in many ways', () => {
	const { events } = resolveStory(generateStory(1_000, 7));
	const precisions = new Set(events.map(({ when }) => when.precision));
	expect(precisions).toEqual(new Set(['minute', 'hours', 'day', 'month', 'year', 'span', 'set']));
	expect(events.some(({ when }) => when.uncertain)).toBe(true);
	expect(events.some(({ when }) => when.approximate)).toBe(true);
});
