/** Whether a click on a link is for the page: with a modifier it asks for a tab, a window, a copy. */
export const isPlainClick = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
	!metaKey && !ctrlKey && !shiftKey && !altKey;
