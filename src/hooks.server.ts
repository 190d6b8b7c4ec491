import type { Handle } from '@sveltejs/kit';

/**
 * Pages ask for their fonts at once, not only after the style sheet that names them has arrived.
 * Those in the frames of other pages use the system's, and say by an attribute what they are.
 */
export const handle: Handle = ({ event, resolve }) => {
	const isEmbed = event.route.id?.startsWith('/embed/') ?? false;
	return resolve(event, {
		preload: ({ type }) => type !== 'asset' && !(isEmbed && type === 'font'),
		transformPageChunk: ({ html }) => (isEmbed ? html.replace('<html', '<html data-embed') : html)
	});
};
