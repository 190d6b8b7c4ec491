/** A story in the forms that other programs open. Fetched when it is asked for: it reads every date. */
import { writeCsv } from '#lib/core/export/csv.ts';
import { cslItem } from '#lib/core/export/csl-json.ts';
import { placesGeoJson } from '#lib/core/export/places-geojson.ts';
import { STORY_TABLES, storyTable, type StoryTable } from '#lib/core/export/story-tables.ts';
import { timelineJs } from '#lib/core/export/timelinejs.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory, type Model } from '#lib/core/model/story-model.ts';
import { writtenDates } from '#lib/core/model/written-dates.ts';
import { Story } from '#lib/core/schema/story.ts';

interface Sound {
	story: Story;
	model: Model;
}

interface Export {
	name: string;
	words: string;
	type: string;
	make: (sound: Sound) => string;
}

const TABLE_WORDS: Record<StoryTable, string> = {
	places: 'Places as a table (CSV)',
	events: 'Events as a table (CSV)',
	remarks: 'Remarks as a table (CSV)',
	sources: 'Sources as a table (CSV)'
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

export const EXPORTS: readonly Export[] = [
	...STORY_TABLES.map((table) => ({
		name: `${table}.csv`,
		words: TABLE_WORDS[table],
		type: 'text/csv',
		make: ({ story, model }: Sound) => writeCsv(storyTable(model, writtenDates(story), table))
	})),
	{
		name: 'timelinejs.json',
		words: 'TimelineJS 3 (JSON)',
		type: 'application/json',
		make: ({ story, model }) => asJson(timelineJs(model, writtenDates(story)))
	},
	{
		name: 'places.geojson',
		words: 'Places as points (GeoJSON)',
		type: 'application/geo+json',
		make: ({ model }) => asJson(placesGeoJson(model))
	},
	{
		name: 'sources.csl.json',
		words: 'Sources for reference managers (CSL-JSON)',
		type: 'application/vnd.citationstyles.csl+json',
		make: ({ story }) => asJson(story.sources.map(cslItem))
	}
];

/** @param value a story that has passed the checker without an error */
export function soundStory(value: unknown): Sound {
	const story = Story.parse(value);
	return { story, model: indexStory(resolveStory(story)) };
}
