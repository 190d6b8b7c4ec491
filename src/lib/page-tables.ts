/**
 * The tables of a story as markup. They are large and need no script to be read, so they are not
 * sent a second time as data: the server makes them, and a browser that opens the page finds them
 * in it.
 */
import { hasTables } from './dom/page-tables.ts';

/** What stands for markup that is there already. Svelte keeps the server's, unless this is empty. */
const IN_PAGE = ' ';

/** Null: the page is reached by a link within the site, and fetches them. */
export async function loadTables(story: string): Promise<string | null> {
	if (import.meta.env.SSR) {
		const { renderTables } = await import('./server/tables-page.ts');
		return renderTables(story);
	}
	return hasTables(story) ? IN_PAGE : null;
}
