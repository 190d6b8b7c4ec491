/**
 * What another site shows when the address of one of our pages is pasted there: oEmbed 1.0
 * (https://oembed.com), the rich type. The frame is as wide as its column, so that a consumer's
 * `maxwidth`, which a file cannot answer, is kept all the same.
 */
import type { Model } from '../model/story-model.ts';
import { authorNames } from '../views/cite.ts';
import { embedPath, type EmbedRecord, type EmbedView } from '../views/embed-views.ts';
import { frameMarkup } from '../views/frame-markup.ts';
import { recordFrame } from '../views/record-frame.ts';

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
const DAY_IN_SECONDS = 86_400;

/** Addresses of the answers, from the root of the site. */
export const viewOembedPath = (story: string, view: EmbedView['id']): string =>
	`files/${story}/oembed/${view}.json`;
export const recordOembedPath = (story: string, kind: EmbedRecord, id: string): string =>
	`files/${story}/oembed/${kind}s/${id}.json`;

/** @param site address of the site, without a slash at its end */
export function viewOembed(model: Model, { id, label, height }: EmbedView, site: string): Oembed {
	const { story } = model;
	const address = `${site}/${embedPath(story.id, id)}`;
	return {
		...common(model, site),
		title: story.title,
		html: frameMarkup({ address, title: `${label}: ${story.title}`, height }),
		height,
		thumbnail_url: `${site}/files/${story.id}/card.png`
	};
}

/**
 * @param site address of the site, without a slash at its end
 * @returns null for a record that the story has not
 */
export function recordOembed(
	model: Model,
	kind: EmbedRecord,
	id: string,
	site: string
): Oembed | null {
	const frame = recordFrame(model, kind, id);
	if (!frame) return null;
	const { path, title, height } = frame;
	return {
		...common(model, site),
		title,
		html: frameMarkup({ address: `${site}/${path}`, title, height }),
		height,
		thumbnail_url: `${site}/files/${model.story.id}/cards/${kind}s/${id}.png`
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
