/**
 * The address of certain words within a page (a text fragment of the WICG draft): a browser that
 * knows it scrolls to the words and marks them, any other opens the page.
 * `#:~:text=[prefix-,]start[,end][,-suffix]`
 */

export interface QuotedWords {
	/** As the page prints them. */
	exact: string;
	/** What stands right before and after them there. */
	prefix?: string | undefined;
	suffix?: string | undefined;
}

/** Longer words are named by their beginning and their end. */
const LONG = 200;
/** How many words name either end. */
const ENDS = 6;

/** What an editor writes for words that are left out, or puts in: the page does not have it. */
const CUT = /\s*(?:\[[^\]]*\]|…|\.\s?\.\s?\.(?:\s?\.)?)\s*/u;

/** @param page address of the page; a fragment of its own gives way */
export function linkToWords(page: string, words: QuotedWords): string {
	const [address = page] = page.split('#');
	return `${address}#:~:text=${textDirective(words)}`;
}

/** The value of `text=`. */
export function textDirective({ exact, prefix, suffix }: QuotedWords): string {
	const parts = exact.split(CUT).filter((part) => /[\p{L}\p{N}]/u.test(part));
	const first = parts[0] ?? exact;
	const last = parts.at(-1) ?? exact;
	const isRange = parts.length > 1 || exact.length > LONG;
	const ends = isRange ? [firstWords(first), lastWords(last)] : [exact.trim()];
	return [
		...(prefix?.trim() ? [`${encode(prefix.trim())}-`] : []),
		...ends.map(encode),
		...(suffix?.trim() ? [`-${encode(suffix.trim())}`] : [])
	].join(',');
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);
const firstWords = (text: string): string => wordsOf(text).slice(0, ENDS).join(' ');
const lastWords = (text: string): string => wordsOf(text).slice(-ENDS).join(' ');

/** Hyphens, commas and ampersands divide a directive, so in the words they are encoded too. */
const encode = (text: string): string =>
	encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27');
