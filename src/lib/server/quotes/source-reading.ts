/** What came of asking for a source's text, and how its bytes become one. */
import { decodeText } from './decode-text.ts';
import { readHtml, TooDeepError, type PageText } from '../../core/quotes/html-text.ts';

export type SourceReading =
	| ({ kind: 'text'; from: string; isSaved: boolean } & PageText)
	/** It was tried. */
	| { kind: 'unreachable'; reason: string }
	/** There was nothing to try. */
	| { kind: 'none'; reason: string };

/** Of a file or of a page; more than any article, and what a machine can hold. */
export const MOST_BYTES = 25e6;

interface Bytes {
	/** The file or the address. */
	from: string;
	isSaved: boolean;
	isHtml: boolean;
	/** As the server says. */
	charset?: string | undefined;
}

export function readBytes(bytes: Uint8Array, origin: Bytes): SourceReading {
	const { from, isSaved, isHtml } = origin;
	const text = decodeText(bytes, origin);
	if (!isHtml) return { kind: 'text', from, isSaved, text, wall: null };
	const page = readPage(text);
	if (typeof page !== 'string') return { kind: 'text', from, isSaved, ...page };
	return { kind: isSaved ? 'none' : 'unreachable', reason: `${from} ${page}` };
}

/** A page's text, or why it has none. */
function readPage(html: string): PageText | string {
	try {
		const page = readHtml(html);
		return page.text === '' ? 'shows no text without its scripts' : page;
	} catch (error) {
		if (error instanceof TooDeepError) return 'has elements that stand too deep in one another';
		throw error;
	}
}
