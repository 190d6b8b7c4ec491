/**
 * What pages to read do with script beyond being read: the switch between light and dark in the
 * masthead, and buttons that copy. `data-copy` on a button names the element whose text or, of a
 * link, whose address it copies; `data-whole` names the address in a text that is of use elsewhere
 * only when it is whole.
 */
import { copyText } from '#lib/dom/copy-text.ts';
import { chooseTheme, currentTheme } from '#lib/dom/theme.ts';

document.addEventListener('click', ({ target }) => {
	const button = target instanceof Element ? target.closest('button') : null;
	// The masthead has no other.
	if (button?.closest('header')) chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark');
	const source = document.getElementById(button?.dataset['copy'] ?? '');
	if (source) void copyFrom(source);
});

for (const text of document.querySelectorAll<HTMLElement>('[data-whole]')) {
	const address = text.dataset['whole'] ?? '';
	text.textContent = text.textContent.replace(address, new URL(address, location.href).href);
}

async function copyFrom(source: HTMLElement) {
	const isCopied = await copyText(
		source instanceof HTMLAnchorElement ? source.href : source.textContent
	);
	if (!isCopied) getSelection()?.selectAllChildren(source);
	const status = document.querySelector('[data-copied]');
	if (!status) return;
	// The same words a second time would not be read out.
	status.textContent = '';
	setTimeout(() => (status.textContent = isCopied ? 'Copied.' : SELECTED), 100);
}

const SELECTED =
	'The browser does not let this page copy. The text is selected: copy it from there.';
