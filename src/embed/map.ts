/** Brings the map of an embed to life; the shapes are read from the markup that has them. */
import '#lib/styles/embed.css';
import { hydrate, type ComponentProps } from 'svelte';
import MapEmbed from '#lib/components/embed/MapEmbed.svelte';
import { readEmbedPage } from '#lib/dom/embed-page.ts';
import { readGeometry } from '#lib/dom/read-geometry.ts';

const page = readEmbedPage();
if (page) {
	const sent = page.props as Omit<ComponentProps<typeof MapEmbed>, 'geometry'>;
	const geometry = readGeometry(document, sent.drawing.story) ?? {};
	hydrate(MapEmbed, { target: page.target, props: { ...sent, geometry } });
}
