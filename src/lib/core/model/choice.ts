/**
 * What the reader has chosen: one small value that is the address. Map, timeline, list and links
 * all read it and all change it through the moves below.
 */

export interface Choice {
	/** Id of the current event; null: the story's own focus. */
	at: string | null;
	/** Id of the selected place. */
	place: string | null;
	/** The window of time, as EDTF or `YYYY-MM-DDTHH:MM`; null: the story's own. */
	from: string | null;
	to: string | null;
	/** Ids of the lanes shown; empty: all. */
	lanes: readonly string[];
	/** Id of the person whose events are shown. */
	person: string | null;
	/** Id of the source whose events are shown. */
	source: string | null;
	/** Only the events of the selected place are shown. */
	only: boolean;
	/** Words to search for. */
	query: string;
}

export const NOTHING_CHOSEN: Choice = {
	at: null,
	place: null,
	from: null,
	to: null,
	lanes: [],
	person: null,
	source: null,
	only: false,
	query: ''
};

/** Query of an address to a choice. Unknown keys are left alone; empty values count as absent. */
export function parseChoice(query: URLSearchParamsLike): Choice {
	const one = (key: string): string | null => query.get(key)?.trim() || null;
	return {
		at: one('at'),
		place: one('place'),
		from: one('from'),
		to: one('to'),
		lanes: (one('lane') ?? '').split(',').filter(Boolean),
		person: one('person'),
		source: one('source'),
		only: one('only') === 'place',
		query: one('q') ?? ''
	};
}

/** A choice to the pairs of a query, in a fixed order; what is not chosen is left out. */
export function choicePairs(choice: Choice): [string, string][] {
	const pairs: [string, string | null][] = [
		['at', choice.at],
		['place', choice.place],
		['from', choice.from],
		['to', choice.to],
		['lane', choice.lanes.join(',')],
		['person', choice.person],
		['source', choice.source],
		['only', choice.only ? 'place' : null],
		['q', choice.query]
	];
	return pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

/** The part of `URLSearchParams` that is needed: the core knows no web types. */
export interface URLSearchParamsLike {
	get(key: string): string | null;
}
