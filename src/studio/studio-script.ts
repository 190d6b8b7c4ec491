/** Opens the studio in the page that waits for it. */
import '#lib/studio/opening.css';
import { mount } from 'svelte';
import Studio from '#lib/studio/Studio.svelte';

const target = document.querySelector('.contents');
/** The page lists the stories of its site for those without script. */
const stories = [...document.querySelectorAll<HTMLElement>('[data-story]')].map((link) => ({
	id: link.dataset['story'] ?? '',
	title: link.textContent
}));
if (target) {
	target.replaceChildren();
	mount(Studio, { target, props: { stories, home: '../' } });
}
