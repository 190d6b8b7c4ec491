import type { Handle } from '@sveltejs/kit';

/** Pages ask for their fonts at once, not only after the style sheet that names them has arrived. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type !== 'asset' });
