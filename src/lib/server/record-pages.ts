/** The pages of single records and of their lists. A story that is split has none: its list has all. */
import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import DisputePage from '../components/records/DisputePage.svelte';
import DisputesPage from '../components/records/DisputesPage.svelte';
import EventPage from '../components/records/EventPage.svelte';
import MovedPage from '../components/records/MovedPage.svelte';
import PlacePage from '../components/records/PlacePage.svelte';
import RemarkPage from '../components/records/RemarkPage.svelte';
import RemarksPage from '../components/records/RemarksPage.svelte';
import SourcesPage from '../components/records/SourcesPage.svelte';
import { indexStory, type Model } from '../core/model/story-model.ts';
import type { EventRecord } from '../core/schema/story.ts';
import { hourLimits } from '../core/views/hour-limits.ts';
import type { RecordPages } from '../core/views/record-paths.ts';
import { isOneSource, sourcesOfRemark } from '../core/views/source-uses.ts';
import { sourceTable } from '../core/views/tables/source-table.ts';
import { citeInStyles } from './citations.ts';
import { recordData } from './record-data.ts';
import { drawStory } from './map-drawing.ts';
import { readingPage } from './reading-page.ts';
import { listStories, readStory } from './read-story.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

/** The addresses of one kind of record, for Kit's `entries`; those that it had before too. */
export const recordEntries = (kind: RecordPages): { story: string; record: string }[] =>
	wholeStories().flatMap((story) =>
		loadStory(story)[kind].flatMap(({ id, formerly = [] }) =>
			[id, ...formerly].map((record) => ({ story, record }))
		)
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

/** From `/<story>/<kind>/<record>/` and from `/<story>/<list>/`. */
const ROOT = { record: '../../..', list: '../..' } as const;

/** What tells a record, ready to be drawn. */
interface Told<Props extends Record<string, unknown>> {
	component: Component<Props>;
	props: Props;
}

/** The page of the record with an id, or one that leads there from an id that it had before. */
function recordPage<T extends { id: string }, Props extends Record<string, unknown>>(
	asked: Asked,
	recordsOf: (model: Model) => ReadonlyMap<string, T>,
	tell: (model: Model, record: T) => Told<Props>
): Response {
	const model = modelOf(asked.story);
	const record = found(recordsOf(model).get(asked.record));
	const { language } = model.story;
	const common = { language, root: ROOT.record, script: 'record-script' } as const;
	return record.id === asked.record
		? readingPage({ ...common, ...tell(model, record) })
		: readingPage({ ...common, component: MovedPage, props: { to: `../${record.id}/` } });
}

export const eventPage = (asked: Asked): Response =>
	recordPage(
		asked,
		(model) => model.event,
		(model, event) => ({
			component: EventPage,
			props: {
				model,
				event,
				limits: hourLimits(readStory(asked.story).events.find(({ id }) => id === event.id) ?? {}),
				site: SITE,
				jsonLd: recordData(model, { event })
			}
		})
	);

export const remarkPage = (asked: Asked): Response =>
	recordPage(
		asked,
		(model) => model.remark,
		(model, remark) => ({
			component: RemarkPage,
			props: {
				model,
				remark,
				limits: hourLimits(timedAs(asked.story, remark.id)),
				citations: citeInStyles(
					found(model.source.get(remark.wordings[0]?.source ?? '')),
					model.story.language
				),
				site: SITE,
				jsonLd: recordData(model, { remark })
			}
		})
	);

/** A remark that has no time of its own has that of its event. */
function timedAs(story: string, id: string): Pick<EventRecord, 'notBefore' | 'notAfter'> {
	const { remarks, events } = readStory(story);
	const remark = remarks.find((one) => one.id === id);
	const { date, time, partOfDay, notBefore, notAfter } = remark ?? {};
	const isTimed = date ?? time ?? partOfDay ?? notBefore ?? notAfter;
	return (isTimed ? remark : events.find((event) => event.id === remark?.event)) ?? {};
}

export const placePage = (asked: Asked): Response =>
	recordPage(
		asked,
		(model) => model.place,
		(model, place) => ({
			component: PlacePage,
			props: {
				model,
				place,
				...drawStory(model),
				site: SITE,
				jsonLd: recordData(model, { place })
			}
		})
	);

export const disputePage = (asked: Asked): Response =>
	recordPage(
		asked,
		(model) => model.dispute,
		(model, dispute) => ({
			component: DisputePage,
			props: { model, dispute, site: SITE, jsonLd: recordData(model, { dispute }) }
		})
	);

export const remarksPage = (story: string): Response => listPage(story, RemarksPage);
export const disputesPage = (story: string): Response => listPage(story, DisputesPage);

function listPage(story: string, component: typeof RemarksPage): Response {
	const model = modelOf(story);
	return readingPage({
		language: model.story.language,
		root: ROOT.list,
		script: 'record-script',
		component,
		props: { model, site: SITE }
	});
}

export function sourcesPage(story: string): Response {
	const model = modelOf(story);
	const facts = [
		...model.events.map(({ sources }) => sources),
		...model.remarks.map(sourcesOfRemark)
	];
	return readingPage({
		language: model.story.language,
		root: ROOT.list,
		script: 'sort-script',
		component: SourcesPage,
		props: {
			model,
			table: sourceTable(model),
			single: facts.filter(isOneSource).length,
			site: SITE
		}
	});
}
