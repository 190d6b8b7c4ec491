/** The tables of a page and its address: what is asked of them stands in the query, to be shared. */
import { replaceState } from '$app/navigation';
import type { Attachment } from 'svelte/attachments';
import { askPairs, NOTHING_ASKED, parseAsks } from '../core/views/tables/table-query.ts';
import { enliven, type LiveTable } from './record-table.ts';

/** Safari allows a hundred changes of the address in half a minute; typing makes more. */
const PAUSE = 400;

/** @param language of the text, such as "en-US" */
export function recordTables(language: string): Attachment<HTMLElement> {
	return (root) => {
		const sections = [...root.querySelectorAll<HTMLElement>('[data-table]')];
		const ids = sections.map(({ dataset }) => dataset['table'] ?? '');
		let asks = parseAsks(new URLSearchParams(location.search), ids);
		let pending: ReturnType<typeof setTimeout> | undefined;

		function write() {
			const query = new URLSearchParams(location.search);
			query.delete('q');
			query.delete('sort');
			for (const [key, value] of askPairs(asks)) query.append(key, value);
			const search = query.size ? `?${query}` : '';
			// The path is the page's own, so there is nothing to resolve.
			// eslint-disable-next-line svelte/no-navigation-without-resolve
			replaceState(location.pathname + search + location.hash, {});
		}

		const tables = new Map<string, LiveTable>(
			sections.map((section, i) => {
				const id = ids[i] ?? '';
				const onask = (ask: typeof NOTHING_ASKED) => {
					asks = new Map(asks).set(id, ask);
					clearTimeout(pending);
					pending = setTimeout(write, PAUSE);
				};
				return [id, enliven(section, language, onask)];
			})
		);

		function read() {
			asks = parseAsks(new URLSearchParams(location.search), ids);
			for (const [id, table] of tables) table.show(asks.get(id) ?? NOTHING_ASKED);
		}

		read();
		addEventListener('popstate', read);
		return () => {
			removeEventListener('popstate', read);
			clearTimeout(pending);
			for (const table of tables.values()) table.release();
		};
	};
}
