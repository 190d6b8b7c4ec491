import { EMBED_VIEWS, type EmbedView } from '#lib/core/views/embed-views.ts';

/** The word in an address names a view of a story for frames. */
export const match = (word: string): word is EmbedView['id'] =>
	EMBED_VIEWS.some(({ id }) => id === word);
