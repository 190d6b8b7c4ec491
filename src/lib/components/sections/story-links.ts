import type { Model } from '#lib/core/model/story-model.ts';

/** Addresses that the sections of a story lead to, from the page that they stand on. */
export interface StoryLinks {
	/** The story's files, its change log. */
	data: string;
	/** All tables. */
	tables: string;
	/** The pages of a large story's list: a folder, without a slash at the end. */
	list: string;
	/** The map as a drawing. */
	picture: string;
}

/**
 * The story's own address, below which its records have theirs; null: they have no pages. Those are
 * none of Kit's pages: a link to one has `data-sveltekit-reload`, or its router looks for it first.
 */
export const recordsRoot = (
	{ split }: Pick<Model, 'split'>,
	{ tables }: StoryLinks
): string | null => (split ? null : tables.replace(/table\/$/, ''));
