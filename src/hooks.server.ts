import type { Handle } from '@sveltejs/kit';

/**
 * Pages ask for their script at once, and for their fonts only when their style does: on a slow
 * network the script comes twice as soon, and words are read in the system's font meanwhile.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' });
