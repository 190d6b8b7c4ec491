/** The few phrases that findings share. */

/** In quotation marks, cut where it grows long. */
export const quote = (text: string, most = 60): string => `“${clip(text, most)}”`;

export const clip = (text: string, most: number): string =>
	text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;

/** “a, b or c” */
export function either(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

export const count = (n: number, one: string, many = `${one}s`): string =>
	`${n} ${n === 1 ? one : many}`;

/** With its article: “an event”. */
export const a = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/**
 * A file may hold anything, also what would steer a terminal or turn the direction of reading: such
 * characters are shown as a sign, one column wide.
 */
export const visible = (text: string): string =>
	text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '␦');
