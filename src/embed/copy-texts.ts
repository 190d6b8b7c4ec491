/**
 * Buttons that copy, on pages that are otherwise read without script: `data-copy` on a button
 * names the element whose text or, of a link, whose address it copies.
 */
import { copyText } from '../lib/dom/copy-text.ts';

document.addEventListener('click', async ({ target }) => {
	const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
	const source = button && document.getElementById(button.dataset['copy'] ?? '');
	if (!source) return;
	const text = source instanceof HTMLAnchorElement ? source.href : source.textContent;
	const copied = await copyText(text);
	if (!copied) getSelection()?.selectAllChildren(source);
	const status = document.querySelector('[data-copied]');
	if (status)
		status.textContent = copied
			? 'Copied.'
			: 'The browser does not let this page copy. The text is selected: copy it from there.';
});
