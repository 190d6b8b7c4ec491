/** Brings the timeline of an embed to life, in the markup and with the data that its page carries. */
import '#lib/styles/embed.css';
import { hydrate, type ComponentProps } from 'svelte';
import TimelineEmbed from '#lib/components/embed/TimelineEmbed.svelte';
import { readEmbedPage } from '#lib/dom/embed-page.ts';

const page = readEmbedPage();
if (page) {
	const props = page.props as ComponentProps<typeof TimelineEmbed>;
	hydrate(TimelineEmbed, { target: page.target, props });
}
