/** The page of a story's timeline alone. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import TimelineEmbed from '../components/embed/TimelineEmbed.svelte';
import { viewOembedPath } from '../core/export/oembed.ts';
import { indexStory } from '../core/model/story-model.ts';
import { timelineStory } from '../core/model/timeline-story.ts';
import { overviewTiers } from '../core/views/overview.ts';
import { embedFiles } from './embed-files.ts';
import { embedPage } from './embed-page.ts';
import { loadStory, SITE } from './story-page.ts';

/** From `/embed/<story>/timeline/`. */
const ROOT = '../../..';

export function timelineEmbed(id: string): string {
	const resolved = loadStory(id);
	const { story, sources } = resolved;
	const props: ComponentProps<typeof TimelineEmbed> = {
		resolved: timelineStory(resolved),
		overviews: overviewTiers(indexStory(resolved)),
		sources: sources.length,
		page: `${ROOT}/${id}/`
	};
	return embedPage({
		language: story.language,
		title: `Timeline: ${story.title} · Dateline`,
		description: story.description,
		canonical: `${SITE || ROOT}/${id}/`,
		oembed: viewOembedPath(id, 'timeline'),
		root: ROOT,
		files: embedFiles('timeline'),
		body: render(TimelineEmbed, { props }).body,
		props
	});
}
