/**
 * The choice and the address, in the browser only: a page is written without a query, so the
 * address is read once the page lives, and again when the reader goes back or forward.
 */
import { pushState, replaceState } from '$app/navigation';
import { choicePairs, type Choice } from '#lib/core/model/choice.ts';
import type { Model } from '#lib/core/model/story-model.ts';
import { askedChoice } from './asked-choice.ts';

/** Who goes back has left what was still to be written. */
export function readAddress(model: Pick<Model, 'event' | 'place'>): Choice {
	clearTimeout(pending);
	return askedChoice(model);
}

/** Safari allows a hundred changes of the address in half a minute; scrolling makes far more. */
const PAUSE = 400;
let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * @param step true: a new entry in the history, so that Back returns here. False: the entry is
 *   overwritten, after a short pause, so that scrolling does not fill the history.
 */
export function writeAddress(choice: Choice, step: boolean): void {
	clearTimeout(pending);
	const query = new URLSearchParams(choicePairs(choice)).toString();
	const address = location.pathname + (query && `?${query}`);
	if (address === location.pathname + location.search) return;
	// The path is the page's own, so there is nothing to resolve.
	/* eslint-disable svelte/no-navigation-without-resolve */
	if (step) pushState(address, {});
	else pending = setTimeout(() => replaceState(address, {}), PAUSE);
}
