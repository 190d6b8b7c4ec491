/** Opens the studio in the page that waits for it. */
import '#lib/studio/opening.css';
import { mount } from 'svelte';
import { stayOffline } from '#lib/studio/offline/stay-offline.ts';
import Studio from '#lib/studio/Studio.svelte';

const HOME = '../';
const target = document.querySelector('.contents');
/** The page lists the stories of its site for those without script. */
const stories = [...document.querySelectorAll<HTMLElement>('[data-story]')].map((link) => ({
	id: link.dataset['story'] ?? '',
	title: link.textContent
}));
// A browser that refuses still has the page as long as it is open.
await stayOffline(HOME).catch(() => undefined);
if (target) {
	target.replaceChildren();
	mount(Studio, { target, props: { stories, home: HOME } });
}
