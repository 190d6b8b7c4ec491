/** What the page of a story's timeline alone is made of. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import TimelineEmbed from '../components/embed/TimelineEmbed.svelte';
import { indexStory } from '../core/model/story-model.ts';
import { timelineStory } from '../core/model/timeline-story.ts';
import { pageData } from '../core/text/page-data.ts';
import { overviewTiers } from '../core/views/overview.ts';
import { embedAssets } from './embed-assets.ts';
import { loadStory, SITE } from './story-page.ts';

export function timelineEmbed(id: string) {
	const whole = loadStory(id);
	const props: ComponentProps<typeof TimelineEmbed> = {
		resolved: timelineStory(whole),
		overviews: overviewTiers(indexStory(whole)),
		sources: whole.sources.length,
		page: `../../../${id}/`
	};
	return {
		id,
		title: whole.story.title,
		description: whole.story.description,
		site: SITE,
		/** Markup, which the script brings to life with the same props. */
		body: render(TimelineEmbed, { props }).body,
		props: pageData(props),
		assets: embedAssets('timeline')
	};
}
