/** Makes the choices of the page for embeds live; `record-script.ts` copies what they give. */
import './record-script.ts';
import { mount } from 'svelte';
import Builder from '#lib/components/builder/Builder.svelte';
import type { BuilderStory } from '#lib/components/builder/builder-story.ts';

const target = document.querySelector('[data-builder]');
const data = document.querySelector('[data-builder-story]')?.textContent;
/** The site's root is two folders up. */
const here = new URL('../..', location.href).href.replace(/\/$/, '');

if (target && data) {
	const story = JSON.parse(data) as BuilderStory;
	const host = document.querySelector('[data-host]');
	if (host) host.textContent = location.host;
	target.replaceChildren();
	mount(Builder, { target, props: { story, here, query: new URLSearchParams(location.search) } });
	document.documentElement.dataset['ready'] = '';
}
