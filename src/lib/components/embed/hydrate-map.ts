/** Brings an embed with a map to life; the shapes are read from the markup that has them. */
import { hydrate, type Component } from 'svelte';
import { readEmbedPage } from '#lib/dom/embed-page.ts';
import { readGeometry } from '#lib/dom/read-geometry.ts';
import type { MapViewProps } from './view-props.ts';

export function hydrateMap<Props extends MapViewProps>(view: Component<Props>): void {
	const page = readEmbedPage();
	if (!page) return;
	const sent = page.props as Omit<Props, 'geometry'>;
	const geometry = readGeometry(document, sent.drawing.story) ?? {};
	hydrate(view, { target: page.target, props: { ...sent, geometry } as Props });
}
