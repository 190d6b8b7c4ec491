/**
 * Where a value stands in a text of JSON, found by skimming what stands before it: of a text of
 * many megabytes no tree has to be made.
 */
import type { Path } from './parse-json.ts';

/** [from, to) in UTF-16 units. */
export interface ValueSpan {
	from: number;
	to: number;
}

/**
 * @param text JSON; in what is not, a value is found if its brackets and quotes are closed
 * @returns null where there is nothing at the path; of a name that is there twice, the first value
 */
export function findValue(text: string, path: Path): ValueSpan | null {
	let from: number | null = skipSpace(text, 0);
	for (const step of path) {
		from = typeof step === 'number' ? itemStart(text, from, step) : fieldStart(text, from, step);
		if (from === null) return null;
	}
	const to = skipValue(text, from);
	return to > from && to <= text.length ? { from, to } : null;
}

function itemStart(text: string, list: number, index: number): number | null {
	if (text[list] !== '[') return null;
	let at = skipSpace(text, list + 1);
	for (let count = 0; at < text.length && text[at] !== ']'; count++) {
		if (count === index) return at;
		const end = skipSpace(text, skipValue(text, at));
		if (text[end] !== ',') return null;
		at = skipSpace(text, end + 1);
	}
	return null;
}

function fieldStart(text: string, record: number, name: string): number | null {
	if (text[record] !== '{') return null;
	let at = skipSpace(text, record + 1);
	while (text[at] === '"') {
		const end = skipText(text, at);
		const colon = skipSpace(text, end);
		if (text[colon] !== ':') return null;
		const value = skipSpace(text, colon + 1);
		if (isNamed(text.slice(at, end), name)) return value;
		const next = skipSpace(text, skipValue(text, value));
		if (text[next] !== ',') return null;
		at = skipSpace(text, next + 1);
	}
	return null;
}

/** @param written with its quotation marks */
function isNamed(written: string, name: string): boolean {
	if (!written.includes('\\')) return written.slice(1, -1) === name;
	try {
		return JSON.parse(written) === name;
	} catch {
		return false;
	}
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && ' \t\r\n\uFEFF'.includes(text.charAt(at))) at++;
	return at;
}

/** The end of what begins here; infinity where it has none. */
function skipValue(text: string, from: number): number {
	if (text[from] === '"') return skipText(text, from);
	if (text[from] !== '{' && text[from] !== '[') return skipTo(PLAIN_END, text, from);
	let depth = 0;
	let at = from;
	while (at < text.length) {
		const sign = text[at];
		if (sign === '"') at = skipText(text, at);
		else {
			depth += sign === '{' || sign === '[' ? 1 : -1;
			at++;
		}
		if (depth === 0) return at;
		at = skipTo(SIGN, text, at);
	}
	return Infinity;
}

const PLAIN_END = /[\s,\]}]/g;
const SIGN = /["{}[\]]/g;

function skipTo(sign: RegExp, text: string, from: number): number {
	sign.lastIndex = from;
	return sign.exec(text)?.index ?? text.length;
}

function skipText(text: string, from: number): number {
	let end = text.indexOf('"', from + 1);
	while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
	return end < 0 ? Infinity : end + 1;
}

function isEscaped(text: string, at: number): boolean {
	let slashes = 0;
	while (text[at - 1 - slashes] === '\\') slashes++;
	return slashes % 2 === 1;
}
