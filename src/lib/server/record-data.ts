/** The `<script>` that says in schema.org what a page shows. */
import * as data from '../core/export/json-ld.ts';
import {
	indexStory,
	type Model,
	type StoryEvent,
	type StoryPlace,
	type StoryRemark
} from '../core/model/story-model.ts';
import type { Dispute } from '../core/schema/story.ts';
import { readStory } from './read-story.ts';
import { loadStory, SITE } from './story-page.ts';

export type DataOf =
	{ event: StoryEvent } | { remark: StoryRemark } | { place: StoryPlace } | { dispute: Dispute };

/** Of a record, on its own page. */
export function recordData(model: Model, record: DataOf): string {
	const base = SITE ? `${SITE}/${model.story.id}/` : '../../';
	const address = (path: string) => base + path;
	if ('event' in record) return data.jsonLdScript(data.eventData(model, address, record.event));
	if ('remark' in record) return data.jsonLdScript(data.remarkData(model, address, record.remark));
	if ('place' in record) return data.jsonLdScript(data.placeData(model, address, record.place));
	return data.jsonLdScript(data.disputeData(model, address, record.dispute));
}

/** Of a story, on its own page. @param root the way from the page to the root of the site */
export function storyScript(id: string, root: string): string {
	const base = SITE || root;
	const model = indexStory(loadStory(id));
	const { published } = readStory(id);
	const address = (path: string) => `${base}/${id}/${path}`;
	return data.jsonLdScript(data.storyData(model, published, address, `${base}/files/${id}/`));
}
