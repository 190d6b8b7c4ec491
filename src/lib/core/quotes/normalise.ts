/**
 * What typography changes in a text, and nothing else, made alike: quotation marks, dashes, spaces,
 * ellipses, ligatures, accents written apart, and characters that cannot be seen. Case, letters,
 * digits and every other sign stay, so words joined, split, doubled or repaired stay different.
 * `docs/quotes.md` has the list for people.
 */

/** A text with its typography evened out, and the way back to where each part stood. */
export interface NormalText {
	text: string;
	/** Offset in the source at which the character `at` of `text` begins. */
	startOf: (at: number) => number;
	/** Offset in the source behind the last character before `at`, which is at least 1. */
	endOf: (at: number) => number;
}

const SPACE = '\\t-\\r\\u0085\\p{Zs}\\u2028\\u2029';
/** Soft hyphen, zero-width characters, marks of direction, byte order mark. */
const UNSEEN = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const GAP = `[${SPACE}${UNSEEN}]`;

/** "…", "..." and ". . .", each with the full stop that may follow. */
const DOTS = `(?:…|\\.[${SPACE}]?\\.[${SPACE}]?\\.)\\.?`;
/** The spaces round these are a matter of style. */
const SPACED = `(?:[‒–—―]|(?<!-)-{2,3}(?!-)|${DOTS})`;

/**
 * Most spaces need nothing and are passed by. A run of spaces is read from its start to its end in
 * one piece, so that no text, whatever it holds, is read twice.
 */
const PIECE = [
	`(?! (?!${GAP}|${SPACED}|-))${GAP}+(?:(?:${SPACED}|-(?=[${SPACE}]))${GAP}*)?`,
	`${SPACED}${GAP}*`,
	'(?<=\\d)-(?=\\d)',
	'[‐‑−]',
	'[“”„‟«»″＂〝〞]',
	'[‘’‚‛‹›′ʼ`´]',
	'[\\uFB00-\\uFB06\\uFB13-\\uFB17\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]\\p{M}*',
	'\\p{L}\\p{M}+'
].join('|');

/** Tested, not matched: a match is an object each, and a long text has millions. */
const BEGINS = new RegExp(`(?=${PIECE})`, 'gu');
const ENDS = new RegExp(PIECE, 'yu');

const GAPS = new RegExp(`${GAP}+`, 'gu');
const ANY_SPACE = new RegExp(`[${SPACE}]`, 'u');
const DASH = '—';
const ELLIPSIS = '...';
const MOST_KNOWN = 1_000;
/** Joined so often, the text is one piece of memory and not millions. */
const MOST_PARTS = 4_096;

function evenOut(piece: string): string {
	const sign = piece.replace(GAPS, '');
	if (sign === '') return ANY_SPACE.test(piece) ? ' ' : '';
	if (/^[….]/.test(sign)) return sign.replace('…', ELLIPSIS);
	if (/^[‒–—―]|^--/.test(sign)) return DASH;
	// A hyphen that stands alone between spaces is a typewriter's dash.
	if (/^[-‐‑−]/.test(sign)) return piece === sign ? '-' : DASH;
	if (/^[“”„‟«»″＂〝〞]/.test(sign)) return '"';
	if (/^[‘’‚‛‹›′ʼ`´]/.test(sign)) return "'";
	return /^[\uFB00-\uFEFC]/.test(sign) ? sign.normalize('NFKC') : sign.normalize('NFC');
}

/** A hyphen between two digits, where many set a dash: the one piece that others decide. */
const isRange = (source: string, piece: string, at: number): boolean =>
	/^[-‐‑−]$/.test(piece) && /\d/.test(source.charAt(at - 1)) && /\d/.test(source.charAt(at + 1));

export function normalise(source: string): NormalText {
	// Pairs of places at which the two texts stop running side by side and go on doing so: each
	// changed piece has one where it begins and one behind it, so odd ones lie within a piece.
	const places: number[] = [0];
	const origins: number[] = [0];
	// Texts have few kinds of piece and many of each.
	const known = new Map<string, string>();
	const evened = (piece: string): string => {
		const even = known.get(piece) ?? evenOut(piece);
		if (known.size < MOST_KNOWN) known.set(piece, even);
		return even;
	};
	let text = '';
	let parts: string[] = [];
	let length = 0;
	const add = (part: string): void => {
		length += part.length;
		if (parts.push(part) < MOST_PARTS) return;
		text += parts.join('');
		parts = [];
	};

	let done = 0;
	BEGINS.lastIndex = 0;
	while (BEGINS.test(source)) {
		const at = BEGINS.lastIndex;
		ENDS.lastIndex = at;
		ENDS.test(source);
		const piece = source.slice(at, ENDS.lastIndex);
		const even = isRange(source, piece, at) ? DASH : evened(piece);
		add(source.slice(done, at));
		if (piece.length !== even.length || even.length > 1) {
			places.push(length, length + even.length);
			origins.push(at, at + piece.length);
		}
		add(even);
		done = BEGINS.lastIndex = ENDS.lastIndex;
	}
	text += parts.join('') + source.slice(done);

	const startOf = (at: number): number => {
		const last = lastAtMost(places, at);
		const origin = origins[last] ?? 0;
		return last % 2 === 1 ? origin : origin + at - (places[last] ?? 0);
	};
	const endOf = (at: number): number => {
		const last = lastAtMost(places, at - 1);
		return last % 2 === 1 ? (origins[last + 1] ?? source.length) : startOf(at - 1) + 1;
	};
	return { text, startOf, endOf };
}

/** The index of the last of some rising numbers that is not above the limit. */
function lastAtMost(numbers: readonly number[], limit: number): number {
	let [low, high] = [0, numbers.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((numbers[middle] ?? Infinity) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** White space of files and of HTML is one space; what a typesetter sets is left as it is. */
export const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();
