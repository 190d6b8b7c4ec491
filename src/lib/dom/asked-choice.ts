/** What the address of the page asks for. */
import { parseChoice, type Choice } from '#lib/core/model/choice.ts';
import type { Model } from '#lib/core/model/story-model.ts';

/**
 * A fragment that names an event or a place chooses it, unless the query says otherwise.
 * @param query of the page, if no other is given
 */
export function askedChoice(
	{ event, place }: Pick<Model, 'event' | 'place'>,
	query = location.search
): Choice {
	const choice = parseChoice(new URLSearchParams(query));
	const fragment = decodeFragment(location.hash.slice(1));
	if (choice.at === null && event.has(fragment)) return { ...choice, at: fragment };
	if (choice.place === null && place.has(fragment)) return { ...choice, place: fragment };
	return choice;
}

/** One that is not a sound address names nothing. */
function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return '';
	}
}
