/** The pages of single records and of their lists. A story that is split has none: its list has all. */
import { error } from '@sveltejs/kit';
import DisputePage from '../components/records/DisputePage.svelte';
import DisputesPage from '../components/records/DisputesPage.svelte';
import EventPage from '../components/records/EventPage.svelte';
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

/** From `/<story>/<kind>/<record>/` and from `/<story>/<list>/`. */
const ROOT = { record: '../../..', list: '../..' } as const;

export function eventPage({ story, record }: Asked): Response {
	const model = modelOf(story);
	const event = found(model.event.get(record));
	const written = readStory(story).events.find(({ id }) => id === event.id);
	return readingPage({
		language: model.story.language,
		root: ROOT.record,
		script: 'record-script',
		component: EventPage,
		props: {
			model,
			event,
			limits: hourLimits(written ?? {}),
			site: SITE,
			jsonLd: recordData(model, { event })
		}
	});
}

export function remarkPage({ story, record }: Asked): Response {
	const model = modelOf(story);
	const remark = found(model.remark.get(record));
	const source = found(model.source.get(remark.wordings[0]?.source ?? ''));
	return readingPage({
		language: model.story.language,
		root: ROOT.record,
		script: 'record-script',
		component: RemarkPage,
		props: {
			model,
			remark,
			limits: hourLimits(timedAs(story, remark.id)),
			citations: citeInStyles(source, model.story.language),
			site: SITE,
			jsonLd: recordData(model, { remark })
		}
	});
}

/** A remark that has no time of its own has that of its event. */
function timedAs(story: string, id: string): Pick<EventRecord, 'notBefore' | 'notAfter'> {
	const { remarks, events } = readStory(story);
	const remark = remarks.find((one) => one.id === id);
	const { date, time, partOfDay, notBefore, notAfter } = remark ?? {};
	const isTimed = date ?? time ?? partOfDay ?? notBefore ?? notAfter;
	return (isTimed ? remark : events.find((event) => event.id === remark?.event)) ?? {};
}

export function placePage({ story, record }: Asked): Response {
	const model = modelOf(story);
	const place = found(model.place.get(record));
	return readingPage({
		language: model.story.language,
		root: ROOT.record,
		script: 'record-script',
		component: PlacePage,
		props: { model, place, ...drawStory(model), site: SITE, jsonLd: recordData(model, { place }) }
	});
}

export function disputePage({ story, record }: Asked): Response {
	const model = modelOf(story);
	const dispute = found(model.dispute.get(record));
	return readingPage({
		language: model.story.language,
		root: ROOT.record,
		script: 'record-script',
		component: DisputePage,
		props: { model, dispute, site: SITE, jsonLd: recordData(model, { dispute }) }
	});
}

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
