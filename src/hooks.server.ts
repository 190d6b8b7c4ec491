import type { Handle } from '@sveltejs/kit';

/**
 * Pages ask for their fonts at once, not only after the style that names them has been read. This
 * module must reach no component: Kit would take their style for its own, not the page's.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type !== 'asset' });
