/**
 * What the order of a list means, and how its items are told apart. The schema says so in words;
 * here is what a comparison makes of them. Lists that are not named are sets of plain values.
 */

export interface ListMeaning {
	/** The field that tells its items apart; without one, the whole item does. */
	key?: string;
	/** Items left over with other keys are paired in order: a claim put in other words is the same one. */
	pairsRest?: boolean;
	/** `none`: a set. `first`: only which one stands first counts. `all`: every place counts. */
	order: 'none' | 'first' | 'all';
}

const SET: ListMeaning = { order: 'none' };

/** By the path of names. Records are sets by id, but for lanes (drawn in order) and statuses (weakest first). */
const MEANINGS: Readonly<Record<string, ListMeaning>> = {
	authors: { order: 'all' },
	windows: { key: 'label', pairsRest: true, order: 'all' },
	tour: { key: 'record', order: 'all' },
	'map.insets': { key: 'id', order: 'none' },
	'map.moments': { order: 'all' },
	'sources.author': { order: 'all' },
	'events.places': { order: 'first' },
	'remarks.wordings': { key: 'source', order: 'first' },
	'disputes.claims': { key: 'claim', pairsRest: true, order: 'all' }
};

export const ORDERED_RECORDS = ['lanes', 'statuses'] as const;

export const meaningOf = (path: readonly (string | number)[]): ListMeaning =>
	MEANINGS[path.filter((step) => typeof step === 'string').join('.')] ?? SET;

/** Longitude and latitude are one value, not a set of two numbers. */
export const isTuple = (list: readonly unknown[]): boolean =>
	list.length === 2 && list.every((item) => typeof item === 'number');
