/**
 * The address of what is seen, in full. It is the story's own wherever the story is read: the front
 * page will show another one day.
 */
import { choicePairs, type Choice } from '#lib/core/model/choice.ts';

/** @param page address of the story's page */
export function viewAddress(page: string, choice: Choice): string {
	const address = new URL(page, location.href);
	address.search = new URLSearchParams(choicePairs(choice)).toString();
	return address.href;
}
