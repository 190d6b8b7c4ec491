/** What came of asking for a source's text, and how its bytes become one. */
import { decodeText } from './decode-text.ts';
import { readHtml, TooDeepError, type PageText } from './html-text.ts';

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
	try {
		const page = isHtml ? readHtml(text) : { text, wall: null };
		return { kind: 'text', from, isSaved, ...page };
	} catch (error) {
		if (!(error instanceof TooDeepError)) throw error;
		const reason = `${from} has elements that stand too deep in one another`;
		return { kind: isSaved ? 'none' : 'unreachable', reason };
	}
}
