/** The views of a story as bare pages for frames, alive or still. */
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import MapEmbed from '../components/embed/MapEmbed.svelte';
import StoryEmbed from '../components/embed/StoryEmbed.svelte';
import TimelineEmbed from '../components/embed/TimelineEmbed.svelte';
import type { FrameWords } from '../components/embed/view-props.ts';
import { viewOembedPath } from '../core/export/oembed.ts';
import { mapStory } from '../core/model/map-story.ts';
import { indexStory, type ResolvedStory } from '../core/model/story-model.ts';
import { timelineStory } from '../core/model/timeline-story.ts';
import type { Story } from '../core/schema/story.ts';
import { EMBED_VIEWS, embedPath, keptPath, type EmbedView } from '../core/views/embed-views.ts';
import { describeMap } from '../core/views/map-description.ts';
import { overviewTiers } from '../core/views/overview.ts';
import { byVersion, versionWords } from '../core/views/version-words.ts';
import { embedFiles } from './embed-files.ts';
import { embedPage, type OtherVersion } from './embed-page.ts';
import { keptVersions, loadKept } from './load-story.ts';
import { drawStory } from './map-drawing.ts';
import { readSound, readStory } from './read-story.ts';
import { stillMarkup } from './still-markup.ts';
import { loadStory, SITE, wholeStories } from './story-page.ts';

interface Asked {
	story: string;
	view: EmbedView['id'];
}
type AskedKept = Asked & { version: string };

/** Such a page carries all of a story, so one that is split has none. */
export const viewEntries = (): Asked[] =>
	wholeStories().flatMap((story) => EMBED_VIEWS.map(({ id }) => ({ story, view: id })));

/** None where no version is kept. */
export const keptEntries = (): AskedKept[] =>
	viewEntries().flatMap((asked) =>
		keptVersions(asked.story).map(({ version }) => ({ ...asked, version }))
	);

/**
 * @param isStill without script, for a frame that forbids it
 * @throws Kit's 404 for a story that is not there
 */
export function viewEmbed({ story, view }: Asked, isStill = false): Response {
	if (!wholeStories().includes(story)) error(404, 'There is no story at this address.');
	return viewPage(view, isStill, { resolved: loadStory(story), map: readStory(story).map });
}

/** @throws Kit's 404 for a version that is not kept */
export function keptEmbed({ story, view, version }: AskedKept, isStill = false): Response {
	const kept = wholeStories().includes(story) ? keptVersions(story) : [];
	const found = kept.find((one) => one.version === version);
	if (!found) error(404, 'There is no such version of a story at this address.');
	const { map } = readSound(found.file).story;
	return viewPage(view, isStill, { resolved: loadKept(found), map });
}

/** A version of a story, as its file has it. */
interface Shown {
	resolved: ResolvedStory;
	map: Story['map'];
}

function viewPage(view: EmbedView['id'], isStill: boolean, { resolved, map }: Shown): Response {
	const { id: story, version, language, title, description } = resolved.story;
	const now = loadStory(story).story;
	const all = versionPages(story, view, isStill);
	const own = all.find((one) => one.version === version)?.path ?? '';
	const root = own.replace(/[^/]+\//g, '../').slice(0, -1);
	const label = EMBED_VIEWS.find(({ id }) => id === view)?.label ?? '';
	const { body, props } = drawView(resolved, map, view, {
		page: `${root}/${story}/`,
		isStill,
		...(version === now.version ? {} : { version: versionWords(resolved.story, now) })
	});
	const html = embedPage({
		language,
		title: `${label}: ${title} · Dateline`,
		description,
		canonical: `${SITE || root}/${story}/`,
		// What is pasted elsewhere is the story as it is now.
		...(version === now.version ? { oembed: viewOembedPath(story, view) } : {}),
		root,
		versions: all
			.filter((one) => one.version !== version)
			.map((one) => ({ rel: relOf(one, version, now.version), ...one })),
		files: embedFiles(view),
		body: isStill ? stillMarkup(body) : body,
		...(isStill ? {} : { props })
	});
	// Exactly this type makes Kit write a page: `index.html` in a folder of its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

type VersionPage = Omit<OtherVersion, 'rel'>;

/** The pages of a view, of each version of a story, the oldest first. */
function versionPages(story: string, view: EmbedView['id'], isStill: boolean): VersionPage[] {
	const kept = keptVersions(story).map(({ version }) => ({
		version,
		path: keptPath(story, version, view, isStill)
	}));
	const now = { version: loadStory(story).story.version, path: embedPath(story, view, isStill) };
	return [...kept, now].sort((a, b) => byVersion(a.version, b.version));
}

/** @param now the version that the story has now */
function relOf(one: VersionPage, shown: string, now: string): OtherVersion['rel'] {
	if (one.version === now) return 'latest-version';
	return byVersion(one.version, shown) < 0 ? 'predecessor-version' : 'successor-version';
}

/** @returns the markup, and what a script brings it to life with */
function drawView(
	resolved: ResolvedStory,
	{ insets }: Story['map'],
	view: EmbedView['id'],
	words: Omit<FrameWords, 'sources'>
) {
	const frame = { ...words, sources: resolved.sources.length };
	const model = indexStory(resolved);
	if (view === 'timeline') {
		const props = { frame, resolved: timelineStory(resolved), overviews: overviewTiers(model) };
		return { body: render(TimelineEmbed, { props }).body, props };
	}
	const { drawing, geometry } = drawStory(resolved, { insets });
	const map = { frame, resolved: mapStory(resolved), drawing, mapWords: describeMap(model) };
	// The shapes stand in the markup, and are read from there.
	if (view === 'map') {
		return { body: render(MapEmbed, { props: { ...map, geometry } }).body, props: map };
	}
	const props = { ...map, overviews: overviewTiers(model) };
	return { body: render(StoryEmbed, { props: { ...props, geometry } }).body, props };
}
