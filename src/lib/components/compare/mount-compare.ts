/** Puts the comparison of two moments into a page whose sections script leaves alone. */
import { flushSync, mount, type ComponentProps } from 'svelte';
import CompareMaps from './CompareMaps.svelte';

/** Takes the place of the button that asked for it, and the focus. */
export function mountCompare(button: Element, props: ComponentProps<typeof CompareMaps>): void {
	// Pressed twice while this was on its way.
	if (!button.isConnected || !button.parentElement) return;
	mount(CompareMaps, { target: button.parentElement, anchor: button, props });
	flushSync();
	button.previousElementSibling?.querySelector('select')?.focus();
	button.remove();
}
