/** Where words stand in a source's text, for people: paragraph, characters and what is around. */
import { readHtml, TooDeepError } from '#lib/core/quotes/html-text.ts';
import type { Span } from '#lib/core/quotes/words.ts';

export interface Passage {
	/** Counted from 1; paragraphs are parted by empty lines. */
	paragraph: number;
	/** Characters within the paragraph, counted from 1; `to` is the last of them. */
	from: number;
	to: number;
	before: string;
	words: string;
	after: string;
}

/** Shown on either side. */
const AROUND = 120;
const GAP = /\n[ \t\r]*\n\s*/g;

export function passageAt(text: string, { start, end }: Span): Passage {
	const starts = [text.search(/\S|$/)];
	for (const { index, 0: gap } of text.matchAll(GAP)) {
		const next = index + gap.length;
		if (next > (starts[0] ?? 0) && next <= start) starts.push(next);
	}
	const own = starts.at(-1) ?? 0;
	return {
		paragraph: starts.length,
		from: start - own + 1,
		to: end - own,
		before: cutAtWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND, 'start'),
		words: text.slice(start, end),
		after: cutAtWord(text.slice(end, end + AROUND), end + AROUND < text.length, 'end')
	};
}

/** Words are not cut in two. */
function cutAtWord(text: string, isCut: boolean, side: 'start' | 'end'): string {
	if (!isCut) return text;
	return side === 'start' ? text.replace(/^\S*\s/, '… ') : text.replace(/\s\S*$/, ' …');
}

/** "¶6, characters 142–236" */
export const passageWords = ({ paragraph, from, to }: Passage): string =>
	`¶${paragraph}, characters ${from}–${to}`;

/**
 * A source's text as it was pasted: of HTML what a reader sees. Where no line is empty, each line is
 * a paragraph of its own, as many pages give it.
 */
export function readPasted(pasted: string): string {
	if (/^\s*(?:<!--|<!doctype|<[a-z][^<>]*>)/i.test(pasted)) return textOfHtml(pasted);
	const even = pasted.replaceAll('\r\n', '\n');
	return /\n[ \t]*\n/.test(even.trim()) ? even : even.replaceAll('\n', '\n\n');
}

/** What nests without end is no page; it is looked through as it is. */
function textOfHtml(html: string): string {
	try {
		return readHtml(html).text;
	} catch (error) {
		if (error instanceof TooDeepError) return html;
		throw error;
	}
}
