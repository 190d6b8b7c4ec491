/**
 * Reports which mark is pointed at, focused or chosen. One set of listeners serves all marks, and
 * their names as well: a name is the larger target.
 */
import type { Attachment } from 'svelte/attachments';
import { isPlainClick } from './plain-click.ts';

interface Options {
	/** Selects the marks; each has its id in `data-mark`. */
	items: string;
	/** Selects their names; each has the mark's id in `data-label`. */
	labels: string;
	onchoose: (id: string) => void;
	onhover: (id: string | null) => void;
}

export function pointable({ items, labels, onchoose, onhover }: Options): Attachment<HTMLElement> {
	return (root) => {
		let pointed: string | null = null;

		function idAt(target: EventTarget | null): string | null {
			if (!(target instanceof Element)) return null;
			const item = target.closest(items);
			if (item) return item.getAttribute('data-mark');
			return target.closest(labels)?.getAttribute('data-label') ?? null;
		}

		function report(id: string | null) {
			if (id === pointed) return;
			pointed = id;
			onhover(id);
		}

		const listeners: [keyof HTMLElementEventMap, (event: Event) => void][] = [
			['pointerover', (event) => report(idAt(event.target))],
			['pointerleave', () => report(null)],
			['focusin', (event) => report(idAt(event.target))],
			['focusout', () => report(null)],
			[
				'click',
				(event) => {
					const id = idAt(event.target);
					if (id === null || !(event instanceof MouseEvent)) return;
					// A new tab or window is the browser's business.
					if (!isPlainClick(event)) return;
					event.preventDefault();
					onchoose(id);
				}
			]
		];
		for (const [type, listen] of listeners) root.addEventListener(type, listen);
		return () => {
			for (const [type, listen] of listeners) root.removeEventListener(type, listen);
		};
	};
}
