/**
 * Makes many links one tab stop: arrow keys lead to the nearest in their direction, Page Up and
 * Page Down through all in order, Home and End to the first and last, Shift with Up and Down out of
 * an item into what contains it and back. Without script every link remains a stop of its own.
 */
import { nearestTowards, type Direction } from '#lib/core/geo/nearest.ts';
import type { Attachment } from 'svelte/attachments';

interface Options {
	/** Selects the items; `data-order` gives their order, else the document does. */
	items: string;
	/** The item that contains another, or the first that it contains. */
	nested?: (item: Element, way: 'out' | 'into') => Item | null;
	/** Called before an item is focused that may be hidden. */
	reveal?: (item: Element) => void;
	/** Told whether the keys are in use, so that help with them can be shown. */
	onkeys?: (used: boolean) => void;
}

type Item = HTMLElement | SVGElement;

const ARROWS: Record<string, Direction> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

const NESTING: Record<string, 'out' | 'into'> = { ArrowUp: 'out', ArrowDown: 'into' };

export function arrowNavigable({
	items,
	nested,
	reveal,
	onkeys
}: Options): Attachment<HTMLElement> {
	return (root) => {
		let current: Item | null = null;
		const all = () => [...root.querySelectorAll<Item>(items)];
		// `checkVisibility` says yes to parts of an <svg> that is not displayed.
		const isVisible = (item: Item) =>
			item.getBoundingClientRect().width > 0 && getComputedStyle(item).visibility === 'visible';
		const orderOf = (item: Item) => Number(item.dataset['order'] ?? 0);
		const ordered = () => all().sort((a, b) => orderOf(a) - orderOf(b));

		/** Exactly one item is a tab stop, and it can be seen. */
		function settle(next?: Item) {
			const present = all();
			if (next) current = next;
			if (!current || !present.includes(current) || !isVisible(current)) {
				current = ordered().find(isVisible) ?? null;
			}
			for (const item of present) item.setAttribute('tabindex', item === current ? '0' : '-1');
		}

		function focus(item: Item | undefined) {
			if (!item) return;
			reveal?.(item);
			settle(item);
			item.focus();
		}

		function towards(from: Item, direction: Direction): Item | undefined {
			const visible = all().filter(isVisible);
			const spots = visible.map((item) => {
				const { left, top, width, height } = item.getBoundingClientRect();
				return { x: left + width / 2, y: top + height / 2 };
			});
			return visible[nearestTowards(spots, visible.indexOf(from), direction)];
		}

		function onkeydown(event: KeyboardEvent) {
			const item = event.target instanceof Element ? event.target.closest<Item>(items) : null;
			if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
			const direction = ARROWS[event.key];
			const list = ordered();
			const at = list.indexOf(item);
			const way = event.shiftKey && NESTING[event.key];
			if (way) focus(nested?.(item, way) ?? undefined);
			else if (direction) focus(towards(item, direction));
			else if (event.key === 'PageDown') focus(list[(at + 1) % list.length]);
			else if (event.key === 'PageUp') focus(list.at(at - 1));
			else if (event.key === 'Home') focus(list[0]);
			else if (event.key === 'End') focus(list.at(-1));
			else if (event.key === ' ') item.dispatchEvent(new MouseEvent('click', CLICK));
			else return;
			event.preventDefault();
			event.stopPropagation();
		}

		function onfocusin(event: FocusEvent) {
			const item = event.target instanceof Element ? event.target.closest<Item>(items) : null;
			if (!item) return;
			settle(item);
			onkeys?.(item.matches(':focus-visible'));
		}

		const settleAgain = () => settle();
		// Items come, go and hide: with the data, with the width, with what is opened.
		const changes = new MutationObserver(settleAgain);
		const sizes = new ResizeObserver(settleAgain);
		root.addEventListener('keydown', onkeydown);
		root.addEventListener('focusin', onfocusin);
		root.addEventListener('toggle', settleAgain, true);
		changes.observe(root, { childList: true, subtree: true });
		sizes.observe(root);
		settle();
		return () => {
			root.removeEventListener('keydown', onkeydown);
			root.removeEventListener('focusin', onfocusin);
			root.removeEventListener('toggle', settleAgain, true);
			changes.disconnect();
			sizes.disconnect();
			for (const item of all()) item.removeAttribute('tabindex');
		};
	};
}

const CLICK = { bubbles: true, cancelable: true };
