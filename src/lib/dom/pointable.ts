/**
 * Reports which mark is pointed at, focused or chosen. One set of listeners serves all marks, and
 * their names as well: a name is the larger target.
 */
import type { Attachment } from 'svelte/attachments';
import { isPlainClick } from './plain-click.ts';

/** What lies under a press of the pointer. */
export interface PressedSpot {
	/** In px of the viewport. */
	x: number;
	y: number;
	/** Ids of all marks there, the topmost first; none where a name was pressed. */
	ids: string[];
	/** A finger is broader than many a mark, and hides what it presses. */
	isTouch: boolean;
}

interface Options {
	/** Selects the marks; each has its id in `data-mark`. */
	items: string;
	/** Selects their names; each has the mark's id in `data-label`. */
	labels: string;
	/** @param at where the pointer pressed; null for a choice by key */
	onchoose: (id: string, at: PressedSpot | null) => void;
	onhover: (id: string | null) => void;
}

export function pointable({ items, labels, onchoose, onhover }: Options): Attachment<HTMLElement> {
	return (root) => {
		let pointed: string | null = null;
		let pointer = '';

		function idAt(target: EventTarget | null): string | null {
			if (!(target instanceof Element)) return null;
			const item = target.closest(items);
			if (item) return item.getAttribute('data-mark');
			return target.closest(labels)?.getAttribute('data-label') ?? null;
		}

		function pressed({ clientX: x, clientY: y, target, detail }: MouseEvent): PressedSpot | null {
			if (!detail) return null;
			const isMark = target instanceof Element && target.closest(items) !== null;
			const under = isMark ? document.elementsFromPoint(x, y) : [];
			const ids = under
				.filter((one) => root.contains(one))
				.flatMap((one) => one.closest(items)?.getAttribute('data-mark') ?? []);
			return { x, y, ids: [...new Set(ids)], isTouch: pointer === 'touch' };
		}

		function report(id: string | null) {
			if (id === pointed) return;
			pointed = id;
			onhover(id);
		}

		const listeners: [keyof HTMLElementEventMap, (event: Event) => void][] = [
			['pointerover', (event) => report(idAt(event.target))],
			['pointerleave', () => report(null)],
			[
				'pointerdown',
				(event) => (pointer = event instanceof PointerEvent ? event.pointerType : '')
			],
			['focusin', (event) => report(idAt(event.target))],
			// Later: the focus may go because what had it is being taken away.
			['focusout', () => queueMicrotask(() => report(idAt(document.activeElement)))],
			[
				'click',
				(event) => {
					const id = idAt(event.target);
					if (id === null || !(event instanceof MouseEvent)) return;
					// A new tab or window is the browser's business.
					if (!isPlainClick(event)) return;
					event.preventDefault();
					onchoose(id, pressed(event));
				}
			]
		];
		for (const [type, listen] of listeners) root.addEventListener(type, listen);
		return () => {
			for (const [type, listen] of listeners) root.removeEventListener(type, listen);
		};
	};
}
