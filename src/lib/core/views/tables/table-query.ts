import { plain } from '../../text/plain.ts';

/**
 * What a reader asks of the tables, as their address holds it: `q=events:white house` filters one
 * table, `q=white house` all; `sort=events:-date` sorts one, latest first.
 */
export interface TableAsk {
	/** Words that a row must hold, all of them. */
	query: string;
	sort: TableSort | null;
}

export interface TableSort {
	/** Id of a column. */
	column: string;
	descending: boolean;
}

export const NOTHING_ASKED: TableAsk = { query: '', sort: null };

/** The part of `URLSearchParams` that is needed: the core knows no web types. */
interface QueryLike {
	getAll(key: string): string[];
}

/** @param tables ids of the tables; what the address says of others is left alone */
export function parseAsks(address: QueryLike, tables: readonly string[]): Map<string, TableAsk> {
	const asks = new Map(tables.map((id) => [id, NOTHING_ASKED]));
	const tell = (id: string, part: Partial<TableAsk>) => {
		const ask = asks.get(id);
		if (ask) asks.set(id, { ...ask, ...part });
	};
	for (const text of address.getAll('q')) {
		const [id, query] = split(text, tables);
		for (const table of id === null ? tables : [id]) tell(table, { query });
	}
	for (const text of address.getAll('sort')) {
		const [id, column] = split(text, tables);
		const descending = column.startsWith('-');
		const name = descending ? column.slice(1) : column;
		if (id !== null && name) tell(id, { sort: { column: name, descending } });
	}
	return asks;
}

/** The pairs of a query, in the order of the tables; what is not asked is left out. */
export function askPairs(asks: ReadonlyMap<string, TableAsk>): [string, string][] {
	const all = [...asks];
	return [
		...all.flatMap(([id, { query }]): [string, string][] =>
			query ? [['q', `${id}:${query}`]] : []
		),
		...all.flatMap(([id, { sort }]): [string, string][] =>
			sort ? [['sort', `${id}:${sort.descending ? '-' : ''}${sort.column}`]] : []
		)
	];
}

/** A colon in the words themselves, as in an hour, names no table. */
function split(text: string, tables: readonly string[]): [string | null, string] {
	const at = text.indexOf(':');
	const id = text.slice(0, Math.max(at, 0));
	return tables.includes(id) ? [id, text.slice(at + 1)] : [null, text];
}

/** Whether a row holds every word of a query, whatever its case, accents or quotation marks. */
export function holdsWords(foldedRow: string, query: string): boolean {
	return foldText(query)
		.split(/\s+/)
		.every((word) => foldedRow.includes(word));
}

export const foldText = (text: string): string =>
	plain(text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();

/** "12 of 98 events", "98 events", "no event" */
export function countRows(shown: number, all: number, one: string, many: string): string {
	const words = `${all} ${all === 1 ? one : many}`;
	return shown === all ? words : `${shown} of ${words}`;
}
