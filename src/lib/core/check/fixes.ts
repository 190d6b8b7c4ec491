/**
 * Mends that a machine may make by itself: those with one outcome only, which no reader could tell
 * from the text as it was meant. Words of others are never touched; where a person has to know or to
 * choose something, there is no fix, only the finding's `mend`.
 *
 * - `byte-order-mark`, `utf-16`: the same text, saved as UTF-8.
 * - `stray-space`, in our own prose: line breaks and runs of spaces to one space, none at the ends.
 * - `odd-character`, in our own prose: signs without any width. Marks of direction may be meant.
 * - `repeated-reference`: what is named twice in a list is named once.
 * - `outer-quotes`: the page sets the marks; the words stay.
 * - `bad-format`: the letters of a postal or language code in their case, a state's name to its code.
 * - `bad-date`: another way to write a date that can be read in one way only.
 */
import { findNodeAtLocation, getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { editStory } from '../edit/edit-story.ts';
import type { Path } from '../parse/parse-json.ts';
import { metaOf, schemaAt } from '../schema/schema-at.ts';
import { FIELD } from '../schema/story.ts';
import type { Finding, FindingCode } from './finding.ts';
import { onlyReading } from './read-date.ts';
import { quote } from './words.ts';

export interface Fix {
	/** What is changed; empty for the encoding of the file itself. */
	path: Path;
	/** What it becomes; undefined: it is taken away. */
	value: unknown;
	/** What it does, as a sentence begins: "Writes …". */
	words: string;
}

/** Null where a person has to mend. */
export function fixOf(text: string, finding: Finding): Fix | null {
	const make = MAKERS[finding.code];
	if (!make) return null;
	const { path } = finding;
	const schema = schemaAt(path);
	const made = make(textAt(text, path), (schema && metaOf(schema).title) ?? '', finding);
	return made && { path, ...made };
}

/** @param text JSON, without faults, unless the fix is of the file itself */
export function applyFix(text: string, { path, value }: Fix): string {
	const bare = withoutMark(text);
	if (path.length === 0) return bare;
	return text.slice(0, text.length - bare.length) + editStory(bare, path, value);
}

export interface FixedText {
	text: string;
	fixes: { finding: Finding; fix: Fix }[];
}

/**
 * Makes every fix there is. The last place comes first, so that what is taken out of a list moves
 * nothing that a finding still points at.
 * @param findings of this very text, in its order
 */
export function fixAll(text: string, findings: readonly Finding[]): FixedText {
	const fixes: FixedText['fixes'] = [];
	let fixed = text;
	for (const finding of findings.toReversed()) {
		const fix = fixOf(fixed, finding);
		if (!fix) continue;
		fixed = applyFix(fixed, fix);
		fixes.unshift({ finding, fix });
	}
	return { text: fixed, fixes };
}

/** @param title what the schema calls the field */
type Maker = (found: string, title: string, finding: Finding) => Omit<Fix, 'path'> | null;

const saved: Maker = () => ({ value: undefined, words: 'Saves the file as UTF-8' });

/** Null if nothing would change. */
const written = (value: string | null | undefined, found: string, words: string) =>
	!value || value === found ? null : { value, words };

const MAKERS: Partial<Record<FindingCode, Maker>> = {
	'byte-order-mark': saved,
	'utf-16': saved,
	'stray-space': (found, title) =>
		title === FIELD.text
			? written(found.replace(/\s+/g, ' ').trim(), found, 'Leaves one plain space between words')
			: null,
	'odd-character': (found, title) =>
		title === FIELD.text
			? written(found.replace(NO_WIDTH, ''), found, 'Takes away what has no width')
			: null,
	'repeated-reference': (found) => ({ value: undefined, words: `Names ${quote(found)} once` }),
	'outer-quotes': (found) => written(found.slice(1, -1), found, 'Takes the outer marks away'),
	'bad-format': (found, title, { suggestion = '' }) =>
		CODES.includes(title) ? written(suggestion, found, `Writes ${quote(suggestion)}`) : null,
	'bad-date': (found) => {
		const value = onlyReading(found);
		return written(value, found, `Writes ${quote(value ?? '')}`);
	}
};

/** Soft hyphen, zero-width space, word joiner, and a byte order mark inside the text. */
const NO_WIDTH = /[\u00AD\u200B\u2060\uFEFF]/g;

const CODES = ['postal code', 'language code'];

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Many findings are of one text. */
let known: { text: string; root: Node | undefined } = { text: '', root: undefined };

function textAt(text: string, path: Path): string {
	if (known.text !== text) known = { text, root: parseTree(withoutMark(text)) };
	const node = known.root && findNodeAtLocation(known.root, [...path]);
	const value: unknown = node && getNodeValue(node);
	return typeof value === 'string' ? value : '';
}
