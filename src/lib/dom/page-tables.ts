/** The markup of a story's tables: in the page at hand, or in the one that holds them. */
import { resolve } from '$app/paths';

const holder = (story: string) => `[data-tables="${CSS.escape(story)}"]`;

export const hasTables = (story: string): boolean => document.querySelector(holder(story)) !== null;

export async function fetchTables(story: string): Promise<string> {
	const answer = await fetch(`${resolve('/[story]/table', { story })}/`);
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	return page.querySelector(holder(story))?.innerHTML ?? '';
}
