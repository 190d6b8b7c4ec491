/**
 * Sorts and filters the rows of one table as they stand in the page. The heads of its columns become
 * buttons; nothing is drawn anew, so a hundred rows take no time.
 */
import { sortRows } from '../core/views/tables/sort-rows.ts';
import {
	countRows,
	foldText,
	holdsWords,
	NOTHING_ASKED,
	type TableAsk,
	type TableSort
} from '../core/views/tables/table-query.ts';

export interface LiveTable {
	/** Shows the rows as asked; a column that the table does not have is left out of it. */
	show: (ask: TableAsk) => void;
	/** Takes the listeners off; the buttons stay. */
	release: () => void;
}

/**
 * @param section holds the table, marked with `data-` attributes (RecordTable.svelte)
 * @param language of the text, such as "en-US"
 * @param onask told what the reader asks for; it is shown already
 */
export function enliven(
	section: HTMLElement,
	language: string,
	onask: (ask: TableAsk) => void
): LiveTable {
	const find = <T extends HTMLElement>(selector: string) => section.querySelector<T>(selector);
	const body = find<HTMLTableSectionElement>('tbody');
	const rows = [...(body?.rows ?? [])];
	const heads = [...section.querySelectorAll<HTMLElement>('[data-column]')];
	const filter = find<HTMLInputElement>('[data-filter]');
	const count = find('[data-count]');
	const none = find('[data-none]');
	const reset = find('[data-reset]');
	/** The column by which the rows stand in order as they were written. */
	const first = heads.find((head) => head.hasAttribute('aria-sort'))?.dataset['column'] ?? '';
	let texts: string[] | undefined;
	let ask = NOTHING_ASKED;

	const stop = new AbortController();
	const { signal } = stop;

	function show(next: TableAsk) {
		const sort = heads.some((head) => head.dataset['column'] === next.sort?.column)
			? next.sort
			: null;
		if (sort?.column !== ask.sort?.column || sort?.descending !== ask.sort?.descending) order(sort);
		ask = { query: next.query, sort };
		if (filter && filter.value.trim() !== ask.query) filter.value = ask.query;
		const shown = narrow(ask.query);
		const { one = '', many = '' } = count?.dataset ?? {};
		if (count) count.textContent = countRows(shown, rows.length, one, many) + sortWords(sort);
		none?.toggleAttribute('hidden', shown > 0 || rows.length === 0);
		reset?.toggleAttribute('hidden', !ask.query && !sort);
	}

	function order(sort: TableSort | null) {
		const at = heads.findIndex((head) => head.dataset['column'] === sort?.column);
		const isNumber = heads[at]?.dataset['sorts'] === 'number';
		const values = rows.map((row) => {
			const cell = row.cells[at];
			const text = cell?.dataset['value'] ?? cell?.textContent.trim() ?? '';
			return isNumber ? (text ? Number(text) : NaN) : text;
		});
		const indexes = sort ? sortRows(values, sort.descending, language) : rows.keys();
		body?.append(...[...indexes].flatMap((index) => rows[index] ?? []));
		for (const head of heads) {
			const isSorted = head.dataset['column'] === (sort?.column ?? first);
			if (isSorted) head.ariaSort = sort?.descending ? 'descending' : 'ascending';
			else head.removeAttribute('aria-sort');
		}
	}

	/** @returns how many rows are left */
	function narrow(query: string): number {
		if (query) texts ??= rows.map(searchText);
		let shown = 0;
		for (const [i, row] of rows.entries()) {
			row.hidden = query !== '' && !holdsWords(texts?.[i] ?? '', query);
			if (!row.hidden) shown += 1;
		}
		return shown;
	}

	function sortWords(sort: TableSort | null): string {
		const head = heads.find(({ dataset }) => dataset['column'] === sort?.column);
		const direction = sort?.descending ? 'descending' : 'ascending';
		return head ? `, sorted by ${head.textContent.trim()}, ${direction}` : '';
	}

	function change(part: Partial<TableAsk>) {
		show({ ...ask, ...part });
		onask(ask);
	}

	/** Again on the same column: the other way round. As they were written is not worth an address. */
	function sortBy(column: string) {
		const current = ask.sort ?? { column: first, descending: false };
		const descending = current.column === column && !current.descending;
		change({ sort: column === first && !descending ? null : { column, descending } });
	}

	for (const head of heads) {
		const button = head.querySelector('button') ?? asButton(head);
		const { column = '' } = head.dataset;
		button.addEventListener('click', () => sortBy(column), { signal });
	}
	filter?.addEventListener('input', () => change({ query: filter.value.trim() }), { signal });
	reset?.addEventListener(
		'click',
		() => {
			change(NOTHING_ASKED);
			// The button goes: the focus must not go with it.
			filter?.focus();
		},
		{ signal }
	);

	return { show, release: () => stop.abort() };
}

function asButton(head: HTMLElement): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	head.append(button);
	return button;
}

/** What a reader sees of a row, with the publishers of its sources in place of their numbers. */
function searchText(row: HTMLTableRowElement): string {
	const copy = row.cloneNode(true) as HTMLElement;
	for (const link of copy.querySelectorAll('[title]'))
		link.textContent = link.getAttribute('title');
	for (const unseen of copy.querySelectorAll('details ul, .visually-hidden')) unseen.remove();
	return foldText(copy.textContent);
}
