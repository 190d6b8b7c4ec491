import type { Handle } from '@sveltejs/kit';

/**
 * Pages ask for their script at once, and for their fonts only when their style does: on a slow
 * network the script comes twice as soon, and words are read in the system's font meanwhile.
 * This module must reach no component: Kit would take their style for its own, not the page's.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' });
