/** Brings map and timeline of an embed to life; the shapes are read from the markup that has them. */
import '#lib/styles/embed.css';
import { hydrate, type ComponentProps } from 'svelte';
import StoryEmbed from '#lib/components/embed/StoryEmbed.svelte';
import { readEmbedPage } from '#lib/dom/embed-page.ts';
import { readGeometry } from '#lib/dom/read-geometry.ts';

const page = readEmbedPage();
if (page) {
	const sent = page.props as Omit<ComponentProps<typeof StoryEmbed>, 'geometry'>;
	const geometry = readGeometry(document, sent.drawing.story) ?? {};
	hydrate(StoryEmbed, { target: page.target, props: { ...sent, geometry } });
}
