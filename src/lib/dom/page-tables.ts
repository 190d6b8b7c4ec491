/** The markup of a story's tables: in the page at hand, or in the one that holds them. */
import { resolve } from '$app/paths';

const holder = (story: string) => `[data-tables="${CSS.escape(story)}"]`;

export const hasTables = (story: string): boolean => document.querySelector(holder(story)) !== null;

export async function fetchTables(story: string): Promise<string> {
	const answer = await fetch(`${resolve('/[story]/table', { story })}/`);
	// The policy of this page knows the style of this page alone.
	const markup = (await answer.text()).replace(/<style[^>]*>[^]*?<\/style>/g, '');
	const page = new DOMParser().parseFromString(markup, 'text/html');
	return page.querySelector(holder(story))?.innerHTML ?? '';
}
