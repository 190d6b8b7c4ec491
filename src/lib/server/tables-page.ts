/** What the page of a story's tables is made of. */
import { render } from 'svelte/server';
import StoryTables from '../components/tables/StoryTables.svelte';
import { mapStateAt } from '../core/model/map-state.ts';
import { indexStory } from '../core/model/story-model.ts';
import { writtenDates } from '../core/model/written-dates.ts';
import { countPlaces } from '../core/views/counter.ts';
import { describeMap } from '../core/views/map-description.ts';
import { recordLink } from '../core/views/event-link.ts';
import { storySections } from '../core/views/story-sections.ts';
import { eventTable } from '../core/views/tables/event-table.ts';
import { placeTable } from '../core/views/tables/place-table.ts';
import { remarkTable } from '../core/views/tables/remark-table.ts';
import { readStory } from './read-story.ts';
import { loadStory, SITE, splitStories } from './story-page.ts';

/** The page's data but for the tables, which stand in its markup and are not sent twice. */
export function tablesPage(id: string) {
	const model = indexStory(loadStory(id));
	const end = countPlaces(model, mapStateAt(model, model.events.at(-1)?.id ?? null));
	return {
		story: model.story,
		/** What the map shows, and what it says when the story ends. */
		description: `${describeMap(model).text} When the story ends, ${end.count} of ${end.total} ${end.sentence}.`,
		sections: storySections(model),
		/** Some story of the site is split: its page must come whole, with its sections. */
		hasSplit: splitStories().length > 0,
		site: SITE
	};
}

/** As the sections of the story page: never brought to life, so without Svelte's comments. */
export function renderTables(id: string): string {
	const resolved = loadStory(id);
	const model = indexStory(resolved);
	const dates = writtenDates(readStory(id));
	const tables = [placeTable(model), eventTable(model, dates), remarkTable(model, dates)];
	const story = '../';
	const linkTo = (record: string) => recordLink(model, record, story);
	const props = { resolved, tables, story, linkTo, files: `../../files/${id}` };
	return render(StoryTables, { props }).body.replace(/<!--.*?-->/g, '');
}
