import type { Handle, RequestEvent } from '@sveltejs/kit';
import { featuredStory } from '#lib/server/story-page.ts';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		// Pages ask for their script at once, and for their fonts only when their style does: on a slow
		// network the script comes twice as soon, and words are read in the system's font meanwhile.
		preload: ({ type }) => type === 'js',
		// Programs look into a page as it comes; its script has no use for these links.
		transformPageChunk: ({ html }) => html.replace('</head>', `${fileLinks(event)}</head>`)
	});

/** The story as data and its feeds, on the pages that show a whole story. */
function fileLinks({ route, params }: RequestEvent): string {
	const [story, root] =
		route.id === '/' ? [featuredStory(), '.'] : route.id === '/[story]' ? [params.story, '..'] : [];
	if (!story) return '';
	const link = (type: string, file: string) =>
		`<link rel="alternate" type="application/${type}" href="${root}/files/${story}/${file}" />`;
	return (
		link('json', 'dataset.json') + link('atom+xml', 'feed.xml') + link('feed+json', 'feed.json')
	);
}
