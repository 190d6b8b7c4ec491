/** Ids for what is new in a story: from words, so that an address can be read; each only once. */
import { isRecord } from '../check/fields.ts';
import { RECORD_LISTS } from '../schema/story.ts';
import { plain } from '../text/plain.ts';

export interface IdMaker {
	isFree(id: string): boolean;
	/** The id itself, if it is free; else with the first number that makes it so. */
	take(id: string): string;
}

/** Every id of a story of any shape, former ones too: none is ever given twice. */
export function idsIn(story: unknown): string[] {
	if (!isRecord(story)) return [];
	const insets = isRecord(story['map']) ? story['map']['insets'] : [];
	return [...Object.keys(RECORD_LISTS).map((list) => story[list]), insets]
		.flatMap(listIn)
		.filter(isRecord)
		.flatMap(({ id, formerly }) => [id, ...listIn(formerly)])
		.filter((id) => typeof id === 'string');
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** @param taken every id of the story so far */
export function idMaker(taken: Iterable<string>): IdMaker {
	const ids = new Set(taken);
	/** The last number that was given, by id: a thousand alike need no thousand tries each. */
	const numbers = new Map<string, number>();
	return {
		isFree: (id) => !ids.has(id),
		take(wanted) {
			let id = wanted;
			let number = numbers.get(wanted) ?? 1;
			while (ids.has(id)) id = `${wanted}-${++number}`;
			numbers.set(wanted, number);
			ids.add(id);
			return id;
		}
	};
}

export const isId = (text: string): boolean =>
	text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

const LONGEST = 48;

/** "Mayor’s letter, École" → "mayors-letter-ecole"; null if no Latin letter or digit is in it. */
export function idFromWords(words: string): string | null {
	const found = plain(words.slice(0, 4 * LONGEST).replace(/['’]/g, '')).match(/[a-z0-9]+/g) ?? [];
	let id = '';
	for (const word of found) {
		if (id !== '' && id.length + 1 + word.length > LONGEST) break;
		id += (id && '-') + word.slice(0, LONGEST);
	}
	return id || null;
}
