/** What came of asking for a source's text, and how its bytes become one. */
import { decodeText } from './decode-text.ts';
import { readHtml, type PageText } from './html-text.ts';

export type SourceReading =
	| ({ kind: 'text'; from: string; isSaved: boolean } & PageText)
	/** It was tried. */
	| { kind: 'unreachable'; reason: string }
	/** There was nothing to try. */
	| { kind: 'none'; reason: string };

/** Of a file or of a page; more than any article, and what a machine can hold. */
export const MOST_BYTES = 25e6;

export function readBytes(
	bytes: Uint8Array,
	{ isHtml, charset }: { isHtml: boolean; charset?: string | undefined }
): PageText {
	const text = decodeText(bytes, { charset, isHtml });
	return isHtml ? readHtml(text) : { text, wall: null };
}
