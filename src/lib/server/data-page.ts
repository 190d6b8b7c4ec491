/** The page of a story's data: its files, its change log, and what the check found. */
import { error } from '@sveltejs/kit';
import DataPage from '../components/data/DataPage.svelte';
import type { CheckSummary } from '../components/data/check-summary.ts';
import { countFindings } from '../core/check/finding.ts';
import { STORY_TABLES } from '../core/export/story-tables.ts';
import { indexStory, type ResolvedStory } from '../core/model/story-model.ts';
import { sentence } from '../core/text/sentence.ts';
import { authorNames } from '../core/views/cite.ts';
import { licenceAddress } from '../core/views/licence.ts';
import { hasOfflineCopy, offlineCopy } from './offline-copy.ts';
import { listStories, readChecked } from './read-story.ts';
import { readingPage } from './reading-page.ts';
import { calendarOf, csvFile, datasetText, storyFileBytes, STORY_FILES } from './story-files.ts';
import { loadStory, SITE } from './story-page.ts';
import { pixels } from './pixels.ts';
import { storyPicture, storyTimeline } from './story-picture.ts';

/** @throws Kit's 404 for a story that is not there */
export function dataPage(id: string): Response {
	if (!listStories().includes(id)) error(404, 'There is no story at this address.');
	const resolved = loadStory(id);
	const { story } = resolved;
	return readingPage({
		language: story.language,
		root: '../..',
		script: 'record-script',
		component: DataPage,
		props: {
			model: indexStory(resolved),
			sizes: fileSizes(id),
			checked: summariseCheck(id),
			citation: citeDataset(resolved),
			licence: licenceAddress(story.license),
			site: SITE
		}
	});
}

/** Bytes by the name of the file. */
function fileSizes(id: string): Record<string, number> {
	const map = storyPicture(id, SITE);
	const timeline = storyTimeline(id, SITE);
	const texts = {
		'dataset.json': datasetText(id),
		'map.svg': map,
		'timeline.svg': timeline,
		...(hasOfflineCopy(id) ? { 'offline.html': offlineCopy(id) } : {}),
		...Object.fromEntries(STORY_TABLES.map((table) => [`${table}.csv`, csvFile(id, table)]))
	};
	return Object.fromEntries([
		...Object.entries(texts).map(([name, text]) => [name, Buffer.byteLength(text)] as const),
		['map.png', pixels(map).length],
		['timeline.png', pixels(timeline).length],
		...Object.keys(STORY_FILES).map((name) => [name, storyFileBytes(id, name).length] as const)
	]);
}

function summariseCheck(id: string): CheckSummary {
	const { findings } = readChecked(id);
	const { warning: warnings, note: notes } = countFindings(findings);
	return {
		warnings,
		notes,
		findings: findings.map(({ record, line, seen, why }) => ({
			where: record ?? `Line ${line}`,
			seen,
			why
		})),
		notInCalendar: calendarOf(id).leftOut.map(({ title }) => title)
	};
}

/** Who, what, which version, when, where. */
function citeDataset({ story }: ResolvedStory): string {
	return [
		sentence(authorNames(story.authors)),
		`“${story.title}”, version ${story.version} (data set).`,
		sentence(`Updated ${story.updatedWords}`),
		...(SITE ? [`${SITE}/${story.id}/data/`] : [])
	].join(' ');
}
