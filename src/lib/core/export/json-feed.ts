/**
 * A story's events and corrections as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1). Written here,
 * as the library of the Atom feed knows only version 1, and texts only as HTML.
 */
import type { Model } from '../model/story-model.ts';
import { authorNames } from '../views/cite.ts';
import type { FeedContext } from './atom-feed.ts';
import type { FeedEntry } from './feed-entries.ts';

interface JsonFeedItem {
	id: string;
	url?: string;
	title: string;
	content_text: string;
	date_published: string;
	date_modified: string;
	tags: string[];
}

export interface JsonFeed {
	version: 'https://jsonfeed.org/version/1.1';
	title: string;
	home_page_url?: string;
	feed_url?: string;
	description: string;
	language: string;
	authors: { name: string }[];
	items: JsonFeedItem[];
}

/** JSON Feed has no relative addresses: where the site's is not known, it has none. */
export function jsonFeed(
	{ story }: Model,
	entries: readonly FeedEntry[],
	{ site }: Pick<FeedContext, 'site'>
): JsonFeed {
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: story.title,
		...(site && {
			home_page_url: `${site}/${story.id}/`,
			feed_url: `${site}/files/${story.id}/feed.json`
		}),
		description: story.description,
		language: story.language,
		authors: [{ name: authorNames(story.authors) }],
		items: entries.map(({ id, title, paragraphs, path, published, updated, tag }) => ({
			id,
			...(site && { url: `${site}/${path}` }),
			title,
			content_text: paragraphs.join('\n\n'),
			date_published: new Date(published).toISOString(),
			date_modified: new Date(updated).toISOString(),
			tags: [tag]
		}))
	};
}
