/** Opens a source beside the number that cites it, as a popover of the browser's own. */
import { mount, unmount } from 'svelte';
import type { Model } from '#lib/core/model/story-model.ts';
import SourceCard from './SourceCard.svelte';
import './source-popover.css';

/** Px between the number and the card, and between the card and the edge of the screen. */
const GAP = 6;

/**
 * @param number the link to the source's entry, among the numbers of one statement
 * @param page address of the page of all sources; null: the story has none
 */
export function openSource(number: HTMLAnchorElement, model: Model, page: string | null): void {
	const source = model.source.get(number.hash.slice(1));
	if (!source) return;
	const popover = document.createElement('div');
	popover.className = 'source-popover';
	popover.popover = 'auto';
	popover.tabIndex = -1;
	popover.setAttribute('role', 'dialog');
	popover.setAttribute('aria-label', `Source ${source.number}`);
	// Right after the numbers: who reads on by key or screen reader goes on from there.
	number.after(popover);
	const isAlone = number.parentElement?.querySelectorAll('a').length === 1;
	const onclose = () => popover.hidePopover();
	const card = mount(SourceCard, {
		target: popover,
		props: { model, source, isAlone, page, onclose }
	});
	popover.addEventListener('toggle', (event) => {
		if (event.newState === 'open') return;
		void unmount(card);
		popover.remove();
	});
	popover.showPopover();
	placeBeside(popover, number.getBoundingClientRect());
	popover.focus({ preventScroll: true });
}

/** Below what it belongs to, or above it where there is more room; a narrow screen's style places it alone. */
function placeBeside(popover: HTMLElement, { left, top, bottom }: DOMRect): void {
	const { offsetWidth: width, offsetHeight: height } = popover;
	const isBelow = bottom + GAP + height <= innerHeight || bottom < innerHeight - top;
	const y = isBelow ? Math.min(bottom + GAP, innerHeight - height - GAP) : top - GAP - height;
	popover.style.setProperty('--x', `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`);
	popover.style.setProperty('--y', `${Math.max(GAP, y)}px`);
}
