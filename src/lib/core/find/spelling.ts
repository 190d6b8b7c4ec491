/** How names are compared: without accents, case, punctuation or spaces, and with one slip allowed. */
import { plain } from '../text/plain.ts';

/** "St. Mary’s" → ["st", "marys"]; "Doña Ana" → ["dona", "ana"]; "N.Y." → ["ny"] */
export function wordsOf(text: string): string[] {
	return plain(text)
		.replace(/&/g, ' and ')
		.replace(/['’ʻ`.]/g, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
}

/** So that "LaSalle", "La Salle" and "la-salle" are one. */
export const squeeze = (text: string): string => wordsOf(text).join('');

/** Words that are as often cut as written out. */
const SHORT: ReadonlyMap<string, string> = new Map([
	['saint', 'st'],
	['sainte', 'ste'],
	['fort', 'ft'],
	['mount', 'mt'],
	['north', 'n'],
	['south', 's'],
	['east', 'e'],
	['west', 'w']
]);
const LONG: ReadonlyMap<string, string> = new Map([...SHORT].map(([long, short]) => [short, long]));

/** Each way to write the words, squeezed: "St. Louis" → "stlouis", "saintlouis". */
export function spellings(words: readonly string[]): string[] {
	return words.reduce<string[]>(
		(starts, word) => {
			const other = SHORT.get(word) ?? LONG.get(word);
			const ways = other ? [word, other] : [word];
			return starts.flatMap((start) => ways.map((way) => start + way));
		},
		['']
	);
}

/** Whether one letter more, less, other or changed with its neighbour makes one of the other. */
export function isOneSlipAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1 || a === b) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	const most = Math.min(a.length, b.length) - start;
	while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
	const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	if (Math.max(restA.length, restB.length) === 1) return true;
	return restA.length === 2 && restA === [...restB].reverse().join('');
}
