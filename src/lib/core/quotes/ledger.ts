/**
 * The ledger of checked quotations, `data/<story>.checked.json`: for each wording that was held
 * against its source's text, what came of it, when, and where in the text the words stand.
 */

/** From the best to the worst; what each means says `docs/quotes.md`. */
export const VERDICTS = [
	'exact',
	'typography',
	'ellipsis',
	'differs',
	'missing',
	'unreachable'
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A W3C TextQuoteSelector. */
export interface QuoteSelector {
	exact: string;
	prefix: string;
	suffix: string;
}

/** One wording of one remark against one source. A wording without one was not checked yet. */
export interface QuoteCheck {
	remark: string;
	source: string;
	/** The wording that was looked for; where the story now has another, the check is out of date. */
	words: string;
	verdict: Verdict;
	/** The day it was checked, as EDTF. */
	date: string;
	/** SHA-256 of the source's normalised text, hexadecimal; null if there was none to read. */
	hash: string | null;
	/** Where the words stand in the source; null unless they were found. */
	selector: QuoteSelector | null;
}

export interface Ledger {
	story: string;
	checks: QuoteCheck[];
}
