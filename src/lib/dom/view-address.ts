/**
 * The address of what is seen, in full. It is the story's own wherever the story is read: the front
 * page will show another one day.
 */
import { resolve } from '$app/paths';
import { choicePairs, type Choice } from '#lib/core/model/choice.ts';

export function viewAddress(story: string, choice: Choice): string {
	const address = new URL(`${resolve('/[story]', { story })}/`, location.href);
	address.search = new URLSearchParams(choicePairs(choice)).toString();
	return address.href;
}
