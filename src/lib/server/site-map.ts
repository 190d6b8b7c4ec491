/** The addresses of all pages, by the Sitemaps protocol. */
import { escapeXml, tag } from '../core/picture/svg.ts';
import { RECORD_PAGES, recordLists, recordPath } from '../core/views/record-paths.ts';
import { listStories } from './read-story.ts';
import { loadStory } from './story-page.ts';

/** Paths of a story's pages, from the root of the site. */
function pagesOf(id: string): string[] {
	const story = loadStory(id);
	const own = [`${id}/`, `${id}/table/`, `${id}/data/`];
	if (story.split) return own;
	return [
		...own,
		`${id}/embed/`,
		...recordLists(story).map(({ path }) => `${id}/${path}`),
		...RECORD_PAGES.flatMap((kind) =>
			story[kind].map((record) => `${id}/${recordPath(kind, record.id)}`)
		)
	];
}

/** @param site its address, without a slash at the end */
export function siteMap(site: string): string {
	const urls = listStories().flatMap((id) => {
		const { updated } = loadStory(id).story;
		// Of EDTF only a plain date is a date here.
		const day = /^\d{4}-\d\d-\d\d$/.test(updated) ? [tag('lastmod', {}, updated)] : [];
		return pagesOf(id).map((path) =>
			tag('url', {}, tag('loc', {}, escapeXml(`${site}/${path}`)), ...day)
		);
	});
	const privacy = tag('url', {}, tag('loc', {}, escapeXml(`${site}/privacy/`)));
	const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('urlset', { xmlns }, ...urls, privacy)}\n`;
}
