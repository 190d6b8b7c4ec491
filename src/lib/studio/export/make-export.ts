/** From the text of a story to a file for another program. */
import { writeCsv } from '#lib/core/export/csv.ts';
import { cslItem } from '#lib/core/export/csl-json.ts';
import { placesGeoJson } from '#lib/core/export/places-geojson.ts';
import { storyTable, type StoryTable } from '#lib/core/export/story-tables.ts';
import { timelineJs } from '#lib/core/export/timelinejs.ts';
import { resolveStory } from '#lib/core/model/resolve-story.ts';
import { indexStory, type Model } from '#lib/core/model/story-model.ts';
import { writtenDates } from '#lib/core/model/written-dates.ts';
import { parseJson } from '#lib/core/parse/parse-json.ts';
import { Story } from '#lib/core/schema/story.ts';
import type { ExportName } from './export-files.ts';

interface Sound {
	story: Story;
	model: Model;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

const asTable =
	(table: StoryTable) =>
	({ story, model }: Sound): string =>
		writeCsv(storyTable(model, writtenDates(story), table));

const MAKERS: Readonly<Record<ExportName, (sound: Sound) => string>> = {
	'places.csv': asTable('places'),
	'events.csv': asTable('events'),
	'remarks.csv': asTable('remarks'),
	'sources.csv': asTable('sources'),
	'timelinejs.json': ({ story, model }) => asJson(timelineJs(model, writtenDates(story))),
	'places.geojson': ({ model }) => asJson(placesGeoJson(model)),
	'sources.csl.json': ({ story }) => asJson(story.sources.map(cslItem))
};

/**
 * @param text of a story that has passed the checker without an error
 * @param onprogress is told the share done: with thousands of events, two fifths of the time go by until
 * they are read, and half of it while their dates are worked out
 */
export function makeExport(
	text: string,
	name: ExportName,
	onprogress: (done: number) => void = () => undefined
): string {
	const story = Story.parse(parseJson(text).document?.value);
	onprogress(0.4);
	const model = indexStory(resolveStory(story));
	onprogress(0.9);
	return MAKERS[name]({ story, model });
}
