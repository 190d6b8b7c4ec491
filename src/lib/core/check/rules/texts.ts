/** What stands in a text: no markup, nothing hidden, typographic marks in our own prose. */
import { FIELD } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Field } from '../fields.ts';
import type { Observation } from '../finding.ts';
import { clip, quote } from '../words.ts';

function* texts({ fields }: Draft): Generator<Field & { isOurs: boolean }> {
	for (const field of fields) {
		if (field.title === FIELD.text) yield { ...field, isOurs: true };
		else if (field.title === FIELD.verbatim) yield { ...field, isOurs: false };
	}
}

/** Bounded, so that no text however long makes them slow. */
const MARKUP: readonly (readonly [pattern: RegExp, mend: string])[] = [
	[/<[a-z/!][^<>]{0,80}>?/i, 'Take the tag away; where it only set type, nothing is lost.'],
	[/&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i, 'Write the character itself.'],
	[/\[[^[\]\n]{1,200}\]\([^()\n]{1,400}\)/, 'Keep the words; an address goes into a source.'],
	[/\*\*[^*\n]{1,200}\*\*/, 'Take the asterisks away.']
];

export function* textsHaveNoMarkup(draft: Draft): Generator<Observation> {
	for (const { text, path } of texts(draft)) {
		for (const [pattern, mend] of MARKUP) {
			const [found] = pattern.exec(text) ?? [];
			if (found !== undefined) yield { code: 'markup', path, seen: quote(found), mend };
		}
	}
}

/**
 * Control and format characters, and what is left of a character that was read in the wrong
 * encoding. The joiner inside an emoji is part of it.
 */
export const HIDDEN =
	/(?![\t\n\r])(?:\p{Cc}|(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D|(?!\u200D)\p{Cf}|[\u2028\u2029\uFFFD]|\p{Cs})/u;

const ODD_NAMES: Readonly<Record<string, string>> = {
	'\u00AD': 'a soft hyphen',
	'\u200B': 'a zero-width space',
	'\u200E': 'a left-to-right mark',
	'\u200F': 'a right-to-left mark',
	'\u202E': 'a right-to-left override',
	'\uFEFF': 'a byte order mark',
	'\uFFFD': 'a character lost to a wrong encoding'
};

export function* textsHideNothing(draft: Draft): Generator<Observation> {
	for (const { text, path } of texts(draft)) {
		const found = HIDDEN.exec(text);
		if (!found) continue;
		const [char] = found;
		const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		const name = ODD_NAMES[char] ?? 'a hidden character';
		const seen = `${name} (U+${code}) ${whereIn(text, found.index)}`;
		yield { code: 'odd-character', path, seen };
	}
}

/** Quoted words may run over several lines. */
const STRAY_IN_PROSE = /^\s|\s$|\s{2,}|[^\S ]/;
const STRAY_IN_QUOTES = /^\s|\s$| {2,}|[^\S \n]|\n{3,}/;

export function* spacesArePlain(draft: Draft): Generator<Observation> {
	for (const { text, path, isOurs } of texts(draft)) {
		const found = (isOurs ? STRAY_IN_PROSE : STRAY_IN_QUOTES).exec(text);
		if (!found) continue;
		const seen = `${nameSpace(found[0])} ${whereIn(text, found.index)}`;
		yield { code: 'stray-space', path, seen };
	}
}

function nameSpace(space: string): string {
	if (space.includes('\n')) return 'a line break';
	if (space.includes('\t')) return 'a tab';
	if (/[^ ]/.test(space)) return 'a no-break or other special space';
	return space.length > 1 ? `${space.length} spaces` : 'a space';
}

function whereIn(text: string, index: number): string {
	const before = text.slice(0, index).trim();
	if (before === '') return 'at the beginning';
	const after = text.slice(index).trim();
	if (after === '') return 'at the end';
	return `after “${before.length > 24 ? `…${before.slice(-24)}` : before}”`;
}

export function* quotesAreTypographic(draft: Draft): Generator<Observation> {
	for (const { text, path, isOurs } of texts(draft)) {
		const index = isOurs ? text.search(/["']/) : -1;
		if (index < 0) continue;
		const start = text.lastIndexOf(' ', Math.max(0, index - 12)) + 1;
		const seen = text.slice(start, index + 24);
		const mend = `Write ${clip(typographic(text).slice(start, index + 24), 60)}`;
		yield { code: 'straight-quote', path, seen, mend };
	}
}

/** A mark after a space, a bracket or a dash opens; any other closes. Lengths stay the same. */
export function typographic(text: string): string {
	return text
		.replace(/(?<=^|[\s([{—–-])"/g, '“')
		.replaceAll('"', '”')
		.replace(/(?<=^|[\s([{—–“])'(?!\d)/g, '‘')
		.replaceAll("'", '’');
}

/** In characters. */
export const DESCRIPTION_LENGTH = 160;

export function* descriptionIsShort({ head }: Draft): Generator<Observation> {
	const length = [...(head.description ?? '')].length;
	if (length <= DESCRIPTION_LENGTH) return;
	yield { code: 'long-description', path: ['description'], seen: `${length} characters` };
}
