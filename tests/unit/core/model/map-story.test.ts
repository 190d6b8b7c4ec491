import { describe, expect, test } from 'vitest';
import { mapStateAt } from '../../../../src/lib/core/model/map-state.ts';
import { mapStory } from '../../../../src/lib/core/model/map-story.ts';
import { resolveStory } from '../../../../src/lib/core/model/resolve-story.ts';
import { indexStory } from '../../../../src/lib/core/model/story-model.ts';
import { markPlaces } from '../../../../src/lib/core/views/map-marks.ts';
import { nestingWords } from '../../../../src/lib/core/views/nesting-words.ts';
import { kindWords, keyEntries } from '../../../../src/lib/core/views/place-words.ts';
import { listStories, readStory } from '../../../../src/lib/server/read-story.ts';

const stories = listStories().map((id) => ({ id, whole: resolveStory(readStory(id)) }));

describe.each(stories)('the map of $id alone', ({ whole }) => {
	const [model, cut] = [indexStory(whole), indexStory(mapStory(whole))];
	const drawn = new Set(cut.places.map(({ id }) => id));

	test('marks the same places in the same words, at each event and with each place chosen', () => {
		expect(keyEntries(cut)).toEqual(keyEntries(model));
		for (const [i, event] of whole.events.entries()) {
			const place = cut.places[i % cut.places.length]?.id ?? '';
			const [own, all] = [cut, model].map((story) => {
				const state = mapStateAt(story, event.id);
				const moment = {
					event: story.event.get(event.id) ?? event,
					place: story.place.get(place) ?? null,
					hovered: place
				};
				// Which come after another matters; their numbers are those of the list they stand in.
				const marks = markPlaces(story, state, moment);
				return marks.map((mark) => ({ ...mark, order: 0 }));
			});
			expect(own).toEqual(all);
		}
	});

	test('tells the same of each place', () => {
		const last = whole.events.at(-1)?.id ?? null;
		for (const place of model.places.filter(({ id }) => drawn.has(id))) {
			const told = [cut, model].map((story) => {
				const own = story.place.get(place.id) ?? place;
				return [kindWords(story, own), nestingWords(story, mapStateAt(story, last), own)];
			});
			expect(told[0]).toEqual(told[1]);
		}
	});
});
