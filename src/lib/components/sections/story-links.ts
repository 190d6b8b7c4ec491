import type { Model } from '#lib/core/model/story-model.ts';

/**
 * Addresses that the parts of a story's page lead to, from where it stands; null: what a copy that
 * knows of no site cannot lead to.
 */
export interface StoryLinks {
	/** Its own page. */
	story: string | null;
	/** The story's files, its change log. */
	data: string | null;
	/** All tables. */
	tables: string | null;
	/** The pages of a large story's list: a folder, without a slash at the end. */
	list: string;
	/** The map as a drawing. */
	picture: string | null;
}

/** @param root the way to the root of the site, without a slash at the end; null: there is none */
export function storyLinks(root: string | null, story: string): StoryLinks {
	const list = `${root}/${story}/list`;
	if (root === null) return { story: root, data: root, tables: root, list, picture: root };
	return {
		story: `${root}/${story}/`,
		data: `${root}/${story}/data/`,
		tables: `${root}/${story}/table/`,
		list,
		picture: `${root}/files/${story}/map.svg`
	};
}

/**
 * The story's own address, below which its records have theirs; null: they have no pages. Those are
 * none of Kit's pages: a link to one has `data-sveltekit-reload`, or its router looks for it first.
 */
export const recordsRoot = (
	{ split }: Pick<Model, 'split'>,
	{ tables }: StoryLinks
): string | null => (split ? null : (tables?.replace(/table\/$/, '') ?? null));
