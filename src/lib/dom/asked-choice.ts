/** What the address of the page asks for. */
import { parseChoice, type Choice } from '#lib/core/model/choice.ts';

export type IsRecord = (id: string) => boolean;

/** A fragment that names an event or a place chooses it, unless the query says otherwise. */
export function askedChoice(isEvent: IsRecord, isPlace: IsRecord): Choice {
	const choice = parseChoice(new URLSearchParams(location.search));
	const fragment = decodeFragment(location.hash.slice(1));
	if (choice.at === null && isEvent(fragment)) return { ...choice, at: fragment };
	if (choice.place === null && isPlace(fragment)) return { ...choice, place: fragment };
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
