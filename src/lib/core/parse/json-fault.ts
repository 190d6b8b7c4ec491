/** The JSON parser's terse error numbers to what a person did and how to mend it. */
import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { lineIndex, type Position } from './line-index.ts';

export type FaultCode =
	| 'utf-16'
	| 'not-utf-8'
	| 'byte-order-mark'
	| 'empty-file'
	| 'file-too-large'
	| 'nested-too-deep'
	| 'duplicate-key'
	| 'json-comment'
	| 'json-trailing-comma'
	| 'json-missing-comma'
	| 'json-quotes'
	| 'json-unclosed'
	| 'json-string'
	| 'json-syntax';

export interface Fault {
	code: FaultCode;
	position: Position;
	seen: string;
	/** Where it can be said better than for all faults of the code. */
	mend?: string;
}

type Problem = ReturnType<typeof printParseErrorCode>;

interface FaultAt {
	code: FaultCode;
	offset: number;
	seen: string;
	mend?: string;
}

/** The parser finds its way again after these, so what it says next can be believed. */
const RECOVERABLE: ReadonlySet<FaultCode> = new Set([
	'json-comment',
	'json-trailing-comma',
	'json-string'
]);

export const isRecoverable = (code: FaultCode): boolean => RECOVERABLE.has(code);

const OTHER_QUOTES = /^['‘’“”`«»]/;

export function describeFault(text: string, { error, offset, length }: ParseError): FaultAt {
	const problem = printParseErrorCode(error);
	const other = otherFormat(text);
	if (other) return other;
	const found = text.slice(offset, offset + Math.max(length, 1));
	const damage = found.indexOf('\0');
	if (damage >= 0) return { ...DAMAGED, offset: offset + damage };

	switch (problem) {
		case 'InvalidCommentToken':
			return { code: 'json-comment', offset, seen: `a comment, ${quote(found)}` };
		case 'UnexpectedEndOfComment':
			return { code: 'json-comment', offset, seen: 'a comment that never ends' };
		case 'UnexpectedEndOfString':
			return {
				code: 'json-unclosed',
				offset,
				seen: `the text ${quote(found)}, still open at its line’s end`
			};
		case 'InvalidEscapeCharacter':
		case 'InvalidUnicode': {
			const seen = `a backslash that JSON cannot read, in ${quote(found)}`;
			return { code: 'json-string', offset, seen, mend: 'Write a backslash itself as \\\\.' };
		}
		case 'InvalidCharacter': {
			const seen = `a tab or control character inside ${quote(found)}`;
			return { code: 'json-string', offset, seen, mend: 'Write a space, or \\n for a new line.' };
		}
		default:
			return describeStructure(text, problem, offset, found);
	}
}

/** A disk that was full, or a copy that broke off, leaves NUL where the text was. */
const DAMAGED = {
	code: 'json-syntax',
	seen: 'a NUL character, which no text has',
	mend: 'The file was damaged when it was saved or copied: take an earlier copy.'
} as const;

/** What is often saved in place of the file, or with it; told by how it begins. */
const OTHER_FORMATS: readonly { begins: RegExp; is: string; mend: string }[] = [
	{
		begins: /^<[!?a-z]/i,
		is: 'as a web page or XML begins',
		mend: 'Download the file itself, not the page that shows it.'
	},
	{
		begins: /^[\w$.]+\s*\(/,
		is: 'the call of a script round the data (JSONP)',
		mend: 'Take the call away, with the bracket at the very end.'
	},
	{
		begins: /^(?:var|let|const|window|export|module)\b/,
		is: 'a line of a script',
		mend: 'Keep the outermost braces and what stands between them.'
	}
];

function otherFormat(text: string): FaultAt | null {
	const offset = text.search(/\S/);
	const opening = text.slice(offset, offset + 40);
	const format = OTHER_FORMATS.find(({ begins }) => begins.test(opening));
	if (!format) return null;
	const [line = ''] = opening.split(/[\r\n]/);
	const { is, mend } = format;
	return { code: 'json-syntax', offset, seen: `${quote(line)}, ${is}`, mend };
}

/** Something stands where something else should; what is found there tells what happened. */
function describeStructure(text: string, problem: Problem, offset: number, found: string): FaultAt {
	const before = lastMeaningful(text, offset);
	const isClosing = found === ']' || found === '}';
	if (isClosing && before !== null && text[before] === ',') {
		return { code: 'json-trailing-comma', offset: before, seen: `a comma before “${found}”` };
	}
	const end = text.trimEnd().length;
	if (offset >= end) {
		return { code: 'json-unclosed', offset: end, seen: unclosed(text) };
	}
	if (before !== null && text[before] === '"' && /^\w/.test(found)) {
		const seen = `${quote(found)} right after a text that ends in a quotation mark`;
		const mend =
			'If the mark belongs to the text, write a typographic one (“ ”) or \\" in its place.';
		return { code: 'json-quotes', offset: before, seen, mend };
	}
	if (OTHER_QUOTES.test(found)) {
		return { code: 'json-quotes', offset, seen: `the quotation mark ${found[0] ?? ''}` };
	}
	if (problem === 'CommaExpected' && /["[{\w-]/.test(found[0] ?? '')) {
		const seen = `${quote(found)} right after another value`;
		// The comma is missing where the value before ends, not where the next line begins.
		return { code: 'json-missing-comma', offset: before === null ? offset : before + 1, seen };
	}
	if (problem === 'InvalidSymbol' || problem === 'PropertyNameExpected') {
		return {
			code: 'json-syntax',
			offset,
			seen: quote(found),
			mend: /^\w/.test(found)
				? `Names and texts stand in straight quotation marks: "${clip(found, 30)}".`
				: `Take “${clip(found, 30)}” away, or put it inside a text in quotation marks.`
		};
	}
	const mend = EXPECTED[problem];
	return { code: 'json-syntax', offset, seen: quote(found), ...(mend && { mend }) };
}

const EXPECTED: Partial<Record<Problem, string>> = {
	InvalidNumberFormat: 'Write the number in plain digits.',
	UnexpectedEndOfNumber: 'Write the number in plain digits.',
	ValueExpected: 'A value is missing before it.',
	ColonExpected: 'Put a colon between the name and its value.',
	EndOfFileExpected:
		'The story ends before this; take away what follows, or the bracket that closed it.'
};

/** Which bracket or brace is still open at the end, innermost first. */
function unclosed(text: string): string {
	const open: number[] = [];
	for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
		if (token === '[' || token === '{') open.push(index);
		else if (token === ']' || token === '}') open.pop();
	}
	const last = open.at(-1);
	if (last === undefined) return 'the end of the file';
	const { line } = lineIndex(text)(last);
	return `the end of the file, with the “${text[last]}” of line ${line} still open`;
}

function lastMeaningful(text: string, offset: number): number | null {
	let at = offset - 1;
	while (at >= 0 && /\s/.test(text[at] ?? '')) at--;
	return at < 0 ? null : at;
}

const clip = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length)}…` : text;

const quote = (text: string): string => `“${clip(text, 30)}”`;
