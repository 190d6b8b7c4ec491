/**
 * Bytes of a page or a file to text, as a browser would: the byte order mark decides, then the
 * charset of the HTTP header, then that of the page; without any, UTF-8 if the bytes are UTF-8,
 * else windows-1252.
 */

/** How far into a page its charset may stand. */
const PRESCAN = 8_192;

export interface Declared {
	/** From the HTTP header. */
	charset?: string | undefined;
	isHtml: boolean;
}

export function decodeText(bytes: Uint8Array, { charset, isHtml }: Declared): string {
	const declared = markOf(bytes) ?? charset ?? (isHtml ? metaOf(bytes) : undefined);
	const decoder = declared ? decoderOf(declared) : null;
	if (decoder) return decode(bytes, decoder);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decode(bytes, new TextDecoder('windows-1252'));
	}
}

/** What windows-1252 has from 0x80 to 0x9F: its curly marks and dashes stand there. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Node 20 reads windows-1252, and all labels that mean it, as ISO 8859-1. */
function decode(bytes: Uint8Array, decoder: TextDecoder): string {
	const text = decoder.decode(bytes);
	if (decoder.encoding !== 'windows-1252') return text;
	return text.replace(/[\x80-\x9F]/g, (sign) => FROM_80.charAt(sign.charCodeAt(0) - 0x80));
}

function markOf([a, b, c]: Uint8Array): string | undefined {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function metaOf(bytes: Uint8Array): string | undefined {
	const opening = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
	const charset = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(opening)?.[1];
	// The words could not have been read so far if it were true.
	return charset && /^utf-?16/i.test(charset) ? 'utf-8' : charset;
}

/** Null for a charset that nobody knows. */
function decoderOf(label: string): TextDecoder | null {
	try {
		return new TextDecoder(label);
	} catch {
		return null;
	}
}
