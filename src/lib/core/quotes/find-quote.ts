/** One wording against one source's text: the verdict, and where the words stand. */
import { collapse, normalise, type NormalText } from './normalise.ts';
import { findParts, partsOf, type CutFault } from './cut-marks.ts';
import type { QuoteSelector, Verdict } from './ledger.ts';
import { nearestPassage } from './nearest-passage.ts';
import { findSameLetters } from './same-letters.ts';
import { findWhole, type Span } from './words.ts';

/** A source's text, made ready once for all its wordings. Paragraphs are parted by an empty line. */
export interface SourceText {
	raw: string;
	normal: NormalText;
}

export interface WantedQuote {
	exact: string;
	/** Words round them, to tell one place from another. */
	prefix?: string | undefined;
	suffix?: string | undefined;
}

export interface QuoteFinding {
	verdict: Exclude<Verdict, 'unreachable'>;
	/** Of an ellipsis, its first part: what was cut is not stored. */
	selector: QuoteSelector | null;
	/**
	 * Where that, or what comes nearest, stands in the source's own text; null if the words are
	 * missing, or if what comes nearest stands in several pieces.
	 */
	span: Span | null;
	/** What the source has instead, normalised; empty unless the verdict is `differs`. */
	instead: string;
	/** What a journalist should know besides; empty if nothing. */
	remark: string;
}

export const prepareText = (raw: string): SourceText => ({ raw, normal: normalise(raw) });

export function findQuote(wanted: WantedQuote, source: SourceText): QuoteFinding {
	const words = normalise(wanted.exact).text.trim();
	const places = findWhole(source.normal.text, words);
	if (places.length > 0) return found(wanted, places, source);
	const same = findSameLetters(source.normal.text, words);
	if (same && isSameBut(source, same, words)) return at('typography', same, source);
	const parts = partsOf(words);
	if (parts) return findCut(parts, source);
	return same ? differs([same], source) : nearest([words], source);
}

/** The words stand there: which place is meant, and to the letter or but for typography? */
function found(wanted: WantedQuote, places: readonly Span[], source: SourceText): QuoteFinding {
	const exact = collapse(wanted.exact);
	const prefix = normalise(wanted.prefix ?? '').text.trim();
	const suffix = normalise(wanted.suffix ?? '').text.trim();
	const { text } = source.normal;
	const rated = places.map((span) => {
		const isAfter = prefix !== '' && text.slice(0, span.start).trimEnd().endsWith(prefix);
		const isBefore = suffix !== '' && text.slice(span.end).trimStart().startsWith(suffix);
		return { span, context: Number(isAfter) + Number(isBefore) };
	});
	const most = Math.max(...rated.map(({ context }) => context));
	const meant = rated.filter(({ context }) => context === most).map(({ span }) => span);
	const toTheLetter = meant.find((span) => collapse(cut(source, span)) === exact);
	const best = toTheLetter ?? meant[0];
	if (!best) throw new Error('Words that were found have no place');

	const asked = Number(prefix !== '') + Number(suffix !== '');
	const remarks = [
		most < asked ? 'not between its prefix and suffix' : '',
		meant.length > 1 ? `stands there ${meant.length} times, and nothing tells which is meant` : ''
	];
	const finding = at(toTheLetter ? 'exact' : 'typography', best, source);
	return { ...finding, remark: remarks.filter(Boolean).join('; ') };
}

/**
 * A quotation that goes on in a new paragraph has an opening mark there, by custom. Single marks do
 * not count: one may be an apostrophe, and belong to the word.
 */
const REOPENING = /\s*\n\s*\n\s*["“„‟«]\s*/g;

const isSameBut = (source: SourceText, span: Span, words: string): boolean =>
	normalise(cut(source, span).replace(REOPENING, ' ')).text.trim() === words;

const FAULTS: Readonly<Record<Exclude<CutFault, 'part'>, string>> = {
	order: 'its parts stand in another order',
	far: 'its parts stand too far apart',
	nothing: 'nothing is left out where the cut is marked'
};

function findCut(parts: readonly string[], source: SourceText): QuoteFinding {
	const runs = findParts(source.normal.text, parts);
	if (runs === 'part') return nearest(parts, source);
	if (typeof runs === 'string') return { ...nearest(parts, source), remark: FAULTS[runs] };
	const [first] = runs[0] ?? [];
	if (!first) throw new Error('Parts that were found have no place');
	return at('ellipsis', first, source);
}

/** Less than this share of the words, by letters, is no passage of theirs. */
const NEAR = 0.5;

/** Each part is looked for by itself, since what was cut between them may be long. */
function nearest(parts: readonly string[], source: SourceText): QuoteFinding {
	const { text } = source.normal;
	const passages = parts.flatMap((part) => {
		const passage = nearestPassage(text, part);
		return passage ? [{ ...passage, letters: part.length }] : [];
	});
	const total = parts.reduce((sum, part) => sum + part.length, 0);
	const share = passages.reduce((sum, { share, letters }) => sum + share * letters, 0) / total;
	if (!(share >= NEAR)) {
		return { verdict: 'missing', selector: null, span: null, instead: '', remark: '' };
	}
	return differs(
		passages.sort((a, b) => a.start - b.start),
		source
	);
}

/** @param passages in the order of the source */
function differs(passages: readonly Span[], source: SourceText): QuoteFinding {
	const [only] = passages;
	return {
		verdict: 'differs',
		selector: null,
		span: only && passages.length === 1 ? rawSpan(only, source) : null,
		instead: passages.map((span) => passageOf(source, span)).join('...'),
		remark: ''
	};
}

const rawSpan = ({ start, end }: Span, { normal }: SourceText): Span => ({
	start: normal.startOf(start),
	end: normal.endOf(end)
});

const passageOf = ({ normal }: SourceText, { start, end }: Span): string =>
	normal.text.slice(start, end).trim();

/** The piece of the source's own text. */
function cut(source: SourceText, span: Span): string {
	const { start, end } = rawSpan(span, source);
	return source.raw.slice(start, end);
}

/** Characters of context on either side, as in Hypothesis and the text fragments of browsers. */
const CONTEXT = 32;

function at(verdict: QuoteFinding['verdict'], span: Span, source: SourceText): QuoteFinding {
	const { start: from, end: to } = rawSpan(span, source);
	const selector = {
		exact: collapse(source.raw.slice(from, to)),
		prefix: contextWords(source.raw.slice(Math.max(0, from - CONTEXT), from)),
		suffix: contextWords(source.raw.slice(to, to + CONTEXT))
	};
	return { verdict, selector, span: { start: from, end: to }, instead: '', remark: '' };
}

/** White space of files made one space, and no half of a character at an end. */
const contextWords = (text: string): string =>
	text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
