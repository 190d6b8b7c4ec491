/** Brings the timeline of an embed to life, in the markup and with the data that its page carries. */
import '#lib/styles/embed.css';
import { hydrate, type ComponentProps } from 'svelte';
import TimelineEmbed from '#lib/components/embed/TimelineEmbed.svelte';

const target = document.querySelector('[data-embed-root]');
const data = document.querySelector('[data-embed-props]')?.textContent;
if (target && data) {
	hydrate(TimelineEmbed, {
		target,
		props: JSON.parse(data) as ComponentProps<typeof TimelineEmbed>
	});
}

// Such a page has no layout that could tell it.
if (import.meta.env.DEV) void import('#lib/studio/preview/dev-notice.ts');
