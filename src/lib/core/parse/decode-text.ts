/**
 * The bytes of a file to text. A story file is UTF-8. What is not is told; UTF-16, which can be read
 * without guessing, is read all the same, so that the other mistakes are told at once.
 */
import type { Fault } from './json-fault.ts';
import { lineIndex, START } from './line-index.ts';
import { MAX_LENGTH } from './parse-json.ts';

/** Wherever this runs has it, but the types that the pure part is compiled with do not. */
declare const TextDecoder: new (
	encoding: string,
	options?: { fatal?: boolean; ignoreBOM?: boolean }
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
	/** Of UTF-8 with its byte order mark, if it has one. Empty if the file is too large. */
	text: string;
	fault?: Fault;
}

/** Whoever reads files need not read more. */
export const MAX_BYTES = MAX_LENGTH;

export function decodeText(bytes: Uint8Array): DecodedText {
	if (bytes.length > MAX_BYTES) {
		const seen = `more than ${MAX_BYTES / 1e6} million bytes`;
		return { text: '', fault: { code: 'file-too-large', position: START, seen } };
	}
	const order = byteOrder(bytes);
	if (order) {
		const text = new TextDecoder(`utf-16${order}`).decode(bytes);
		return { text, fault: { code: 'utf-16', position: START, seen: 'two bytes a character' } };
	}
	const text = utf8(bytes);
	return text === null ? badUtf8(bytes) : { text };
}

/** Told by its mark, or by every other of the first bytes, which JSON has from ASCII, being 0. */
function byteOrder([a, b, c, d]: Uint8Array): 'le' | 'be' | null {
	if (a === 0xff && b === 0xfe) return 'le';
	if (a === 0xfe && b === 0xff) return 'be';
	if (a && b === 0 && c && d === 0) return 'le';
	if (a === 0 && b && c === 0 && d) return 'be';
	return null;
}

function utf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

function badUtf8(bytes: Uint8Array): DecodedText {
	const lax = new TextDecoder('utf-8', { ignoreBOM: true });
	const text = lax.decode(bytes);
	const { start, line } = firstBadLine(bytes);
	const before = lax.decode(line).split('\uFFFD', 1)[0] ?? '';
	const at = lengthInUtf8(before);
	const byte = (line[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
	const word = wordAt(new TextDecoder('windows-1252').decode(line), at);
	const offset = lax.decode(bytes.subarray(0, start)).length + before.length;
	const fault: Fault = {
		code: 'not-utf-8',
		position: lineIndex(text)(offset),
		seen: `the byte ${byte}, which means nothing here in UTF-8`,
		mend: `Save the file as “UTF-8”. It may be Windows-1252 (Latin-1), where this reads “${word}”.`
	};
	return { text, fault };
}

/** In UTF-8 the byte of a line feed stands for nothing else, so lines can be told apart unread. */
function firstBadLine(bytes: Uint8Array): { start: number; line: Uint8Array } {
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(0x0a, start);
		const line = bytes.subarray(start, end < 0 ? bytes.length : end);
		if (end < 0 || utf8(line) === null) return { start, line };
		start = end + 1;
	}
}

function lengthInUtf8(text: string): number {
	let bytes = 0;
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return bytes;
}

function wordAt(line: string, at: number): string {
	const [head] = /[^\s"]{0,20}$/.exec(line.slice(0, at)) ?? [''];
	const [tail] = /^[^\s"]{0,20}/.exec(line.slice(at)) ?? [''];
	return head + tail;
}
