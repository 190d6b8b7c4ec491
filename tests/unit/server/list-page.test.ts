import { expect, test } from 'vitest';
import { resolveStory } from '../../../src/lib/core/model/resolve-story.ts';
import { partOf } from '../../../src/lib/server/list-page.ts';
import { generateStory } from '../../support/generate-story.ts';

test('a page of the list has each source that its events and remarks rest on, and no other', () => {
	const story = resolveStory(generateStory(730, 4));
	for (const first of [0, 300, 700]) {
		const { events, remarks, sources } = partOf(story, first);
		expect(events).toEqual(story.events.slice(first, first + 100));
		expect(remarks.map(({ id }) => id).sort()).toEqual(
			events.flatMap((event) => event.remarks).sort()
		);
		const cited = [
			...events.flatMap((event) => event.sources),
			...remarks.flatMap(({ wordings }) => wordings.map(({ source }) => source))
		];
		expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(cited));
	}
});
