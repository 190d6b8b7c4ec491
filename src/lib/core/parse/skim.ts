/**
 * Steps over JSON without reading it: where a value ends, and what stands beside it. Of a text of
 * many megabytes nothing has to be made. Whatever the text, each step goes forward and ends.
 */

const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD] = [91, 93, 123, 125];
const COMMA = 44;
/** Space, tab, line feed, return, and the mark at the start of a file. */
const SPACES = [32, 9, 10, 13, 0xfeff];

export function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && SPACES.includes(text.charCodeAt(at))) at++;
	return at;
}

/** The end of what begins here; beyond the text where it has none. */
export function skipValue(text: string, from: number): number {
	const first = text.charCodeAt(from);
	if (first === QUOTE) return skipText(text, from);
	if (first !== OPEN_LIST && first !== OPEN_RECORD) return skipPlain(text, from);
	let depth = 0;
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = skipText(text, at);
		else {
			if (code === OPEN_LIST || code === OPEN_RECORD) depth++;
			else if (code === CLOSE_LIST || code === CLOSE_RECORD) depth--;
			at++;
			if (depth === 0) return at;
		}
	}
	return text.length + 1;
}

function skipPlain(text: string, from: number): number {
	let at = from;
	while (at < text.length && !endsPlain(text.charCodeAt(at))) at++;
	return at;
}

const endsPlain = (code: number): boolean =>
	code === COMMA || code === CLOSE_LIST || code === CLOSE_RECORD || SPACES.includes(code);

function skipText(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) return at + 1;
		if (code === BACKSLASH) at++;
	}
	return text.length + 1;
}

/** Where the first item of a list, or the first name of a record, would begin. */
export const firstIn = (text: string, container: number): number => skipSpace(text, container + 1);

/** Where the next item or name begins after one that ends here; null: no comma follows. */
export function nextAfter(text: string, end: number): number | null {
	const comma = skipSpace(text, end);
	return text.charCodeAt(comma) === COMMA ? skipSpace(text, comma + 1) : null;
}

/** A field of a record, the name of which begins here; null where none does. */
export function fieldAt(text: string, from: number): { name: string; value: number } | null {
	if (text.charCodeAt(from) !== QUOTE) return null;
	const end = skipText(text, from);
	const colon = skipSpace(text, end);
	const name = readName(text.slice(from, end));
	if (text[colon] !== ':' || name === null) return null;
	return { name, value: skipSpace(text, colon + 1) };
}

/** @param written with its quotation marks */
function readName(written: string): string | null {
	if (!written.includes('\\')) return written.slice(1, -1);
	try {
		return String(JSON.parse(written));
	} catch {
		return null;
	}
}
