/** Brings a story to life in the one file that is its offline copy, which holds all that it needs. */
import '#lib/styles/index.css';
import { hydrate } from 'svelte';
import OfflineStory from '#lib/components/frame/OfflineStory.svelte';
import type { StoryProps } from '#lib/components/frame/story-props.ts';
import { unpackData } from '#lib/core/text/packed-data.ts';
import { IN_PAGE, readGeometry } from '#lib/dom/read-geometry.ts';

/** What the file holds as data; the rest stands in its markup. */
type Data = Omit<StoryProps, 'geometry' | 'sections' | 'texts'>;

const target = document.querySelector('[data-offline-root]');
const text = document.querySelector('[data-offline-props]')?.textContent;
if (target && text) {
	const data = unpackData(text) as Data;
	const geometry = readGeometry(document, data.resolved.story.id) ?? {};
	hydrate(OfflineStory, { target, props: { ...data, geometry, sections: IN_PAGE, texts: null } });
}
