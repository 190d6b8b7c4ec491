/** Stories that every file for another program is tried on: the shipped one, odd dates, a correction. */
import { readFileSync } from 'node:fs';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory, type Model } from '#lib/core/model/story-model.ts';
import { writtenDates } from '#lib/core/model/written-dates.ts';
import type { Story } from '#lib/core/schema/story.ts';

export interface ToldStory {
	story: Story;
	model: Model;
	/** EDTF by the id of the event or remark. */
	dates: ReadonlyMap<string, string>;
}

export function toldStory(story: Story): ToldStory {
	return { story, model: indexStory(resolveStory(story)), dates: writtenDates(story) };
}

const read = (file: string): Story => JSON.parse(readFileSync(file, 'utf8')) as Story;

export const shipped = toldStory(read('data/letters-2018.json'));
/** Seasons, sets, open ends, hours within limits. */
export const oddDates = toldStory(read('tests/fixtures/stories/dates.json'));
/** With an entry in its change log. */
export const corrected = toldStory(read('tests/fixtures/good/minimal.json'));

/** With words that would be markup if a file let them. */
const HOSTILE = 'A <b>bold</b> & "quoted" ]]> title, with; signs';
export const hostile = toldStory({
	...corrected.story,
	title: HOSTILE,
	events: corrected.story.events.map((event) => ({ ...event, title: HOSTILE, summary: HOSTILE })),
	sources: corrected.story.sources.map((source) => ({ ...source, title: HOSTILE }))
});
export { HOSTILE };

export const STORIES: readonly (readonly [string, ToldStory])[] = [
	['the shipped story', shipped],
	['odd dates', oddDates],
	['a corrected story', corrected],
	['hostile words', hostile]
];
