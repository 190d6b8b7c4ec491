/** What the pages of single records are made of. A story that is split has none: its list has all. */
import { error } from '@sveltejs/kit';
import { indexStory, type Model } from '../core/model/story-model.ts';
import type { EventRecord } from '../core/schema/story.ts';
import { hourLimits } from '../core/views/hour-limits.ts';
import type { RecordPages } from '../core/views/record-paths.ts';
import { isOneSource, sourcesOfRemark } from '../core/views/source-uses.ts';
import { sourceTable } from '../core/views/tables/source-table.ts';
import { citeInStyles } from './citations.ts';
import { embedFiles } from './embed-files.ts';
import { recordData } from './record-data.ts';
import { drawStory } from './map-drawing.ts';
import { listStories, readStory } from './read-story.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

/** The addresses of one kind of record, for Kit's `entries`. */
export const recordEntries = (kind: RecordPages): { story: string; record: string }[] =>
	wholeStories().flatMap((story) =>
		loadStory(story)[kind].map(({ id }) => ({ story, record: id }))
	);

/** The stories that have lists of records. */
export const listEntries = (): { story: string }[] => wholeStories().map((story) => ({ story }));

/** @throws Kit's 404 for a story that is not there or has no pages of records */
function modelOf(story: string): Model {
	if (!listStories().includes(story) || loadStory(story).split) {
		error(404, 'There is no such page in this story.');
	}
	return indexStory(loadStory(story));
}

const found = <T>(record: T | undefined): T =>
	record ?? error(404, 'The story has no record with this id.');

interface Asked {
	story: string;
	record: string;
}

export function eventPage({ story, record }: Asked) {
	const model = modelOf(story);
	const event = found(model.event.get(record));
	const written = readStory(story).events.find(({ id }) => id === event.id);
	return {
		model,
		event,
		limits: hourLimits(written ?? {}),
		site: SITE,
		jsonLd: recordData(model, { event })
	};
}

export function remarkPage({ story, record }: Asked) {
	const model = modelOf(story);
	const remark = found(model.remark.get(record));
	const source = found(model.source.get(remark.wordings[0]?.source ?? ''));
	return {
		model,
		remark,
		limits: hourLimits(timedAs(story, remark.id)),
		citations: citeInStyles(source, model.story.language),
		script: scriptAddress('copy-texts', '../../..'),
		site: SITE,
		jsonLd: recordData(model, { remark })
	};
}

/** A remark that has no time of its own has that of its event. */
function timedAs(story: string, id: string): Pick<EventRecord, 'notBefore' | 'notAfter'> {
	const { remarks, events } = readStory(story);
	const remark = remarks.find((one) => one.id === id);
	const { date, time, partOfDay, notBefore, notAfter } = remark ?? {};
	const isTimed = date ?? time ?? partOfDay ?? notBefore ?? notAfter;
	return (isTimed ? remark : events.find((event) => event.id === remark?.event)) ?? {};
}

export function placePage({ story, record }: Asked) {
	const model = modelOf(story);
	const place = found(model.place.get(record));
	return {
		model,
		place,
		...drawStory(model),
		site: SITE,
		jsonLd: recordData(model, { place })
	};
}

export function disputePage({ story, record }: Asked) {
	const model = modelOf(story);
	const dispute = found(model.dispute.get(record));
	return { model, dispute, site: SITE, jsonLd: recordData(model, { dispute }) };
}

/** Of all remarks, or of all disputes. */
export const listOf = (story: string) => ({ model: modelOf(story), site: SITE });

export function sourcesPage(story: string) {
	const model = modelOf(story);
	const facts = [
		...model.events.map(({ sources }) => sources),
		...model.remarks.map(sourcesOfRemark)
	];
	return {
		model,
		table: sourceTable(model),
		single: facts.filter(isOneSource).length,
		script: scriptAddress('sort-sources', '../..'),
		site: SITE
	};
}

/** @param root the way from the page to the root of the site */
const scriptAddress = (name: string, root: string): string => `${root}/${embedFiles(name).script}`;
