/** The pages of a story for frames in other pages, and their addresses from the root of the site. */

export interface EmbedView {
	id: 'timeline' | 'map' | 'story';
	label: string;
	/** Of the frame, in CSS px, where nothing makes it follow what it shows. */
	height: number;
}

export const EMBED_VIEWS: readonly EmbedView[] = [
	{ id: 'timeline', label: 'Timeline', height: 480 },
	{ id: 'map', label: 'Map', height: 480 },
	{ id: 'story', label: 'Map and timeline', height: 640 }
];

/** Records that have a page for frames, by the word in its address. */
export const EMBED_RECORDS = ['event', 'place', 'remark'] as const;
export type EmbedRecord = (typeof EMBED_RECORDS)[number];

/** @param isStill the page without script, for a frame that forbids it */
export const embedPath = (story: string, view: EmbedView['id'], isStill = false): string =>
	`embed/${story}/${view}/${isStill ? 'still/' : ''}`;

/** The same of a version that was kept when the story was changed. */
export const keptPath = (
	story: string,
	version: string,
	view: EmbedView['id'],
	isStill = false
): string => embedPath(`${story}/v/${version}`, view, isStill);

export const recordEmbedPath = (story: string, kind: EmbedRecord, id: string): string =>
	`embed/${story}/${kind}/${id}/`;
