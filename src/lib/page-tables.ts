/**
 * The tables of a story as markup. They are large and need no script to be read, so they are not
 * sent a second time as data: the server makes them, a browser that opens the page finds them in
 * it, and one that comes by a link within the site takes them from the page that it would have
 * opened.
 */
import { resolve } from '$app/paths';

/** What stands for markup that is there already. Svelte keeps the server's, unless this is empty. */
const IN_PAGE = ' ';

export async function loadTables(story: string, fetch: typeof globalThis.fetch): Promise<string> {
	if (import.meta.env.SSR) {
		const { renderTables } = await import('./server/tables-page.ts');
		return renderTables(story);
	}
	const selector = `[data-tables="${CSS.escape(story)}"]`;
	if (document.querySelector(selector)) return IN_PAGE;
	// For the style that comes with it.
	await import('./components/tables/StoryTables.svelte');
	const answer = await fetch(`${resolve('/[story]/table', { story })}/`);
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	return page.querySelector(selector)?.innerHTML ?? '';
}
