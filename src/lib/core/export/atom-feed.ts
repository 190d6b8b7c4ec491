/** A story's events and corrections as an Atom feed (RFC 4287). */
import { Feed } from 'feed';
import type { Model } from '../model/story-model.ts';
import { escapeXml } from '../picture/svg.ts';
import { authorNames } from '../views/cite.ts';
import type { FeedEntry } from './feed-entries.ts';
import { paragraphsToHtml } from './record-words.ts';

export interface FeedContext {
	/** A name of the feed for good. */
	id: string;
	/** Where the site stands, without a slash at the end; empty if that is not known. */
	site: string;
}

/** Stands for the site while the library, which takes whole addresses only, is at work. */
const NOWHERE = 'https://site.invalid';
/** From `/files/<story>/`. */
const ROOT = '../../';

/** Without a site its links are relative to the feed's own address, as Atom allows. */
export function atomFeed(
	{ story }: Model,
	entries: readonly FeedEntry[],
	{ id, site }: FeedContext
): string {
	const root = `${site || NOWHERE}/`;
	const feed = new Feed({
		id,
		title: story.title,
		description: story.description,
		updated: new Date(Math.max(...entries.map(({ updated }) => updated))),
		generator: 'Dateline',
		link: `${root}${story.id}/`,
		feed: `${root}files/${story.id}/feed.xml`,
		copyright: story.license,
		author: { name: authorNames(story.authors) }
	});
	for (const entry of entries) {
		feed.addItem({
			id: entry.id,
			// The library marks titles as HTML.
			title: escapeXml(entry.title),
			link: `${root}${entry.path}`,
			date: new Date(entry.updated),
			published: new Date(entry.published),
			content: paragraphsToHtml(entry.paragraphs),
			category: [{ term: entry.tag }]
		});
	}
	const xml = feed.atom1();
	return site ? xml : xml.replaceAll(root, ROOT);
}
