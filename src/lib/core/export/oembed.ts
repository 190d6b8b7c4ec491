/**
 * What another site shows when the address of one of our pages is pasted there: oEmbed 1.0
 * (https://oembed.com), the rich type. The frame is as wide as its column, so that a consumer's
 * `maxwidth`, which a file cannot answer, is kept all the same.
 */
import type { Model, StoryRemark } from '../model/story-model.ts';
import { authorNames } from '../views/cite.ts';
import { frameMarkup } from '../views/frame-markup.ts';
import { frameHeight, frameSnippet, remarkTitle } from '../views/take-along.ts';

export interface Oembed {
	version: '1.0';
	type: 'rich';
	title: string;
	author_name: string;
	provider_name: 'Dateline';
	provider_url: string;
	/** In seconds. */
	cache_age: number;
	/** A frame and nothing else. */
	html: string;
	/** In CSS px, as all that follow. */
	width: number;
	height: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

/** A column of text is about as wide. */
const WIDTH = 640;
const TIMELINE_HEIGHT = 480;
const DAY_IN_SECONDS = 86_400;

/** @param site address of the site, without a slash at its end */
export function timelineOembed(model: Model, site: string): Oembed {
	const { id, title } = model.story;
	const frame = {
		address: `${site}/embed/${id}/timeline/`,
		title: `Timeline: ${title}`,
		height: TIMELINE_HEIGHT
	};
	return {
		...common(model, site),
		title,
		html: frameMarkup(frame),
		height: frame.height,
		thumbnail_url: `${site}/files/${id}/card.png`
	};
}

/** @param site address of the site, without a slash at its end */
export function remarkOembed(model: Model, remark: StoryRemark, site: string): Oembed {
	const { id } = model.story;
	return {
		...common(model, site),
		title: remarkTitle(model, remark),
		html: frameSnippet(model, remark, `${site}/embed/${id}/remark/${remark.id}/`),
		height: frameHeight(remark),
		thumbnail_url: `${site}/files/${id}/cards/remarks/${remark.id}.png`
	};
}

const common = ({ story }: Model, site: string) =>
	({
		version: '1.0',
		type: 'rich',
		author_name: authorNames(story.authors),
		provider_name: 'Dateline',
		provider_url: `${site}/`,
		cache_age: DAY_IN_SECONDS,
		width: WIDTH,
		thumbnail_width: 1200,
		thumbnail_height: 630
	}) as const;
