import { expect, test, vi } from 'vitest';
import { resolveStory } from '../../../src/lib/core/model/resolve-story.ts';
import { indexEvents, readIndex } from '../../../src/lib/core/split/event-index.ts';
import { isRead, openSplit, textsOf } from '../../../src/lib/core/split/event-texts.ts';
import { EventTexts } from '../../../src/lib/state/event-texts.svelte.ts';
import { generateStory } from '../../support/generate-story.ts';

const whole = resolveStory(generateStory(730, 4));

/** A page of the story as it opens, and what asks for its texts. */
function open(read = (chunk: number) => Promise.resolve(textsOf(whole, chunk))) {
	const asked = vi.fn(read);
	const head = { ...whole, events: [], remarks: [] };
	const opened = openSplit(
		head,
		indexEvents(whole.events),
		textsOf(whole, whole.split?.first ?? 0)
	);
	return { texts: new EventTexts(opened, asked), asked };
}

test('a page opens with the texts round its focus event', () => {
	const { texts } = open();
	expect(texts.model.events).toHaveLength(730);
	expect(texts.model.event.get(whole.focus.event)?.title).not.toBe('');
	expect(texts.model.events.filter(isRead)).toHaveLength(100);
});

test('what is needed is fetched once, and the model is then another', async () => {
	const { texts, asked } = open();
	const before = texts.model;
	const missing = before.events.filter((event) => !isRead(event)).slice(0, 3);
	await Promise.all([texts.need(missing), texts.need(missing)]);
	await texts.need(missing);
	expect(asked).toHaveBeenCalledTimes(1);
	expect(texts.model).not.toBe(before);
	expect(missing.every(isRead)).toBe(true);
});

test('all that is missing comes when a filter wants it', async () => {
	const { texts, asked } = open();
	// As a filter does at each letter typed.
	await Promise.all([texts.needAll(), texts.needAll()]);
	expect(asked).toHaveBeenCalledTimes(7);
	expect(texts.left).toBe(0);
	expect(texts.model.events).toEqual(whole.events);
});

test('what could not be fetched is asked for again', async () => {
	let isDown = true;
	const { texts, asked } = open((chunk) =>
		isDown ? Promise.reject(new Error('no network')) : Promise.resolve(textsOf(whole, chunk))
	);
	const missing = texts.model.events.filter((event) => !isRead(event)).slice(0, 1);
	await texts.need(missing);
	expect(missing.some(isRead)).toBe(false);
	isDown = false;
	await texts.need(missing);
	expect(asked).toHaveBeenCalledTimes(2);
	expect(missing.every(isRead)).toBe(true);
});

test('an index without events is a story without events', () => {
	expect(readIndex(indexEvents([]))).toEqual([]);
});
