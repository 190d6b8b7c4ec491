/** Sorts and filters a table of records on a page to read. */
import './record-script.ts';
import { NOTHING_ASKED } from '#lib/core/views/tables/table-query.ts';
import { enliven } from '#lib/dom/record-table.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-sortable]')) {
	const language = root.dataset['sortable'] ?? 'en';
	for (const table of root.querySelectorAll<HTMLElement>('[data-table]'))
		enliven(table, language, () => undefined).show(NOTHING_ASKED);
}
