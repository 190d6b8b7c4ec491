/** Keys that are pressed for themselves, wherever the focus is in the figure. */

/** Not with a modifier, nor where keys have a use of their own: in a field, in a card. */
export const isFreeKey = ({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent) =>
	!(ctrlKey || metaKey || altKey || isComposing) &&
	target instanceof Element &&
	!target.closest('input, textarea, select, [contenteditable], [role="dialog"]');

/**
 * A key of one character. Speech and shaking hands may press such keys unasked, so that a reader
 * can switch them off. The space bar presses what has the focus and is none of them.
 */
export const isSingleKey = (press: KeyboardEvent) =>
	press.key.length === 1 && press.key !== ' ' && isFreeKey(press);
